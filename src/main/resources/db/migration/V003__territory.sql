-- Places by the КАТО classifier (codes of 2 + 2 + 2 + 3 digits, kept as text).
create table territory (
  code          varchar(9) primary key check (code ~ '^[0-9]{9}$'),
  level         text       not null check (level in ('OBLAST', 'DISTRICT', 'OKRUG', 'SETTLEMENT')),
  type_code     smallint   not null check (type_code between 0 and 4),
  name_kk       text       not null,
  name_ru       text       not null,
  name_en       text,
  parent_code   varchar(9) references territory,
  oblast_code   varchar(9) not null references territory,
  district_code varchar(9) references territory,
  okrug_code    varchar(9) references territory,
  small_town    boolean    not null default false check (not small_town or level = 'SETTLEMENT'),
  closed_on     date,
  version       integer    not null default 0,
  search_name   text       not null generated always as (folded(name_kk || ' ' || name_ru)) stored,
  check ((level = 'OBLAST') = (parent_code is null))
);
create index territory_parent on territory (parent_code);
create index territory_search on territory using gin (search_name gin_trgm_ops);
