-- An interest in a question of a meeting, said by a member before it is voted on: shown at that meeting and in its minutes.
create table cooperative_interest (
  question_id uuid        not null references voting_question,
  account_id  uuid        not null references account,
  kind        text        not null check (kind in ('SELF', 'RELATIVE', 'TRADE', 'OTHER')),
  words       text        check (words <> '' and length(words) <= 300),
  said_at     timestamptz not null,
  primary key (question_id, account_id),
  check (kind <> 'OTHER' or words is not null)
);
create index cooperative_interest_account on cooperative_interest (account_id);

-- Whom a question is about, whichever room asks it: who joins, leaves or is elected or released, and who is paid by it.
create view meeting_person_v as
  select m.id as question_id, m.person as account_id, false as paid from cooperative_meeting_matter m where m.person is not null
  union
  select c.question_id, c.account_id, false from body_candidate c
  union
  select b.question_id, t.account_id, false from body_matter b join body_term t on t.id = b.term_id
  union
  select p.question_id, m.account_id, true
    from payment_proposal p
    join payment_share s on s.draft_id = p.draft_id and s.amount > 0
    join membership m on m.id = s.membership_id;
