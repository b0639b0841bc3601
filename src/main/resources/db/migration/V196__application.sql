-- A subsidy is handed in where its act says; what was prepared for it here is kept without a number of the portal.
alter table loan_application
  drop constraint loan_application_state_check,
  add constraint loan_application_state_check check (state in
    ('DRAFT', 'SUBMITTED', 'CORRECTION_ASKED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'HANDED_IN', 'RELEASED'));
do $$
declare
  old text;
begin
  select conname into strict old from pg_constraint
   where conrelid = 'loan_application'::regclass and contype = 'c'
     and pg_get_constraintdef(oid) like '%number IS NOT NULL%' and pg_get_constraintdef(oid) like '%DRAFT%';
  execute format('alter table loan_application drop constraint %I', old);
end $$;
alter table loan_application
  add constraint loan_application_numbered check (number is not null or state in ('DRAFT', 'WITHDRAWN', 'HANDED_IN'));

-- Editions that came with an earlier build and that nothing was decided by come anew, with what was added to them since.
delete from programme_edition e
 where e.id in ('AA-2026-04-22', 'MILK-2026-01-27', 'P08-2026-06-23')
   and not exists (select from loan_application a where a.edition_id = e.id);
