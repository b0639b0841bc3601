-- Drafts of editions. A draft is the whole text of an edition (programme.edition.EditionText) and nothing of the portal
-- reads it before it is approved; then it is stored as an edition, which is never changed.
create table edition_draft (
  id          uuid        primary key,
  based_on    text        not null references programme_edition,
  text        text        not null check (text is json object),
  state       text        not null check (state in ('DRAFT', 'PROPOSED', 'APPROVED', 'DROPPED')),
  reason      text        check (reason <> ''),
  writers     uuid[]      not null,
  begun_by    uuid        not null references account,
  begun_at    timestamptz not null,
  changed_by  uuid        not null references account,
  changed_at  timestamptz not null,
  proposed_by uuid        references account,
  proposed_at timestamptz,
  approved_by uuid        references account,
  approved_at timestamptz,
  version     integer     not null default 0,
  check ((approved_by is not null) = (state = 'APPROVED')),
  check (state not in ('PROPOSED', 'APPROVED') or proposed_by is not null),
  -- two pairs of eyes
  check (approved_by is null or not approved_by = any (writers))
);
create index edition_draft_open on edition_draft (changed_at) where state in ('DRAFT', 'PROPOSED');
