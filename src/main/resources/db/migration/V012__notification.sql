-- Messages of the portal to a person. Arguments are stored typed and written in the reader's language when read.
create table inbox_message (
  id         uuid        primary key,
  account_id uuid        not null references account,
  key        text        not null,
  arguments  text[]      not null default '{}',
  link       text        not null check (link like '/%' and link not like '//%'),
  at         timestamptz not null,
  read_at    timestamptz
);
create index inbox_message_newest on inbox_message (account_id, at desc, id desc);
create index inbox_message_unread on inbox_message (account_id) where read_at is null;
