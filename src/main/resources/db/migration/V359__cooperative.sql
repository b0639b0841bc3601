-- A vote in absence of a co-operative that had no voting member left at the count ends in words, and is not tried again every hour.
alter table cooperative_absentee_vote
  drop constraint cooperative_absentee_vote_state_check,
  add constraint cooperative_absentee_vote_state_check check (state in ('PLANNED', 'RUNNING', 'ADOPTED', 'NOT_ADOPTED', 'FALLEN', 'NO_VOTERS')),
  drop constraint cooperative_absentee_vote_members_check,
  add constraint cooperative_absentee_vote_members_check check (members >= 0 and (members = 0) = (state = 'NO_VOTERS'));
