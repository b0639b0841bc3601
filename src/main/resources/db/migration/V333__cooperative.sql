-- A question on an exclusion is of one proposal: with its grounds it stands on the agenda, and with it it falls. Why nothing came of a
-- decision is one reason, a message key.
alter table cooperative_meeting_matter
  add column proposal_id uuid references membership_exclusion,
  add column why         text check (why <> '');
update cooperative_meeting_matter m set proposal_id = (
  select e.id from membership_exclusion e where e.membership_id = m.membership_id order by e.proposed_at desc, e.id limit 1)
 where topic = 'EXCLUSION';
create index cooperative_meeting_matter_proposal on cooperative_meeting_matter (proposal_id);
