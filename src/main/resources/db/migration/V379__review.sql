-- What one press did with many cases, so that who pressed can read it; forgotten after 30 days. The moves themselves stay in case_work.
create table case_batch (
  id         uuid primary key,
  account_id uuid not null references account,
  at         timestamptz not null,
  act        text not null check (act in ('TAKE', 'ASSIGN', 'HAND_OVER', 'SHARE_OUT'))
);
create index case_batch_account on case_batch (account_id);
create index case_batch_old on case_batch (at);

create table case_batch_line (
  batch_id       uuid not null references case_batch on delete cascade,
  application_id uuid not null references loan_application on delete cascade,
  to_account     uuid references account,
  why            text,
  words          text,
  primary key (batch_id, application_id),
  check (num_nulls(to_account, why) = 1)
);
create index case_batch_line_to on case_batch_line (to_account) where to_account is not null;
create index case_batch_line_case on case_batch_line (application_id);
