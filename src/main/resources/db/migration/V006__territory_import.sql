-- Imports of the КАТО classifier: an uploaded file is checked and staged, looked at, then applied as a whole.
create table kato_import (
  id           uuid        primary key,
  file_name    text        not null,
  kato_version text,
  state        text        not null check (state in ('REFUSED', 'CHECKED', 'DISCARDED', 'APPLYING', 'APPLIED', 'FAILED')),
  rows         integer     not null check (rows >= 0),
  refused      integer     not null check (refused >= 0),
  added        integer     not null default 0,
  renamed      integer     not null default 0,
  changed      integer     not null default 0,
  closed       integer     not null default 0,
  done         integer     not null default 0,
  total        integer     not null default 0,
  uploaded_by  uuid        not null references account,
  uploaded_at  timestamptz not null,
  confirmed_by uuid        references account,
  started_at   timestamptz,
  finished_at  timestamptz,
  check (done between 0 and total),
  check ((state = 'REFUSED') = (refused > 0)),
  check (state <> 'APPLYING' or (confirmed_by is not null and started_at is not null))
);
create unique index kato_import_one_at_a_time on kato_import ((true)) where state = 'APPLYING';
create index kato_import_latest on kato_import (uploaded_at desc);

create table kato_import_row (
  import_id     uuid       not null references kato_import,
  code          varchar(9) not null,
  level         text       not null,
  type_code     smallint   not null,
  name_kk       text       not null,
  name_ru       text       not null,
  parent_code   varchar(9),
  oblast_code   varchar(9) not null,
  district_code varchar(9),
  okrug_code    varchar(9),
  primary key (import_id, code)
);

create table kato_import_refusal (
  import_id uuid    not null references kato_import,
  position  integer not null,
  line      integer not null,
  reason    text    not null,
  found     text    not null,
  primary key (import_id, position)
);

-- The audit page asks for a day's entries.
create index audit_entry_at on audit_entry (at);
