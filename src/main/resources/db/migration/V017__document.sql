-- Files. The content lies in the database, so that a file and its row live or die together.
create table stored_file (
  id         uuid        primary key,
  owner_kind text        not null,
  owner_id   uuid        not null,
  purpose    text        not null,
  name       text        not null check (length(name) between 1 and 120),
  media_type text        not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  size       integer     not null check (size between 1 and 10485760),
  sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  stored_by  uuid        not null references account,
  stored_at  timestamptz not null,
  removed_at timestamptz,
  version    integer     not null
);
create index stored_file_of_owner on stored_file (owner_kind, owner_id, stored_at);

create table file_content (
  file_id uuid  primary key references stored_file on delete cascade,
  content bytea not null
);
alter table file_content alter column content set storage external; -- PDF, JPEG and PNG are compressed already
