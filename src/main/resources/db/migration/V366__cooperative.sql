-- What is paid to who is no member any more, by decision of the general meeting (law 372-V, article 30(2)): the share, co-operative
-- payments due, a part of net income, until when. A draft never changes; another one takes its place until a meeting has decided.
create table additional_payout (
  id             uuid          primary key,
  place          bigint        generated always as identity,
  cooperative_id uuid          not null references share_register,
  membership_id  uuid          not null references share_member,
  share          numeric(15,2) not null check (share > 0),
  payments       numeric(15,2) not null check (payments >= 0),
  income         numeric(15,2) not null check (income >= 0),
  due_on         date          not null,
  made_at        timestamptz   not null,
  unique (id, membership_id)
);
create index additional_payout_of on additional_payout (membership_id, place desc);
create index additional_payout_at on additional_payout (cooperative_id);

alter table additional_proposal
  add column payout_id uuid references additional_payout,
  add constraint additional_proposal_of_one check (num_nonnulls(contribution_id, payout_id) = 1);
create index additional_proposal_of_payout on additional_proposal (payout_id);

-- By a question of a meeting in the portal, or with the votes of one that was held outside it.
create table additional_payout_decision (
  membership_id uuid    primary key references share_member,
  payout_id     uuid    not null unique,
  question_id   uuid    unique references additional_proposal,
  decided_on    date    not null,
  present       integer check (present > 0),
  votes_for     integer check (votes_for >= 0),
  votes_against integer check (votes_against >= 0),
  abstained     integer check (abstained >= 0),
  foreign key (payout_id, membership_id) references additional_payout (id, membership_id),
  check (num_nonnulls(present, votes_for, votes_against, abstained) = case when question_id is null then 4 else 0 end)
);

create trigger additional_payout_stays before update or delete on additional_payout for each row execute function ledger_stays();
create trigger additional_payout_decision_stays before update or delete on additional_payout_decision for each row execute function ledger_stays();

create or replace view additional_pending_v as
  select p.question_id, p.contribution_id, p.meeting_id, p.payout_id
    from additional_proposal p
    join voting_question_v q on q.id = p.question_id
    join voting_sitting_v s on s.id = q.sitting_id
   where q.state <> 'CLOSED' and s.state not in ('CALLED_OFF', 'CLOSED');
