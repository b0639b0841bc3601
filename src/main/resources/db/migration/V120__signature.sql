-- What is asked to be signed, once and for a few minutes. Only hashes: nobody who reads the table can answer for it.
create table signing_request (
  nonce_hash   bytea       primary key check (octet_length(nonce_hash) = 32),
  session_hash bytea       not null check (octet_length(session_hash) = 32),
  account_id   uuid        references account, -- null while nobody is signed in
  origin       text        not null,
  purpose      text        not null check (purpose in ('SIGN_IN', 'CERTIFICATE', 'DOCUMENT')),
  kind         text,
  subject      uuid,
  content_hash text        check (content_hash ~ '^[0-9a-f]{64}$'),
  expires_at   timestamptz not null,
  used_at      timestamptz,
  check ((purpose = 'SIGN_IN') = (account_id is null)),
  check ((purpose = 'DOCUMENT') = (content_hash is not null)),
  check ((purpose = 'DOCUMENT') = (kind is not null) and (kind is null) = (subject is null))
);
create index signing_request_expires on signing_request (expires_at);
