-- What an office and an applicant write to each other about a case, and what colleagues note for themselves alone.
create table case_talk (
  id             uuid        primary key,
  application_id uuid        not null references loan_application on delete cascade,
  kind           text        not null check (kind in ('NOTE', 'TO_APPLICANT', 'FROM_APPLICANT')),
  author_id      uuid        not null references account,
  at             timestamptz not null,
  words          text        not null check (char_length(words) between 1 and 4000)
);
create index case_talk_of_case on case_talk (application_id, at, id);
create index case_talk_of_author on case_talk (author_id, at desc);
comment on column case_talk.kind is 'a NOTE is for colleagues alone: no finder of the applicant reads it';

-- What was written stays as it is; it goes only with its application.
create function case_talk_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what was written about a case does not change';
end $$;
create trigger case_talk_stays before update on case_talk for each row execute function case_talk_stays();
