-- What a person lets a helper do for them on the portal. Offered to an IIN, which is forgotten once it was answered:
-- so whoever gives it learns nothing of who is registered.
create table mandate (
  id                  uuid        primary key,
  giver_id            uuid        not null references account,
  cooperative_id      uuid        references cooperative, -- null: for the person's own matters
  helper_iin          text        check (helper_iin ~ '^\d{12}$'),
  iin_end             text        not null check (iin_end ~ '^\d{4}$'),
  called              text        not null check (length(called) between 1 and 120),
  helper_id           uuid        references account,
  power               text        not null check (power in ('VIEW', 'PREPARE', 'SUBMIT')),
  valid_until         date        not null, -- its last day
  state               text        not null check (state in ('OFFERED', 'ACTIVE', 'DECLINED', 'WITHDRAWN', 'GIVEN_UP')),
  given_at            timestamptz not null,
  paper_by            uuid        references account, -- the official who saw the paper; null: given on the portal
  paper_office_kk     text,
  paper_office_ru     text,
  paper_document      text,
  accepted_at         timestamptz,
  ended_at            timestamptz,
  used_on             date,
  version             integer     not null default 0,
  check (helper_id <> giver_id),
  check (paper_by <> giver_id),
  check (helper_id <> paper_by),
  check (power <> 'SUBMIT' or cooperative_id is not null),
  check ((state = 'OFFERED') = (helper_iin is not null)),
  check (state <> 'ACTIVE' or (helper_id is not null and accepted_at is not null)),
  check ((state in ('DECLINED', 'WITHDRAWN', 'GIVEN_UP')) = (ended_at is not null)),
  check ((paper_by is null) = (paper_office_kk is null)),
  check ((paper_by is null) = (paper_office_ru is null)),
  check ((paper_by is null) = (paper_document is null))
);
create index mandate_giver on mandate (giver_id, given_at);
create index mandate_helper on mandate (helper_id) where helper_id is not null;
create unique index mandate_offered on mandate (giver_id, helper_iin, cooperative_id) nulls not distinct
  where state = 'OFFERED';
create unique index mandate_active on mandate (giver_id, helper_id, cooperative_id) nulls not distinct
  where state = 'ACTIVE';
