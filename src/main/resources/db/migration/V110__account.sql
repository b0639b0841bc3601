-- How sure the portal is who a person is. Whoever registered an IIN only claims it; what binds needs more.
alter table account add column identity_level text not null default 'CLAIMED'
  check (identity_level in ('CLAIMED', 'CONFIRMED'));

-- By what, by whom and when: of a document only its kind, neither its number nor a copy.
create table identity_confirmation (
  id            uuid        primary key,
  account_id    uuid        not null references account,
  how           text        not null check (how in ('CERTIFICATE', 'DOCUMENT_SEEN', 'STATE_BASE', 'INSTALLATION')),
  document_kind text        check (document_kind in ('IDENTITY_CARD', 'PASSPORT', 'RESIDENCE_PERMIT')),
  confirmed_by  uuid        references account,
  office_kk     text,
  office_ru     text,
  confirmed_at  timestamptz not null,
  objected_at   timestamptz,
  check ((how = 'DOCUMENT_SEEN') = (document_kind is not null)),
  check ((how = 'DOCUMENT_SEEN') = (confirmed_by is not null)),
  check ((confirmed_by is null) = (office_kk is null) and (office_kk is null) = (office_ru is null)),
  check (confirmed_by <> account_id),
  check (objected_at >= confirmed_at)
);
create index identity_confirmation_account on identity_confirmation (account_id, confirmed_at desc);

create or replace view account_v as
  select id, family_name, given_name, patronymic, phone, disabled_at,
         password_hash is not null as has_password, had_password, identity_level
    from account;

-- An account that somebody else had claimed, given to the person whose IIN it is: what it holds is kept or dropped.
create table identity_takeover (
  id         uuid        primary key,
  account_id uuid        not null references account,
  taken_at   timestamptz not null,
  taken_by   uuid        references account, -- null by a certificate
  decided_at timestamptz,
  kept       boolean,
  check ((decided_at is null) = (kept is null)),
  check (taken_by <> account_id)
);
create unique index identity_takeover_undecided on identity_takeover (account_id) where decided_at is null;
