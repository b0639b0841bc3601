-- A charter may ask all members of the board to agree to some decisions: law on agricultural co-operatives, article 35(5).
alter table board_meeting_question add column of_all boolean not null default false;
alter table board_meeting_question alter column of_all drop default;

-- Who of the revision commission counted a secret vote again, and why. It says nothing of any ballot.
create table ballot_recount (
  question_id    uuid        not null,
  cooperative_id uuid        not null references cooperative,
  account_id     uuid        not null references account,
  reason         text        not null check (reason <> '' and length(reason) <= 4000),
  at             timestamptz not null,
  primary key (question_id, account_id)
);
create index ballot_recount_cooperative on ballot_recount (cooperative_id);
create index ballot_recount_account on ballot_recount (account_id);
