-- A database of its own for src/bench/pgbench/run.sh, made of the migrations: accounts, and drafts that only wait to be
-- sent. The first four fifths of them lie in all oblasts in turn, the rest in one. Never run it on a portal's database.
--     psql -v rows=600000 -f src/bench/pgbench/prepare.sql
\if :{?rows}
\else
  \set rows 600000
\endif
set synchronous_commit = off;
set session_replication_role = replica; -- no checks of keys and no triggers: the rows below are whole

insert into account (id, iin, family_name, given_name, phone, village_code, created_at)
  select md5('account ' || n)::uuid, '9001' || lpad(n::text, 8, '0'), 'Сынақ', 'Адам', '+77010000000', '110000000', now()
    from generate_series(0, 999) n;

insert into loan_application (id, programme, applicant_id, state, village_code, oblast_code, district_code, direction,
                              commodity_volume, purpose, amount, term_months, grace_months, jobs_now, jobs_planned,
                              income_now, income_planned, plan, edited_by, edited_at, created_at, version)
  with oblast as (
    select row_number() over (order by code) - 1 as place, count(*) over () as many, code
      from territory where level = 'OBLAST' and closed_on is null)
  select md5('draft ' || n)::uuid, 'AA', md5('co-operative ' || n)::uuid, 'DRAFT', o.code, o.code, o.code, 'LIVESTOCK',
         '120 т сүт', 'Асыл тұқымды мал сатып алу', 5000000, 60, 12, 2, 6, 1000000, 9000000, 'Жоспар',
         md5('account ' || n % 1000)::uuid, now(), now(), 0
    from generate_series(0, :rows - 1) n
    join oblast o on o.place = case when n < :rows * 0.8 then n % o.many else 0 end;

create sequence drafts_of_all minvalue 0;
create sequence drafts_of_one minvalue 0;
select setval('drafts_of_one', (:rows * 0.8)::bigint, false);

vacuum analyze;
