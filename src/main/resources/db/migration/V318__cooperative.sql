-- Who leads a meeting marks associated members as there: the view tells who presides and who keeps the minutes.
create or replace view cooperative_meeting_v as
  select m.id, m.cooperative_id, s.state, s.presiding, s.secretary
    from cooperative_meeting m join voting_sitting s on s.id = m.id;
