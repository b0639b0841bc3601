-- Fish farming, and the upkeep of irrigation and drainage systems, are kinds of activity (law on agricultural co-operatives, articles
-- 5(1), 6(1) and 11). «Water supply and irrigation» was one kind: whoever has it keeps both of what it said.
alter table cooperative_kind drop constraint cooperative_kind_kind_check;
alter table cooperative_kind add constraint cooperative_kind_kind_check check (kind in
  ('PRODUCTION', 'AQUACULTURE', 'PROCESSING', 'SALE', 'STORAGE', 'SUPPLY', 'SERVICE', 'CREDIT', 'WATER', 'IRRIGATION'));
insert into cooperative_kind (cooperative_id, kind)
  select cooperative_id, 'IRRIGATION' from cooperative_kind where kind = 'WATER';
update cooperative_change set kinds = kinds || ',IRRIGATION' where 'WATER' = any (string_to_array(kinds, ','));
update cooperative_change set former_kinds = former_kinds || ',IRRIGATION' where 'WATER' = any (string_to_array(former_kinds, ','));

-- A founder may bring money and a thing: how much of the share is money; null where all of it is the one or the other.
alter table founder_part add column money numeric(15,2) check (money > 0);
alter table founder_part add constraint founder_part_money_beside_thing check (money is null or thing_kk is not null);
