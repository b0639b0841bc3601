-- Why a correction is asked for, from a list; older ones have their words alone.
alter table application_correction add column reason text
  check (reason in ('INCOMPLETE', 'WRONG', 'DIFFERS', 'UNREADABLE', 'TOO_OLD', 'NOT_MET', 'OTHER'));
