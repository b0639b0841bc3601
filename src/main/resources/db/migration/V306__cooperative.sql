-- A demand lives until a meeting has voted on all its questions: several may be called on it, one after another. A question
-- falls without a vote when its post was filled by another one.
alter table cooperative_meeting drop constraint cooperative_meeting_demand_id_key;
create index cooperative_meeting_demanded on cooperative_meeting (demand_id);
alter table cooperative_meeting_demand add column met_at timestamptz;
update cooperative_meeting_demand d set met_at = s.closed_at
  from cooperative_meeting m join voting_sitting s on s.id = m.id
 where m.demand_id = d.id and s.state = 'CLOSED'
   and not exists (select from voting_question q where q.sitting_id = s.id and q.state <> 'CLOSED');
alter table cooperative_meeting_matter drop constraint cooperative_meeting_matter_effect_check;
alter table cooperative_meeting_matter
  add constraint cooperative_meeting_matter_effect_check check (effect in ('DONE', 'IMPOSSIBLE', 'FALLEN'));
