-- The office of the district sees which changes of the register wait for it: its news and its list read this view.
create view cooperative_change_waiting_v as
  select x.cooperative_id, x.claimed_at, c.name_kk, c.name_ru, c.seat_code, c.oblast_code, c.district_code
    from cooperative_change x join cooperative c on c.id = x.cooperative_id
   where x.state = 'CLAIMED';
-- Papers and histories read what was decided, in that order.
create index cooperative_change_decided on cooperative_change (cooperative_id, decided_at, id) where state <> 'CLAIMED';
