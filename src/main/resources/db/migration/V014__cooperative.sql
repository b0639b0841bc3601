-- Agricultural co-operatives, their founders, members and invitations.
create table cooperative (
  id            uuid        primary key,
  name_kk       text        not null check (name_kk ~ '[[:alpha:]]'),
  name_ru       text        not null check (name_ru ~ '[[:alpha:]]'),
  seat_code     varchar(9)  not null references territory,
  oblast_code   varchar(9)  not null references territory,
  district_code varchar(9)  references territory,
  state         text        not null check (state in ('FOUNDING', 'FOUNDED', 'REGISTRATION_CLAIMED', 'ACTIVE')),
  chair_id      uuid        not null references account,
  first_chair_id uuid       references account,
  meeting_on    date,
  meeting_place text,
  bin           varchar(12) check (bin ~ '^[0-9]{4}40[0-9]{6}$'),
  registered_on date,
  created_at    timestamptz not null,
  changed_at    timestamptz not null,
  changed_by    uuid        not null references account,
  version       integer     not null default 0,
  search_name   text        not null generated always as (folded(name_kk || ' ' || name_ru)) stored,
  check (state = 'FOUNDING' or (meeting_on is not null and meeting_place is not null and first_chair_id is not null)),
  check (state not in ('REGISTRATION_CLAIMED', 'ACTIVE') or (bin is not null and registered_on is not null)),
  check (registered_on >= meeting_on)
);
create unique index cooperative_name_kk on cooperative (coalesce(district_code, oblast_code), folded(name_kk));
create unique index cooperative_name_ru on cooperative (coalesce(district_code, oblast_code), folded(name_ru));
-- A BIN that was sent back does not stand in the way of the co-operative it really belongs to.
create unique index cooperative_bin on cooperative (bin) where state in ('REGISTRATION_CLAIMED', 'ACTIVE');
create index cooperative_search on cooperative using gin (search_name gin_trgm_ops);
create index cooperative_listed on cooperative (name_kk collate kazakh, id) where state = 'ACTIVE';
create index cooperative_in_oblast on cooperative (oblast_code, state);
create index cooperative_in_district on cooperative (district_code, state);
create index cooperative_newest on cooperative (created_at desc, id desc);
create index cooperative_chair on cooperative (chair_id);

create table cooperative_kind (
  cooperative_id uuid not null references cooperative,
  kind           text not null check (kind in
    ('PRODUCTION', 'PROCESSING', 'SALE', 'STORAGE', 'SUPPLY', 'SERVICE', 'CREDIT', 'WATER')),
  primary key (cooperative_id, kind)
);
create index cooperative_kind_of on cooperative_kind (kind, cooperative_id);

create table cooperative_transition (
  cooperative_id uuid        not null references cooperative,
  position       integer     not null,
  by_account     uuid        not null references account,
  at             timestamptz not null,
  from_state     text,
  to_state       text        not null,
  reason         text,
  rule           text,
  primary key (cooperative_id, position)
);

create table membership (
  id             uuid          primary key,
  cooperative_id uuid          not null references cooperative,
  account_id     uuid          not null references account,
  state          text          not null check (state in
    ('FOUNDER', 'APPLIED', 'ADMITTED', 'DECLINED', 'MEMBER', 'LEAVING', 'LEFT', 'WITHDRAWN')),
  share          numeric(15,2) not null check (share > 0),
  entrance_fee   numeric(15,2) check (entrance_fee >= 0),
  asked_at       timestamptz   not null,
  decided_on     date,
  present        integer       check (present > 0),
  votes_for      integer       check (votes_for >= 0),
  votes_against  integer       check (votes_against >= 0),
  abstained      integer       check (abstained >= 0),
  joined_on      date,
  leave_asked_on date,
  leave_due_on   date,
  left_on        date,
  version        integer       not null default 0,
  check (votes_for + votes_against + abstained = present),
  check (state not in ('MEMBER', 'LEAVING', 'LEFT') or joined_on is not null),
  check (state <> 'LEAVING' or (leave_asked_on is not null and leave_due_on is not null)),
  check (state <> 'LEFT' or left_on is not null)
);
create unique index membership_one_open on membership (cooperative_id, account_id)
  where state not in ('DECLINED', 'LEFT', 'WITHDRAWN');
create index membership_account on membership (account_id, state);

create table membership_transition (
  membership_id uuid        not null references membership,
  position      integer     not null,
  by_account    uuid        not null references account,
  at            timestamptz not null,
  from_state    text,
  to_state      text        not null,
  reason        text,
  rule          text,
  primary key (membership_id, position)
);

-- To a person by IIN (kept until they register; forgotten once answered) or by a link that works once.
create table invitation (
  id             uuid        primary key,
  cooperative_id uuid        not null references cooperative,
  iin            varchar(12) check (iin ~ '^[0-9]{12}$'),
  iin_end        varchar(4),
  token_hash     bytea       unique,
  state          text        not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  invited_by     uuid        not null references account,
  invited_at     timestamptz not null,
  expires_at     timestamptz not null,
  answered_by    uuid        references account,
  answered_at    timestamptz,
  version        integer     not null default 0,
  check (state <> 'OPEN' or (iin is null) <> (token_hash is null)),
  check (state not in ('ACCEPTED', 'DECLINED') or (answered_by is not null and answered_at is not null))
);
create unique index invitation_once_open on invitation (cooperative_id, iin) where state = 'OPEN';
create index invitation_iin on invitation (iin) where state = 'OPEN';
