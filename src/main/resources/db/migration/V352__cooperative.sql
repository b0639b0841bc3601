-- A founding meeting that is held in the portal: founders vote on their own phones. Its founding papers stand still while it is open.
create table founding_assembly (
  id                     uuid        primary key references voting_sitting,
  cooperative_id         uuid        not null references cooperative,
  place                  text        not null check (place <> '' and length(place) <= 200),
  opened_by              uuid        not null references account,
  opened_at              timestamptz not null,
  ending                 text        check (ending in ('FOUNDED', 'WITHOUT_RESULT')),
  presiding_confirmed_at timestamptz,
  secretary_confirmed_at timestamptz,
  version                integer     not null default 0,
  check (ending = 'FOUNDED' or (presiding_confirmed_at is null and secretary_confirmed_at is null))
);
create unique index founding_assembly_one_open on founding_assembly (cooperative_id) where ending is null;
create unique index founding_assembly_one_founded on founding_assembly (cooperative_id) where ending = 'FOUNDED';
create index founding_assembly_opened_by on founding_assembly (opened_by);

create table founding_assembly_item (
  assembly_id uuid not null references founding_assembly,
  question_id uuid not null unique references voting_question,
  item        text not null check (item in ('CREATION', 'CHARTER', 'FOUNDERS', 'BODIES', 'SIGNER', 'VALUER')),
  primary key (assembly_id, item)
);

create table founding_assembly_post (
  assembly_id uuid not null references founding_assembly,
  post        text not null check (post in ('CHAIR', 'BOARD', 'SIGNER', 'VALUER')),
  account_id  uuid not null references account,
  primary key (assembly_id, post, account_id)
);
create index founding_assembly_post_account on founding_assembly_post (account_id);
