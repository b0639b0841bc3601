-- Beside the inbox: where a person wants to be told too, and what is on its way there.

-- An address that a code was sent to and came back from. It is always the one of the account's contacts.
create table notice_address (
  account_id   uuid        not null references account,
  channel      text        not null check (channel in ('MAIL', 'SMS')),
  address      text        not null check (length(address) between 5 and 120),
  language     text        not null check (language in ('KK', 'RU', 'EN')),
  muted        text[]      not null default '{}' check (muted <@ array['APPLICATION', 'COOPERATIVE', 'MEETING', 'DIGEST']),
  confirmed_at timestamptz not null,
  digest_on    date, -- the last day of which the work was told
  primary key (account_id, channel)
);

-- A code on its way: only a hash of it is kept.
create table notice_code (
  account_id  uuid        not null references account,
  channel     text        not null check (channel in ('MAIL', 'SMS')),
  address     text        not null,
  code_hash   bytea       not null,
  valid_until timestamptz not null,
  tries       integer     not null default 0 check (tries >= 0),
  primary key (account_id, channel)
);

-- A message of the inbox (or words of its own) on its way out; the row goes when it has been taken over.
create table notice_outgoing (
  id         uuid        primary key,
  account_id uuid        not null references account,
  message_id uuid        references inbox_message on delete cascade,
  words      text,
  channel    text        not null check (channel in ('MAIL', 'SMS')),
  kind       text        not null check (kind in ('APPLICATION', 'COOPERATIVE', 'MEETING', 'SECURITY', 'DIGEST')),
  address    text        not null,
  language   text        not null check (language in ('KK', 'RU', 'EN')),
  state      text        not null check (state in ('WAITING', 'SENDING', 'GIVEN_UP')),
  attempts   integer     not null default 0 check (attempts >= 0),
  due_at     timestamptz not null,
  taken_at   timestamptz,
  made_at    timestamptz not null,
  check ((message_id is null) <> (words is null)),
  check ((state = 'SENDING') = (taken_at is not null))
);
create index notice_outgoing_due on notice_outgoing (due_at) where state <> 'GIVEN_UP';
create index notice_outgoing_given_up on notice_outgoing (channel) where state = 'GIVEN_UP';
create index notice_outgoing_message on notice_outgoing (message_id) where message_id is not null;
create index notice_outgoing_account on notice_outgoing (account_id);

-- Another phone or e-mail, or none: what was confirmed counts no more, and what waits for it is not sent. A word on the
-- safety of the account still goes where the person was told before.
create function forget_other_notice_addresses() returns trigger language plpgsql as $$
begin
  delete from notice_address n where n.account_id = new.id
     and n.address is distinct from case n.channel when 'MAIL' then new.email else new.phone end;
  delete from notice_code n where n.account_id = new.id
     and n.address is distinct from case n.channel when 'MAIL' then new.email else new.phone end;
  delete from notice_outgoing o where o.account_id = new.id and o.kind <> 'SECURITY'
     and o.address is distinct from case o.channel when 'MAIL' then new.email else new.phone end;
  return null;
end $$;
create trigger notice_address_of_contacts after update of email, phone on account
  for each row when (old.email is distinct from new.email or old.phone is distinct from new.phone)
  execute function forget_other_notice_addresses();
