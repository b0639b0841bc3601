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

create or replace view member_entity_v as
  select m.id as membership_id, m.cooperative_id, m.account_id, e.name_kk, e.name_ru, e.bin
    from member_entity e join membership m on m.id = e.membership_id
  union all
  select m.id, m.cooperative_id, m.account_id, p.entity_name_kk, p.entity_name_ru, p.entity_bin
    from founder_part p join membership m on m.id = p.membership_id
   where p.entity_bin is not null;
