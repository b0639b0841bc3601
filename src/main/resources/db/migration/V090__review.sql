-- When each official last opened a case: the queue marks what others changed since.
create table opened_case (
  account_id     uuid        not null references account,
  application_id uuid        not null references loan_application on delete cascade,
  opened_at      timestamptz not null,
  primary key (account_id, application_id)
);
create index opened_case_application on opened_case (application_id);
create index opened_case_old on opened_case (opened_at);
