-- A deleted draft can be taken back for thirty days; then it is erased. Those that were deleted before go the same way.
alter table loan_application
  add column given_up_at timestamptz,
  add constraint loan_application_given_up_as_draft check (given_up_at is null or state = 'WITHDRAWN' and number is null);
update loan_application a
   set given_up_at = (select max(t.at) from application_transition t where t.application_id = a.id and t.event = 'WITHDRAWN')
 where a.state = 'WITHDRAWN' and a.number is null;
create index loan_application_given_up on loan_application (given_up_at) where given_up_at is not null;
