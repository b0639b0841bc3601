-- A name that a person wants corrected by a document, which an official sees. Of the document only its kind is kept.
create table name_correction (
  id            uuid        primary key,
  account_id    uuid        not null references account,
  village_code  varchar(9)  not null, -- by which an official of the place finds it
  family_name   text        not null check (family_name <> ''),
  given_name    text        not null check (given_name <> ''),
  patronymic    text        check (patronymic <> ''),
  state         text        not null check (state in ('ASKED', 'TAKEN_BACK', 'REFUSED', 'CONFIRMED')),
  asked_at      timestamptz not null,
  ended_at      timestamptz,
  ended_by      uuid        references account,
  office_kk     text,
  office_ru     text,
  document_kind text        check (document_kind in ('IDENTITY_CARD', 'PASSPORT', 'RESIDENCE_PERMIT')),
  reason        text        check (reason <> ''),
  check ((state = 'ASKED') = (ended_at is null)),
  check ((state = 'ASKED') = (ended_by is null)),
  check ((state = 'CONFIRMED') = (document_kind is not null)),
  check ((state = 'REFUSED') = (reason is not null)),
  check ((state in ('CONFIRMED', 'REFUSED')) = (office_kk is not null) and (office_kk is null) = (office_ru is null)),
  check (state not in ('CONFIRMED', 'REFUSED') or ended_by <> account_id),
  check (state <> 'TAKEN_BACK' or ended_by = account_id)
);
create unique index name_correction_open on name_correction (account_id) where state = 'ASKED';
create index name_correction_waiting on name_correction (village_code text_pattern_ops, asked_at) where state = 'ASKED';
create index name_correction_account on name_correction (account_id, asked_at desc);

-- The names that people bore before, and until when.
create table former_name (
  account_id  uuid        not null references account,
  until       timestamptz not null,
  family_name text        not null,
  given_name  text        not null,
  patronymic  text,
  primary key (account_id, until)
);
