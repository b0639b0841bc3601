-- Legal entities that became members after the founding; those of founders stand in founder_part.
create table member_entity (
  membership_id  uuid        primary key references membership,
  cooperative_id uuid        not null references cooperative,
  name_kk        text        not null,
  name_ru        text        not null,
  bin            text        not null check (bin ~ '^[0-9]{12}$'),
  seat_kk        text        not null,
  seat_ru        text        not null,
  authority      text        not null,
  recorded_at    timestamptz not null
);
create index member_entity_of_cooperative on member_entity (cooperative_id);
create index member_entity_by_bin on member_entity (bin);
create index founder_part_by_bin on founder_part (entity_bin) where entity_bin is not null;

-- Who acts for it now is whose account the membership has.
create or replace view member_entity_v as
  select m.id as membership_id, m.cooperative_id, m.account_id,
         coalesce(e.name_kk, p.entity_name_kk) as name_kk, coalesce(e.name_ru, p.entity_name_ru) as name_ru,
         coalesce(e.bin, p.entity_bin) as bin
    from membership m
    left join member_entity e on e.membership_id = m.id
    left join founder_part p on p.membership_id = m.id and p.entity_bin is not null
   where e.membership_id is not null or p.membership_id is not null;
