-- Passkeys of people (WebAuthn): a key in their phone, computer or security key; the portal holds its public half.
create table passkey (
  id            uuid        primary key,
  account_id    uuid        not null references account,
  credential_id bytea       not null unique check (octet_length(credential_id) between 1 and 1023),
  attestation   bytea       not null, -- as the device gave it; the public key is inside
  sign_count    bigint      not null check (sign_count >= 0),
  name          text        not null check (length(name) between 1 and 60),
  added_at      timestamptz not null,
  used_at       timestamptz
);
create index passkey_account on passkey (account_id, added_at);

-- What a device was asked to sign: good once, in one session, for one purpose. Only the hash is kept.
create table passkey_challenge (
  challenge_hash bytea       primary key,
  session_hash   bytea       not null,
  account_id     uuid        not null references account,
  purpose        text        not null check (purpose in ('ADD', 'SIGN_IN')),
  expires_at     timestamptz not null
);
create index passkey_challenge_expires on passkey_challenge (expires_at);

-- Recovery codes stand in for any second factor, not for the application alone.
alter table recovery_code drop constraint recovery_code_account_id_fkey;
alter table recovery_code add constraint recovery_code_account_id_fkey foreign key (account_id) references account;
