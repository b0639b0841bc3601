-- Meetings with the state of their sitting, for rooms that add to one only before it is over.
create view cooperative_meeting_v as
  select m.id, m.cooperative_id, s.state from cooperative_meeting m join voting_sitting s on s.id = m.id;
