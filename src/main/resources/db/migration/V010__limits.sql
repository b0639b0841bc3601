-- What an oblast may lend in a year, and what is reserved of it. The ledger always adds up to reserved.
create table oblast_limit (
  oblast_code varchar(9)    not null references territory,
  year        smallint      not null check (year between 2020 and 2100),
  allotted    numeric(15,2) not null,
  reserved    numeric(15,2) not null default 0,
  version     integer       not null default 0,
  changed_at  timestamptz   not null,
  changed_by  uuid          not null references account,
  primary key (oblast_code, year),
  constraint oblast_limit_never_exceeded check (0 <= reserved and reserved <= allotted)
);

create table limit_entry (
  application_id uuid          primary key,
  oblast_code    varchar(9)    not null,
  year           smallint      not null,
  tenge          numeric(15,2) not null check (tenge > 0),
  at             timestamptz   not null,
  by_account     uuid          not null references account,
  foreign key (oblast_code, year) references oblast_limit
);
create index limit_entry_limit on limit_entry (oblast_code, year);

create function limit_entry_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger of a limit is append-only';
end $$;
create trigger limit_entry_kept before update or delete on limit_entry
  for each row execute function limit_entry_refuse();
