-- A field may be open not because it was asked for, but because a rule looks at it together with one that was
-- (application.Binding); then nobody wrote a comment on it.
alter table application_correction
  alter column comment drop not null,
  add column binding text
    check (binding in ('PURCHASES_AND_AMOUNT', 'DIRECTION_AND_TERM', 'DIRECTION_AND_PURCHASES', 'JOBS_NOW_AND_PLANNED')),
  add constraint application_correction_asked_or_bound check ((comment is null) = (binding is not null));
