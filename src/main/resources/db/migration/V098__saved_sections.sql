-- The version of an application in which each of its sections was saved last, so that saving one is no conflict for
-- who is at work on another.
alter table loan_application add column saved_in integer[] not null default '{}';
