-- A device from which a person signed in before: its tries to sign in are counted apart from those of strangers.
-- Only the hash of what the browser holds is kept.
create table known_device (
  token_hash bytea       not null,
  account_id uuid        not null references account,
  last_at    timestamptz not null,
  primary key (token_hash, account_id)
);
create index known_device_account on known_device (account_id);

-- Wrong tries fade while others come.
delete from sign_in_failure;
alter table sign_in_failure alter column failures type double precision;
