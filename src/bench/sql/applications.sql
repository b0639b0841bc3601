-- 100,000 applications of 100,000 co-operatives, for the measurement of the officials' queue. Run it on
-- a demonstration's database only: psql -f src/bench/sql/applications.sql
-- A fifth lies in each of the two districts whose officials look at the queue; the rest all over the country.
create temporary table made as
  select n,
         gen_random_uuid() as cooperative_id,
         (select a.id from account a order by a.id limit 1) as chair_id,
         d.code as district_code,
         d.oblast_code,
         case when n % 10 < 6 then 'SUBMITTED' when n % 10 < 7 then 'CORRECTION_ASKED'
              when n % 10 < 9 then 'APPROVED' else 'REFUSED' end as state,
         (array['DOCUMENT_CHECK', 'CONCLUSION', 'DECISION'])[1 + n % 3] as stage,
         date '2026-11-23' - (n % 40) as registered_on
    from generate_series(1, 100000) n
    join lateral (select t.code, t.oblast_code from territory t
                   where case n % 5 when 0 then t.code = '115600000' when 1 then t.code = '615200000'
                              else t.level = 'DISTRICT' end
                   order by md5(t.code || n) limit 1) d on true;

insert into cooperative (id, name_kk, name_ru, seat_code, oblast_code, district_code, state, chair_id, first_chair_id,
                         meeting_on, meeting_place, bin, registered_on, created_at, changed_at, changed_by)
  select cooperative_id, 'Жүк ' || n, 'Жүк ' || n, district_code, oblast_code, district_code, 'ACTIVE', chair_id, chair_id,
         date '2026-01-10', 'Мәдениет үйі', '160140' || lpad(n::text, 6, '0'), date '2026-02-01', now(), now(), chair_id
    from made;

insert into loan_application (id, programme, cooperative_id, state, stage, number, queue_year, queue_place, submitted_at,
                              village_code, oblast_code, district_code, direction, purpose, amount, term_months,
                              registered_on, stage_due, acting_level, due_on, clock_stopped_on,
                              edited_by, edited_at, created_at, version)
  select gen_random_uuid(), 'AA', cooperative_id, state,
         case when state in ('SUBMITTED', 'CORRECTION_ASKED') then stage end,
         'AA-2026-' || left(oblast_code, 2) || '-9' || lpad(n::text, 6, '0'), 2026, 1000000 + n, registered_on,
         district_code, oblast_code, district_code, 'LIVESTOCK', 'Асыл тұқымды мал сатып алу', 5000000 + n, 60,
         registered_on,
         jsonb_build_object('DOCUMENT_CHECK', registered_on + 5, 'CONCLUSION', registered_on + 14, 'DECISION', registered_on + 21)::text,
         case when state in ('SUBMITTED', 'CORRECTION_ASKED')
              then (select acting_level from route_stage where route_stage.stage = made.stage) end,
         registered_on + 14,
         case when state = 'CORRECTION_ASKED' then registered_on + 2 end,
         chair_id, registered_on, registered_on, 0
    from made;

drop table made;
analyze cooperative;
analyze loan_application;
