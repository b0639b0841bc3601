-- The second factor of a person: an application on the phone that shows a code every 30 seconds (RFC 6238).
-- The secret is sealed with a key that the database does not hold; without confirmed_at it is only offered.
create table totp_factor (
  account_id   uuid        primary key references account,
  secret       bytea       not null,
  made_at      timestamptz not null,
  confirmed_at timestamptz,
  last_step    bigint      -- of the last code that was used: none is taken twice
);

-- Codes for a lost phone, each used once; only their hashes by the same key are kept.
create table recovery_code (
  account_id uuid  not null references totp_factor on delete cascade,
  code_hash  bytea not null,
  primary key (account_id, code_hash)
);
