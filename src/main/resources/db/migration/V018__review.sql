-- The queue of offices: who looked when, and an index for each order in each kind of territory.
create table office_visit (
  account_id uuid        primary key references account,
  seen_at    timestamptz not null,
  before     timestamptz not null,
  check (before <= seen_at)
);

create index loan_application_due_in_district on loan_application
  (district_code, coalesce(due_on, date 'infinity'), id) where number is not null;
create index loan_application_due_in_oblast on loan_application
  (oblast_code, coalesce(due_on, date 'infinity'), id) where number is not null;
create index loan_application_due on loan_application
  (coalesce(due_on, date 'infinity'), id) where number is not null;

create index loan_application_submitted_in_district on loan_application (district_code, submitted_at, id)
  where number is not null;
create index loan_application_submitted_in_oblast on loan_application (oblast_code, submitted_at, id)
  where number is not null;
create index loan_application_submitted on loan_application (submitted_at, id) where number is not null;

create index loan_application_amount_in_district on loan_application (district_code, coalesce(amount, 0), id)
  where number is not null;
create index loan_application_amount_in_oblast on loan_application (oblast_code, coalesce(amount, 0), id)
  where number is not null;
create index loan_application_amount on loan_application (coalesce(amount, 0), id) where number is not null;

-- What an official has to do now.
create index loan_application_to_check on loan_application (district_code, coalesce(due_on, date 'infinity'), id)
  where number is not null and state = 'SUBMITTED' and stage in ('DOCUMENT_CHECK', 'CONCLUSION');
create index loan_application_to_decide on loan_application (oblast_code, coalesce(due_on, date 'infinity'), id)
  where number is not null and state = 'SUBMITTED' and stage = 'DECISION';
