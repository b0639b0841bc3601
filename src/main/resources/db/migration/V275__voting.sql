-- Nothing in the law binds a representative to one member (article 34, point 6): a name was no way to hold anybody to it either.
drop index voting_presence_represents_one;
-- The chair is told once that a demand is reached.
alter table cooperative_meeting_demand add column reached_at timestamptz;
