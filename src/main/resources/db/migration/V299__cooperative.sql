-- Associated members: admitted by the meeting, contract, share in money, exit; who took part in a meeting without a vote
-- (law on agricultural co-operatives, articles 2, 25 and 26).
create table associate (
  id              uuid          primary key,
  cooperative_id  uuid          not null references cooperative,
  name            text          not null check (name <> '' and length(name) <= 200),
  account_id      uuid          references account,
  contract_number text          not null check (contract_number <> '' and length(contract_number) <= 100),
  contract_on     date          not null,
  share           numeric(15,2) not null check (share > 0),
  paid_on         date          not null check (paid_on >= contract_on),
  decided_on      date          not null check (decided_on <= contract_on),
  present         integer       not null check (present > 0),
  votes_for       integer       not null check (votes_for >= 0 and 2 * votes_for > present),
  votes_against   integer       not null check (votes_against >= 0),
  abstained       integer       not null check (abstained >= 0),
  left_on         date          check (left_on >= paid_on),
  recorded_by     uuid          not null references account,
  recorded_at     timestamptz   not null,
  check (votes_for + votes_against + abstained = present)
);
create index associate_of on associate (cooperative_id);
create unique index associate_one_open on associate (cooperative_id, account_id) where left_on is null and account_id is not null;
create index associate_account on associate (account_id);
create index associate_recorded_by on associate (recorded_by);

create table associate_presence (
  meeting_id   uuid        not null references cooperative_meeting,
  associate_id uuid        not null references associate,
  marked_by    uuid        not null references account,
  at           timestamptz not null,
  primary key (meeting_id, associate_id)
);
create index associate_presence_associate on associate_presence (associate_id);
create index associate_presence_marked_by on associate_presence (marked_by);
