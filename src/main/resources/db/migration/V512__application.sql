-- Day zero of the terms of a case: of what came on a day off it lies ahead, and no day before it counts.
create or replace view application_case_v as
  select id, number, applicant_id, programme, village_code, oblast_code, district_code, direction, amount,
         state, stage, due_on, submitted_at, acting_level, clock_stopped_on, number_forwards, number_backwards, edition_id,
         worker_id, registered_on
    from loan_application;
