-- A member whose device makes no slip asks for a printed one by the own account; whoever leads the meeting sees it and writes it down.
create table voting_paper_wish (
  question_id uuid not null references voting_secret,
  voter       uuid not null references account,
  primary key (question_id, voter)
);
create index voting_paper_wish_voter on voting_paper_wish (voter);
