-- What happened lately is found without reading every history.
create index application_transition_at on application_transition (at) where event in ('SUBMITTED', 'RESUBMITTED', 'WITHDRAWN');

-- The order of the queue: by deadline, then what the applicants correct, then what has ended, the newest first.
create function queue_day(p_due date, p_state text, p_submitted timestamptz) returns date
  language sql immutable parallel safe
  return coalesce(p_due, case p_state
    when 'SUBMITTED' then date '8000-01-01'
    when 'CORRECTION_ASKED' then date '8000-01-01'
    else date '9999-12-31' - ((p_submitted at time zone 'UTC')::date - date '2020-01-01') end);
drop index loan_application_due_in_district;
drop index loan_application_due_in_oblast;
drop index loan_application_due;
create index loan_application_due_in_district on loan_application
  (district_code, queue_day(due_on, state, submitted_at), id) where number is not null;
create index loan_application_due_in_oblast on loan_application
  (oblast_code, queue_day(due_on, state, submitted_at), id) where number is not null;
create index loan_application_due on loan_application
  (queue_day(due_on, state, submitted_at), id) where number is not null;
drop index loan_application_on_turn_in_district;
drop index loan_application_on_turn_in_oblast;
create index loan_application_on_turn_in_district on loan_application
  (district_code, queue_day(due_on, state, submitted_at), id)
  where number is not null and state = 'SUBMITTED' and acting_level = 'DISTRICT';
create index loan_application_on_turn_in_oblast on loan_application
  (oblast_code, queue_day(due_on, state, submitted_at), id)
  where number is not null and state = 'SUBMITTED' and acting_level = 'OBLAST';
