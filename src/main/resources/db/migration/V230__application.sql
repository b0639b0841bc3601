-- The money of an application adds up (application.JointFields): who is asked to correct one part of it may change the others.
alter table application_correction drop constraint application_correction_binding_check;
alter table application_correction add constraint application_correction_binding_check
  check (binding in ('PURCHASES_AND_AMOUNT', 'AMOUNT_AND_OWN_MONEY', 'OWN_AND_OTHER_MONEY', 'DIRECTION_AND_TERM',
    'DIRECTION_AND_PURCHASES', 'JOBS_NOW_AND_PLANNED'));
