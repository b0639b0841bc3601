-- How the duties after an approval were met, a record a finding; whether applications are suspended follows from them.
create table duty_record (
  id             uuid        primary key,
  application_id uuid        not null references loan_application on delete cascade,
  applicant_id   uuid        not null,
  programme      text        not null references programme,
  duty           text        not null check (duty <> ''),
  duty_year      int         not null check (duty_year between 2000 and 2999),
  outcome        text        not null check (outcome in ('MET', 'BREACHED', 'FORCE_MAJEURE')),
  decided_on     date        not null,
  words          text        not null check (words <> '' and length(words) <= 4000),
  recorded_at    timestamptz not null,
  recorded_by    uuid        not null references account
);
create index duty_record_of_applicant on duty_record (applicant_id, programme, recorded_at);
create trigger duty_record_is_a_record before update on duty_record
  for each row execute function refuse_change_of_record();
