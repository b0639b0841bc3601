-- A return for correction ends: a last day for the applicant, a reminder, a warning, a recall, a closing. An approval
-- can be given up. These periods are the portal's own; who corrects now gets two weeks from this change.
alter table loan_application
  add column correction_due date,
  add column correction_reminded_on date,
  add column correction_closable_from date,
  drop constraint loan_application_state_check,
  add constraint loan_application_state_check check (state in
    ('DRAFT', 'SUBMITTED', 'CORRECTION_ASKED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'RELEASED'));
update loan_application set correction_due = current_date + 14 where state = 'CORRECTION_ASKED';
create index loan_application_to_remind on loan_application (correction_due, id)
  where state = 'CORRECTION_ASKED' and correction_closable_from is null;

drop index loan_application_ended_in_district;
drop index loan_application_ended_in_oblast;
create index loan_application_ended_in_district on loan_application (district_code)
  where number is not null and state in ('APPROVED', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'RELEASED');
create index loan_application_ended_in_oblast on loan_application (oblast_code)
  where number is not null and state in ('APPROVED', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'RELEASED');

alter table application_correction add column recalled_at timestamptz;
drop index application_correction_one_open;
create unique index application_correction_one_open on application_correction (application_id, field)
  where sent_back_at is null and recalled_at is null;

-- The ledger of a limit: a reservation, and at most one counter-entry that gives it back.
alter table limit_entry
  drop constraint limit_entry_pkey,
  add column id bigint generated always as identity primary key,
  drop constraint limit_entry_tenge_check,
  add constraint limit_entry_not_zero check (tenge <> 0);
create unique index limit_entry_reserved_once on limit_entry (application_id) where tenge > 0;
create unique index limit_entry_released_once on limit_entry (application_id) where tenge < 0;
