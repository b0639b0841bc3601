-- What an official found of a rule that only people can tell. Each official answers for themselves; an answer may be
-- changed until the stage at which it was given is done, and is a record for good from then on.
create sequence official_answer_turn;
create table official_answer (
  id             uuid primary key,
  application_id uuid not null references loan_application,
  rule           text not null check (rule <> ''),
  account_id     uuid not null references account,
  stage          text not null,
  submission     int not null check (submission > 0),
  met            boolean not null,
  words          text check (words <> '' and length(words) <= 4000),
  facts          text not null check (length(facts) = 64),
  answered_at    timestamptz not null,
  turn           bigint not null unique,
  ended_at       timestamptz,
  ended_by       text,
  version        int not null,
  check (met or words is not null),
  check ((ended_at is null) = (ended_by is null))
);
create index official_answer_of_application on official_answer (application_id, turn);
create unique index official_answer_one_open on official_answer (application_id, rule, account_id) where ended_at is null;

create function refuse_change_of_record() returns trigger language plpgsql as $$
begin
  raise exception 'an answer of a stage that is done stays as it is';
end $$;
create trigger official_answer_is_a_record before update on official_answer
  for each row when (old.ended_at is not null) execute function refuse_change_of_record();
create trigger official_answer_stays before delete on official_answer
  for each row execute function refuse_change_of_record();

-- Why an application was approved although others stood before it in the queue of its oblast.
alter table loan_application
  add past_queue text check (past_queue <> '' and length(past_queue) <= 4000);
