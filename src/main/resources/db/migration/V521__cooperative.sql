-- A meeting that was dropped before members were called: nobody but who prepared it is told that it was.
alter table cooperative_meeting add column dropped boolean not null default false;
