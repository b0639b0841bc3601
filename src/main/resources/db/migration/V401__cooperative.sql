-- Meetings that members demanded and that are still to be: while there is one, what remains of a co-operative is not divided.
create view demanded_meeting_v as
  select m.cooperative_id, m.id
    from cooperative_meeting m join voting_sitting s on s.id = m.id
   where m.demand_id is not null and s.state in ('PLANNED', 'CALLED', 'OPEN');
