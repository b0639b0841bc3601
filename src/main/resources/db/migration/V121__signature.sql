-- Documents that people signed: the text as it was shown, the signature over it, what the certificate said, and when the
-- portal looked at it. Never changed: a document that changed is signed anew.
create table signed_document (
  id           uuid        primary key,
  code         text        not null unique check (code ~ '^[0-9a-hjkmnp-tv-z]{20}$'),
  account_id   uuid        not null references account,
  kind         text        not null,
  subject      uuid        not null,
  title_kk     text        not null,
  title_ru     text        not null,
  content_hash text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
  text         text        not null,
  cms          bytea       not null,
  cms_hash     text        not null check (cms_hash ~ '^[0-9a-f]{64}$'),
  holder       text        not null,
  iin_end      text        not null check (iin_end ~ '^[0-9]{4}$'),
  organisation text,
  bin          text        check (bin ~ '^[0-9]{12}$'),
  first_head   boolean     not null,
  serial       text        not null,
  issuer       text        not null,
  valid_from   timestamptz not null,
  valid_until  timestamptz not null,
  signed_at    timestamptz not null, -- as the signer's computer wrote
  taken_at     timestamptz not null, -- when the portal looked at it
  check (not first_head or bin is not null)
);
create index signed_document_subject on signed_document (kind, subject, content_hash);
create index signed_document_account on signed_document (account_id, taken_at desc, id desc);
create index signed_document_cms on signed_document (cms_hash);
