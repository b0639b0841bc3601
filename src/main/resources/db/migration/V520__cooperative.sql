-- An associated member may ask to leave; of an exit that was recorded without a request it is kept what it rests on.
alter table associate add column exit_asked_at timestamptz;
alter table associate add column exit_grounds text check (exit_grounds <> '' and length(exit_grounds) <= 4000);
comment on column associate.exit_grounds is 'what the exit rests on where it was not asked for in the portal';
