-- Co-operatives whose members vote now, in a meeting or in absence: nobody's vote ends by a record of the chair meanwhile.
create view cooperative_voting_v as
  select m.cooperative_id from cooperative_meeting m join voting_sitting s on s.id = m.id where s.state = 'OPEN'
  union
  select v.cooperative_id from cooperative_absentee_vote v where v.state = 'RUNNING';
