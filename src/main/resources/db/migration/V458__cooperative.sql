-- Who asks to become an associated member, or is proposed by the chair; what the general meeting decided, and the contract that came of it.
create table associate_request (
  id             uuid        primary key,
  cooperative_id uuid        not null references cooperative,
  name           text        not null check (name <> '' and length(name) <= 200),
  account_id     uuid        references account,
  produces       text        not null check (produces <> '' and length(produces) <= 500),
  asked_by       uuid        not null references account,
  asked_at       timestamptz not null,
  withdrawn_at   timestamptz,
  associate_id   uuid        unique references associate
);
comment on column associate_request.account_id is 'Whose it is; null for a firm, or a person without an account, whom the chair proposed.';
comment on column associate_request.produces is 'What agricultural products they produce (law on agricultural co-operatives, article 25, point 2).';
create index associate_request_of on associate_request (cooperative_id, asked_at);
create index associate_request_asked_by on associate_request (asked_by);
create unique index associate_request_one_open on associate_request (cooperative_id, account_id)
 where withdrawn_at is null and associate_id is null and account_id is not null;
create index associate_request_account on associate_request (account_id);

create table associate_question (
  question_id uuid        primary key,
  request_id  uuid        not null references associate_request,
  meeting_id  uuid        not null references cooperative_meeting,
  put_at      timestamptz not null
);
create index associate_question_request on associate_question (request_id, put_at);
create index associate_question_meeting on associate_question (meeting_id);

create table associate_decision (
  request_id    uuid    primary key references associate_request,
  question_id   uuid    not null references associate_question,
  decided_on    date    not null,
  present       integer not null check (present > 0),
  votes_for     integer not null check (votes_for >= 0 and 2 * votes_for > present),
  votes_against integer not null check (votes_against >= 0),
  abstained     integer not null check (abstained >= 0),
  check (votes_for + votes_against + abstained <= present)
);
create index associate_decision_question on associate_decision (question_id);

-- What an associated member says to a question of a meeting: a voice, no vote (article 26, point 2).
create table associate_statement (
  question_id  uuid        not null references cooperative_meeting_matter,
  associate_id uuid        not null references associate,
  words        text        not null check (words <> '' and length(words) <= 1000),
  said_at      timestamptz not null,
  primary key (question_id, associate_id)
);
create index associate_statement_associate on associate_statement (associate_id);

-- Of who was there and said nothing a vote in the portal knows too.
alter table associate add column produces text check (produces <> '' and length(produces) <= 500);
do $$
declare
  counted text;
begin
  select conname into strict counted from pg_constraint
   where conrelid = 'associate'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%abstained) = present%';
  execute format('alter table associate drop constraint %I', counted);
end $$;
alter table associate add constraint associate_votes check (votes_for + votes_against + abstained <= present);
