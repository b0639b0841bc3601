-- What the public account is made of: sums over applications, loans and co-operatives, never a row of one of them. Leaves are what is summed
-- up and are read by the portal alone; cells are what is published, without what would tell of a person.
create table reporting_state (
  one        boolean     primary key default true check (one),
  as_of      timestamptz,
  run        uuid        not null default gen_random_uuid(),
  origin     text        not null default 'REAL' check (origin in ('REAL', 'DEMONSTRATION', 'REFUSED')),
  checked_at timestamptz
);
insert into reporting_state default values;

-- That a demonstration filled this database: nothing in it is ever published as a fact.
create table reporting_demonstration (one boolean primary key default true check (one));

-- Place: '' the country, an oblast, or oblast/district. Year 0: all of them, or a state of today. Programme and purpose: '' for all.
create table reporting_leaf (
  measure   text    not null,
  year      int     not null,
  place     text    not null,
  programme text    not null,
  purpose   text    not null,
  number    bigint  not null,
  total     numeric not null,
  primary key (measure, year, place, programme, purpose)
);
create table reporting_cell (
  measure   text    not null,
  year      int     not null,
  place     text    not null,
  programme text    not null,
  purpose   text    not null,
  number    bigint,
  total     numeric,
  median    int,
  most      int,
  hidden    text    not null check (hidden in ('NOTHING', 'TOTAL', 'ALL')),
  primary key (measure, year, place, programme, purpose),
  check (hidden <> 'ALL' or num_nonnulls(number, total, median, most) = 0),
  check (hidden <> 'TOTAL' or total is null)
);

-- What was hidden once, with the number that it had then: it is shown again only when it is another number by far.
create table reporting_hidden (
  measure   text   not null,
  year      int    not null,
  place     text   not null,
  programme text   not null,
  purpose   text   not null,
  number    bigint not null,
  primary key (measure, year, place, programme, purpose)
);

-- Files of open data as they were given out; «latest» follows the figures, a version of a day stays.
create table open_data_version (
  version text        primary key check (version = 'latest' or version ~ '^\d{4}-\d{2}-\d{2}$'),
  as_of   timestamptz not null,
  cells   text        not null
);
create table open_data_file (
  version text   not null references open_data_version on delete cascade,
  name    text   not null,
  bytes   bigint not null,
  sha256  text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (version, name)
);
create table open_data_part (
  version text  not null,
  name    text  not null,
  part    int   not null,
  content bytea not null,
  primary key (version, name, part),
  foreign key (version, name) references open_data_file on delete cascade deferrable initially deferred
);

-- Whether the sums of the ledger, of applications, contracts, repayment and statistics are the same, and which row is not.
create table sums_check (
  id       uuid        primary key,
  at       timestamptz not null,
  compared bigint      not null,
  differ   int         not null
);
create index sums_check_newest on sums_check (at desc, id);
create table sums_fault (
  check_id uuid not null references sums_check on delete cascade,
  row      int  not null,
  kind     text not null,
  about    text not null,
  first    text not null,
  one      numeric,
  second   text not null,
  other    numeric,
  primary key (check_id, row)
);
