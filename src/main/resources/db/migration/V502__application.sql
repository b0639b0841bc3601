-- Corrections by who looked at them, for what an official's account is kept for.
create index application_correction_judged_by on application_correction (judged_by) where judged_by is not null;
