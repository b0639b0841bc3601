-- The screening of villages: a list a rural okrug and year, on its way to the oblast.
create table priority_list (
  id            uuid        primary key,
  area_code     varchar(9)        not null references territory,
  oblast_code   varchar(9)        not null references territory,
  district_code varchar(9)        not null references territory,
  year          integer     not null check (year between 2025 and 2100),
  state         text        not null check (state in ('DRAFT', 'SENT', 'RETURNED', 'AGREED')),
  changed_at    timestamptz not null,
  changed_by    uuid        not null references account,
  version       integer     not null default 0,
  unique (area_code, year)
);
create index priority_list_oblast on priority_list (oblast_code, year);
create index priority_list_district on priority_list (district_code, year);

create table priority_village (
  list_id       uuid        not null references priority_list,
  village_code  varchar(9)        not null references territory,
  directions    text        not null,
  justification text        not null check (justification <> ''),
  note          text        check (note <> ''),
  edit          integer     not null check (edit > 0),
  changed_at    timestamptz not null,
  changed_by    uuid        not null references account,
  primary key (list_id, village_code)
);

create table priority_transition (
  list_id    uuid        not null references priority_list,
  position   integer     not null,
  by_account uuid        not null references account,
  at         timestamptz not null,
  from_state text,
  to_state   text        not null,
  event      text        not null,
  stage      text,
  reason     text,
  rule       text        check (is_legal_reference(rule)),
  primary key (list_id, position)
);

-- What an oblast published for a year. It never changes: a correction is another edition with its reason.
create table priority_edition (
  id           uuid        primary key,
  oblast_code  varchar(9)        not null references territory,
  year         integer     not null check (year between 2025 and 2100),
  number       integer     not null check (number > 0),
  reason       text        check (reason <> ''),
  published_at timestamptz not null,
  published_by uuid        not null references account,
  unique (oblast_code, year, number),
  check ((number = 1) = (reason is null))
);

create table priority_published (
  edition_id    uuid    not null references priority_edition,
  village_code  varchar(9)    not null references territory,
  area_code     varchar(9)    not null references territory,
  district_code varchar(9)    not null references territory,
  directions    text    not null,
  justification text    not null,
  note          text,
  changed       boolean not null,
  primary key (edition_id, village_code)
);
create index priority_published_district on priority_published (edition_id, district_code, area_code);
create index priority_published_village on priority_published (village_code);

create function priority_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'what was published does not change: publish another edition';
end $$;

create trigger priority_edition_kept before update or delete on priority_edition
  for each row execute function priority_refuse();
create trigger priority_edition_not_emptied before truncate on priority_edition
  for each statement execute function priority_refuse();
create trigger priority_published_kept before update or delete on priority_published
  for each row execute function priority_refuse();
create trigger priority_published_not_emptied before truncate on priority_published
  for each statement execute function priority_refuse();
