-- A draft keeps rows that are not filled in to the end; the public queue is read in the order of coming.
alter table application_purchase
  alter column item drop not null,
  alter column kind drop not null,
  alter column price drop not null;
alter table application_collateral
  alter column kind drop not null,
  alter column description drop not null,
  alter column value drop not null;
create index loan_application_waiting_by_time on loan_application (submitted_at, id)
  where state in ('SUBMITTED', 'CORRECTION_ASKED');
create index loan_application_of_cooperative on loan_application (cooperative_id, created_at);
