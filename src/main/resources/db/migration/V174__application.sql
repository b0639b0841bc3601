-- Which sections of an application a helper filled in for its chair, and when; and that the helper said it is ready. What
-- is changed afterwards takes that word back.
create table application_help_section (
  application_id uuid        not null references loan_application,
  helper_id      uuid        not null references account,
  for_account    uuid        not null references account,
  section        text        not null,
  at             timestamptz not null, -- the last time
  primary key (application_id, helper_id, for_account, section)
);

alter table application_help drop constraint application_help_act_check;
alter table application_help add constraint application_help_act_check
  check (act in ('PREPARED', 'READY', 'SUBMITTED', 'SENT_BACK'));
create unique index application_help_ready on application_help (application_id, helper_id, for_account)
  where act = 'READY';
create index application_help_ready_for on application_help (for_account) where act = 'READY';
