-- Co-operatives with two members each, and as many applications, for measuring lists, counts and searches. Run it on a
-- demonstration's database only:
--     psql -v rows=100000 -f src/bench/sql/applications.sql
-- A fifth lies in each of the two districts whose officials look at the queue; the rest all over the country. Every name
-- holds one of eight common words, one of a thousand rarer ones and a number that no other has.
\if :{?rows}
\else
  \set rows 100000
\endif
set synchronous_commit = off;
set session_replication_role = replica; -- no checks of keys and no triggers: the rows below are whole

create temporary table made as
  with district as (
    select row_number() over (order by md5(code)) - 1 as place, count(*) over () as many, code, oblast_code
      from territory where level = 'DISTRICT')
  select n,
         gen_random_uuid() as cooperative_id,
         (select a.id from account a order by a.id limit 1) as chair_id,
         (select a.id from account a order by a.id limit 1 offset 1) as member_id,
         case n % 5 when 0 then '115600000' when 1 then '615200000' else d.code end as district_code,
         case n % 5 when 0 then '110000000' when 1 then '610000000' else d.oblast_code end as oblast_code,
         case when n % 10 < 6 then 'SUBMITTED' when n % 10 < 7 then 'CORRECTION_ASKED'
              when n % 10 < 9 then 'APPROVED' else 'REFUSED' end as state,
         (array['DOCUMENT_CHECK', 'CONCLUSION', 'DECISION'])[1 + n % 3] as stage,
         (array['Береке', 'Ынтымақ', 'Достық', 'Бірлік', 'Атамекен', 'Жайлау', 'Дихан', 'Самал'])[1 + word % 8]
           || ' ' || translate(to_char(word % 1000, 'FM000'), '0123456789', 'бгджзклмнр') || 'ар ' || n as name,
         date '2026-11-23' - (n % 40) as registered_on,
         timestamptz '2026-01-05 04:00:00+00' + n * (interval '320 days' / :rows) as submitted_at, -- in the order of places
         row_number() over (partition by case n % 5 when 0 then '110000000' when 1 then '610000000' else d.oblast_code end
                            order by n) as place
    from (select n, abs(hashint4(n)) as word from generate_series(1, :rows) n) as numbers
    join district d on d.place = n % d.many;

insert into cooperative (id, name_kk, name_ru, seat_code, oblast_code, district_code, state, chair_id, first_chair_id,
                         meeting_on, meeting_place, bin, registered_on, created_at, changed_at, changed_by)
  select cooperative_id, name, name, district_code, oblast_code, district_code,
         case n % 50 when 7 then 'FOUNDED' when 8 then 'REGISTRATION_CLAIMED' else 'ACTIVE' end,
         chair_id, chair_id, date '2026-01-10', 'Мәдениет үйі',
         '16' || lpad((1 + n / 1000000 % 12)::text, 2, '0') || '40' || lpad((n % 1000000)::text, 6, '0'),
         date '2026-02-01', now() - n * interval '1 second', now() - n * interval '1 second', chair_id
    from made;

insert into cooperative_kind (cooperative_id, kind)
  select cooperative_id, (array['PRODUCTION', 'SALE', 'SERVICE'])[1 + n % 3] from made;

insert into membership (id, cooperative_id, account_id, state, share, asked_at, joined_on)
  select gen_random_uuid(), cooperative_id, who, 'MEMBER', 50000, now(), date '2026-01-10'
    from made cross join lateral (values (chair_id), (member_id)) as people (who);

insert into loan_application (id, programme, applicant_id, state, stage, number, queue_year, queue_place, submitted_at,
                              village_code, oblast_code, district_code, direction, amount, answers,
                              registered_on, stage_due, acting_level, stage_kind, edition_id, mci, due_on, clock_stopped_on,
                              edited_by, edited_at, created_at, version)
  select gen_random_uuid(), 'AA', cooperative_id, state,
         case when state in ('SUBMITTED', 'CORRECTION_ASKED') then stage end,
         'AA-2026-' || left(oblast_code, 2) || '-' || lpad((1000 + place)::text, 7, '0'), 2026, 1000 + place,
         submitted_at,
         district_code, oblast_code, district_code, 'LIVESTOCK', 5000000 + n,
         jsonb_build_object('VILLAGE', district_code, 'DIRECTION', 'LIVESTOCK', 'PURPOSE', 'Асыл тұқымды мал сатып алу',
                            'AMOUNT', (5000000 + n)::text, 'TERM', '60'),
         registered_on,
         jsonb_build_object('DOCUMENT_CHECK', registered_on + 5, 'CONCLUSION', registered_on + 14, 'DECISION', registered_on + 21)::text,
         case when state in ('SUBMITTED', 'CORRECTION_ASKED')
              then case stage when 'DECISION' then 'OBLAST' else 'DISTRICT' end end,
         case when state in ('SUBMITTED', 'CORRECTION_ASKED')
              then case stage when 'DOCUMENT_CHECK' then 'CHECK' when 'CONCLUSION' then 'OPINION' else stage end end,
         'AA-2026-04-22', 4325,
         registered_on + 14,
         case when state = 'CORRECTION_ASKED' then registered_on + 2 end,
         chair_id, registered_on, registered_on, 0
    from made;

insert into application_transition (application_id, row, event, to_state, at, by_account)
  select id, 0, 'SUBMITTED', 'SUBMITTED', submitted_at, edited_by from loan_application where number like '%-_______';

insert into application_waiting as w (programme, oblast_code, queue_year, block, waiting)
  select programme, oblast_code, queue_year, queue_place / 256, count(*)
    from loan_application where state in ('SUBMITTED', 'CORRECTION_ASKED') group by 1, 2, 3, 4
  on conflict (programme, oblast_code, queue_year, block) do update set waiting = excluded.waiting;

insert into cooperative_word
  select distinct word from cooperative, regexp_split_to_table(search_name, ' ') as word where length(word) > 3 and word !~ '^[0-9]+$'
  on conflict do nothing;

drop table made;
vacuum analyze;
