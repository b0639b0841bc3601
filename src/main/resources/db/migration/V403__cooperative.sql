-- When a demanded meeting begins: one to which nobody came holds nothing up for ever.
create or replace view demanded_meeting_v as
  select m.cooperative_id, m.id, s.state, m.starts_at
    from cooperative_meeting m join voting_sitting s on s.id = m.id
   where m.demand_id is not null and s.state in ('PLANNED', 'CALLED', 'OPEN');
