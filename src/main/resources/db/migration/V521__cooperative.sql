-- A meeting that was dropped before members were called: nobody but who prepared it is told that it was. Of those of
-- before nobody knows whether members were called, so they stay as they were.
alter table cooperative_meeting add column dropped boolean not null default false;
