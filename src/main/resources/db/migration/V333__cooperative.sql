-- A question on an exclusion is of one proposal: with its grounds it stands on the agenda, and with it it falls. Why nothing came of a
-- decision is one reason, a message key.
alter table cooperative_meeting_matter
  add column proposal_id uuid references membership_exclusion,
  add column why         text check (why <> '');
update cooperative_meeting_matter m set proposal_id = (
  select e.id from membership_exclusion e join cooperative_meeting g on g.id = m.meeting_id
   where e.membership_id = m.membership_id
   order by (cast(e.proposed_at as date) <= cast(g.starts_at as date)) desc, e.proposed_at desc, e.id limit 1)
 where m.topic = 'EXCLUSION';
create index cooperative_meeting_matter_proposal on cooperative_meeting_matter (proposal_id);
