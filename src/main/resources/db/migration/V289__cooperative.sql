-- Questions of general meetings on bodies: whom a question is to elect, or whose term it is to end.
alter table cooperative_meeting_matter drop constraint cooperative_meeting_matter_topic_check;
alter table cooperative_meeting_matter add constraint cooperative_meeting_matter_topic_check check (topic in
  ('FREE', 'ADMISSION', 'EXIT', 'CHAIR', 'CHARTER', 'REPORT', 'AUTHORISATION', 'PAYMENTS', 'BOARD', 'REVISION', 'RELEASE',
   'RESULTS'));

create table body_matter (
  question_id    uuid    primary key references cooperative_meeting_matter on delete cascade,
  cooperative_id uuid    not null references cooperative,
  kind           text    not null check (kind in ('BOARD', 'REVISION', 'RELEASE')),
  years          integer check (years between 1 and 10),
  term_id        uuid    references body_term,
  check ((kind = 'RELEASE') = (term_id is not null))
);

create table body_candidate (
  question_id uuid    not null references body_matter on delete cascade,
  account_id  uuid    not null references account,
  head        boolean not null,
  primary key (question_id, account_id)
);
create unique index body_candidate_one_head on body_candidate (question_id) where head;
create index body_candidate_account on body_candidate (account_id);
