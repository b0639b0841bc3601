-- People, their consents, the offices they hold.
create table account (
  id            uuid        primary key,
  iin           varchar(12) not null unique check (iin ~ '^[0-9]{12}$'),
  family_name   text        not null,
  given_name    text        not null,
  patronymic    text,
  phone         text        not null check (phone ~ '^\+77[0-9]{9}$'),
  email         text,
  password_hash text,
  village_code  varchar(9)  not null references territory,
  created_at    timestamptz not null,
  disabled_at   timestamptz,
  version       integer     not null default 0
);

create table consent (
  account_id   uuid        not null references account,
  text_version text        not null,
  given_at     timestamptz not null,
  withdrawn_at timestamptz,
  primary key (account_id, text_version, given_at)
);

create table office (
  id             uuid       primary key,
  kind           text       not null check (kind in ('AKIMAT', 'OPERATOR', 'ADMINISTRATION', 'AUDIT')),
  name_kk        text       not null,
  name_ru        text       not null,
  territory_code varchar(9) references territory,
  version        integer    not null default 0,
  check (kind in ('ADMINISTRATION', 'AUDIT') or territory_code is not null)
);

create table appointment (
  id           uuid        primary key,
  account_id   uuid        not null references account,
  office_id    uuid        not null references office,
  appointed_at timestamptz not null,
  appointed_by uuid references account,
  ended_at     timestamptz,
  ended_by     uuid references account
);
create unique index appointment_one_at_a_time on appointment (account_id) where ended_at is null;
create index appointment_office on appointment (office_id);

-- Opens an account's first or forgotten password; works once. Only the token's hash is kept.
create table password_link (
  token_hash bytea       primary key,
  account_id uuid        not null references account,
  made_by    uuid        references account,
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);

-- Wrong passwords, by a hash of the IIN and of the address.
create table sign_in_failure (
  key           text        primary key,
  failures      integer     not null,
  last_at       timestamptz not null,
  blocked_until timestamptz not null
);
