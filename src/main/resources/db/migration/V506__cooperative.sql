-- A legal entity as an associated member (law on agricultural co-operatives, 2(2) and 25(2)), or who asks to become one, and the person
-- who acts for it. Firms of before were told by their name alone.
create table associate_entity (
  id             uuid        primary key,
  name_kk        text        not null check (name_kk <> '' and length(name_kk) <= 200),
  name_ru        text        not null check (name_ru <> '' and length(name_ru) <= 200),
  bin            text        not null check (bin ~ '^\d{12}$'),
  seat_kk        text        not null check (seat_kk <> '' and length(seat_kk) <= 200),
  seat_ru        text        not null check (seat_ru <> '' and length(seat_ru) <= 200),
  authority      text        not null check (authority <> '' and length(authority) <= 200),
  representative text        not null check (representative <> '' and length(representative) <= 200)
);
comment on column associate_entity.representative is 'Name of the person who acts for it, as was told.';
create index associate_entity_bin on associate_entity (bin);

alter table associate add column entity_id uuid references associate_entity;
create index associate_entity_of on associate (entity_id) where entity_id is not null;
alter table associate_request add column entity_id uuid references associate_entity;
create index associate_request_entity on associate_request (entity_id) where entity_id is not null;
