-- Which official of the office on turn works on an application; nobody where it is empty. It goes with the office: what
-- comes to another office, or to its end, is nobody's.
alter table loan_application add column worker_id uuid references account;

create function loan_application_worker_leaves() returns trigger language plpgsql as $$
begin
  new.worker_id := null;
  return new;
end $$;
create trigger loan_application_worker_leaves before update on loan_application
  for each row when (old.worker_id is not null
    and (new.state not in ('SUBMITTED', 'CORRECTION_ASKED') or new.acting_level is distinct from old.acting_level))
  execute function loan_application_worker_leaves();

create index loan_application_of_worker on loan_application (worker_id, queue_day(due_on, state, submitted_at), id)
  where worker_id is not null;
create index loan_application_nobodys_in_district on loan_application
  (district_code, queue_day(due_on, state, submitted_at), id)
  where number is not null and state = 'SUBMITTED' and acting_level = 'DISTRICT' and worker_id is null;
create index loan_application_nobodys_in_oblast on loan_application
  (oblast_code, queue_day(due_on, state, submitted_at), id)
  where number is not null and state = 'SUBMITTED' and acting_level = 'OBLAST' and worker_id is null;

create or replace view application_case_v as
  select id, number, applicant_id, programme, village_code, oblast_code, district_code, direction, amount,
         state, stage, due_on, submitted_at, acting_level, clock_stopped_on, number_forwards, number_backwards, edition_id,
         worker_id
    from loan_application;
