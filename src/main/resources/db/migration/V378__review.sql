-- How the work on a case went from hand to hand within an office; a row is never changed.
create table case_work (
  id             bigint generated always as identity primary key,
  application_id uuid not null references loan_application on delete cascade,
  at             timestamptz not null,
  act            text not null check (act in ('TAKEN', 'ASSIGNED', 'HANDED_OVER', 'GIVEN_BACK', 'LEFT')),
  by_account     uuid not null references account,
  from_account   uuid references account,
  to_account     uuid references account,
  reason         text,
  check (act <> 'HANDED_OVER' or (from_account is not null and to_account is not null and reason is not null))
);
create index case_work_of_case on case_work (application_id, at);
create index case_work_by on case_work (by_account);
create index case_work_from on case_work (from_account) where from_account is not null;
create index case_work_to on case_work (to_account) where to_account is not null;

-- When an official is away, and who of the same office looks after the cases meanwhile.
create table office_absence (
  id         uuid primary key,
  person_id  uuid not null references account,
  deputy_id  uuid not null references account,
  from_day   date not null,
  to_day     date not null,
  entered_by uuid not null references account,
  entered_at timestamptz not null,
  ended_at   timestamptz,
  check (deputy_id <> person_id),
  check (to_day >= from_day),
  constraint office_absence_one_at_a_time
    exclude using gist (person_id with =, daterange(from_day, to_day, '[]') with &&) where (ended_at is null)
);
create index office_absence_deputy on office_absence (deputy_id, to_day) where ended_at is null;
create index office_absence_entered_by on office_absence (entered_by);
