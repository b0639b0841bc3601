-- Who did what to whom lately, for the limits on messages that one person can cause another.
create table frequency (
  action     text        not null,
  account_id uuid        not null references account,
  target     bytea       not null,
  at         timestamptz not null
);
create index frequency_of on frequency (action, account_id, target, at);
create index frequency_at on frequency (at);
