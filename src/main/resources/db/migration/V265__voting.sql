-- Sittings of any body and votes in them: presence as periods, who may vote settled when a question opens, one open ballot a member.
create table voting_sitting (
  id        uuid        primary key,
  body_kind text        not null,
  body      uuid        not null,
  state     text        not null check (state in ('PLANNED', 'CALLED', 'OPEN', 'CLOSED', 'CALLED_OFF')),
  presiding uuid        references account,
  secretary uuid        references account,
  opened_at timestamptz,
  closed_at timestamptz,
  version   integer     not null default 0,
  check (presiding <> secretary),
  check (state not in ('OPEN', 'CLOSED') or (opened_at is not null and presiding is not null and secretary is not null)),
  check ((state = 'CLOSED') = (closed_at is not null))
);
create index voting_sitting_of_body on voting_sitting (body);

-- A secret ballot needs tables of its own, in which nothing leads back to a voter: until they are there, none can be asked for.
create table voting_question (
  id         uuid        primary key,
  sitting_id uuid        not null references voting_sitting,
  place      integer     not null check (place > 0),
  majority   text        not null check (majority in ('MOST_OF_PRESENT', 'TWO_THIRDS_OF_ALL')),
  form       text        not null check (form = 'OPEN'),
  state      text        not null check (state in ('PLANNED', 'OPEN', 'CLOSED')),
  opened_at  timestamptz,
  closed_at  timestamptz,
  members    integer,
  present    integer,
  yes        integer,
  no         integer,
  abstained  integer,
  outcome    text        check (outcome in ('ADOPTED', 'NOT_ADOPTED', 'TIE')),
  version    integer     not null default 0,
  unique (sitting_id, place),
  check ((state = 'PLANNED') = (opened_at is null)),
  check ((state = 'CLOSED') = (closed_at is not null)),
  check ((state = 'CLOSED') = (num_nulls(members, present, yes, no, abstained, outcome) = 0)),
  check (present <= members and yes >= 0 and no >= 0 and abstained >= 0 and yes + no + abstained <= present)
);
-- One question at a time.
create unique index voting_question_open on voting_question (sitting_id) where state = 'OPEN';

create table voting_presence (
  id             uuid        primary key,
  sitting_id     uuid        not null references voting_sitting,
  voter          uuid        not null references account,
  way            text        not null check (way in ('IN_PERSON', 'REMOTE', 'REPRESENTED')),
  representative text        check (representative <> '' and length(representative) <= 200),
  power          text        check (power <> '' and length(power) <= 500),
  since          timestamptz not null,
  until          timestamptz,
  recorded_by    uuid        not null references account,
  check ((way = 'REPRESENTED') = (representative is not null) and (representative is null) = (power is null)),
  check (until >= since)
);
create unique index voting_presence_once on voting_presence (sitting_id, voter) where until is null;
-- One representative, one member.
create unique index voting_presence_represents_one on voting_presence (sitting_id, lower(representative))
  where until is null and representative is not null;
create index voting_presence_of_voter on voting_presence (voter, since desc);

create table voting_elector (
  question_id uuid    not null references voting_question,
  voter       uuid    not null references account,
  present     boolean not null,
  primary key (question_id, voter)
);
create index voting_elector_voter on voting_elector (voter);

-- One ballot a member. Nobody votes who could not when the question was opened.
create table voting_ballot (
  question_id uuid        not null,
  voter       uuid        not null,
  choice      text        not null check (choice in ('YES', 'NO', 'ABSTAIN')),
  cast_at     timestamptz not null,
  raised_by   uuid        references account,
  primary key (question_id, voter),
  foreign key (question_id, voter) references voting_elector
);

-- What was counted stays: no ballot comes, goes or changes when its question is closed.
create function refuse_ballot_of_closed_question() returns trigger language plpgsql as $$
begin
  if exists (select from voting_question q where q.id = coalesce(new.question_id, old.question_id) and q.state <> 'OPEN') then
    raise exception 'the question is not open';
  end if;
  return coalesce(new, old);
end $$;
create trigger voting_ballot_only_while_open before insert or update or delete on voting_ballot
  for each row execute function refuse_ballot_of_closed_question();

create function refuse_change_of_counted_question() returns trigger language plpgsql as $$
begin
  if old.state = 'CLOSED' then
    raise exception 'the question was counted';
  end if;
  return coalesce(new, old);
end $$;
create trigger voting_question_counted_once before update or delete on voting_question
  for each row execute function refuse_change_of_counted_question();
