-- Votes of commissions of offices on cases before the conclusion: who was named, how each voted, and what came of it.
create table case_vote (
  id             uuid        primary key,
  application_id uuid        not null references loan_application on delete cascade,
  round          integer     not null check (round >= 1),
  stage          text        not null,
  office_code    text        not null,
  asked_by       uuid        not null references account,
  asked_at       timestamptz not null,
  ended_by       uuid        references account,
  ended_at       timestamptz,
  result         text        check (result in ('FOR', 'AGAINST', 'TIE', 'NO_QUORUM')),
  unique (application_id, round),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (result is null))
);
comment on column case_vote.office_code is 'territory of the akimat under which the commission stands';
create unique index case_vote_one_open on case_vote (application_id) where ended_at is null;
create index case_vote_asked_by on case_vote (asked_by);
create index case_vote_ended_by on case_vote (ended_by) where ended_by is not null;

create table case_voter (
  vote_id  uuid        not null references case_vote on delete cascade,
  voter    uuid        not null references account,
  seat     text        not null check (seat in ('CHAIR', 'SECRETARY', 'MEMBER')),
  ballot   text        check (ballot in ('YES', 'NO', 'ABSTAIN', 'RECUSED', 'BARRED')),
  reason   text,
  voted_at timestamptz,
  primary key (vote_id, voter),
  check ((ballot is null) = (voted_at is null)),
  check (ballot is null or ballot = 'BARRED' or reason is not null)
);
create unique index case_voter_one_a_seat on case_voter (vote_id, seat) where seat <> 'MEMBER';
create index case_voter_of on case_voter (voter, vote_id);

-- What was voted stays as it was when the vote ended, and who recused themself stays so.
create function case_voter_stays() returns trigger language plpgsql as $$
begin
  if old.ballot in ('RECUSED', 'BARRED') or exists (select from case_vote where id = old.vote_id and ended_at is not null) then
    raise exception 'a vote on a case that has ended does not change';
  end if;
  return new;
end $$;
create trigger case_voter_stays before update on case_voter for each row execute function case_voter_stays();
