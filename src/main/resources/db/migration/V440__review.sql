-- Tables of cases that officials asked for: one a person, kept for some days, in parts. Who asked looks at them from the
-- same territory only. An attempt that was given up writes no more: each part says of which attempt it is.
create table case_export (
  id         uuid        primary key,
  account_id uuid        not null unique references account,
  place      text        not null,
  address    text        not null check (length(address) <= 2000),
  language   text        not null check (language in ('KK', 'RU', 'EN')),
  state      text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  attempt    integer     not null default 0 check (attempt >= 0),
  done       integer     not null default 0 check (done >= 0),
  total      integer     check (total >= 0),
  bytes      bigint      check (bytes > 0),
  asked_at   timestamptz not null,
  beat_at    timestamptz not null,
  check ((state = 'DONE') = (bytes is not null))
);
create index case_export_waits on case_export (asked_at) where state in ('WAITING', 'RUNNING');
create index case_export_asked on case_export (asked_at);

create table case_export_part (
  export_id uuid    not null references case_export on delete cascade,
  attempt   integer not null,
  part      integer not null,
  content   bytea   not null,
  primary key (export_id, attempt, part)
);
