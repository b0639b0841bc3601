-- What the meeting gave to a membership of payments in proportion and of net income, and what of it is still owed.
create view payment_due_v as
  select s.draft_id, s.membership_id, s.amount,
         s.amount - coalesce((select sum(p.amount) from payment_paid_v p
                               where p.draft_id = s.draft_id and p.membership_id = s.membership_id), 0.00) as owed
    from payment_share s join payment_decision d on d.draft_id = s.draft_id
   where s.amount > 0;
create view income_due_v as
  select s.draft_id, s.payee, s.membership_id, s.associate_id, d.cooperative_id, d.year, d.due_on, s.amount,
         s.amount - coalesce((select sum(p.amount) from income_paid_v p
                               where p.draft_id = s.draft_id and p.payee = s.payee), 0.00) as owed
    from income_share s join income_decision d on d.draft_id = s.draft_id
   where s.amount > 0;

-- Which question was put on what.
create view additional_proposal_v as select question_id, contribution_id, payout_id, meeting_id from additional_proposal;

-- Of which decisions of the meeting the payments and the net income of a pay-out are: they are owed by those, and by nothing else.
create table additional_payout_due (
  payout_id uuid          not null references additional_payout,
  draft_id  uuid          not null,
  book      text          not null check (book in ('PAYMENTS', 'INCOME')),
  amount    numeric(15,2) not null check (amount > 0),
  primary key (payout_id, draft_id)
);
create trigger additional_payout_due_stays before update or delete on additional_payout_due for each row execute function ledger_stays();

-- A decision of a meeting outside the portal is told to all members; the payment opens on a later day, and one who objects before
-- has the question decided by a meeting in the portal.
alter table additional_payout_decision drop constraint additional_payout_decision_pkey;
alter table additional_payout_decision drop constraint additional_payout_decision_payout_id_key;
alter table additional_payout_decision add column id uuid not null default gen_random_uuid() primary key;
alter table additional_payout_decision add column opens_on date check (opens_on is null or question_id is null);
create index additional_payout_decision_of on additional_payout_decision (membership_id);
create index additional_payout_decision_on on additional_payout_decision (payout_id, membership_id);

create table additional_payout_objection (
  decision_id uuid        primary key references additional_payout_decision,
  account_id  uuid        not null references account,
  reason      text        not null check (reason <> '' and length(reason) <= 500),
  objected_at timestamptz not null
);
create index additional_payout_objection_by on additional_payout_objection (account_id);
create trigger additional_payout_objection_stays before update or delete on additional_payout_objection for each row execute function ledger_stays();

-- Decisions that nobody objected to: one of a membership.
create view additional_payout_decided_v as
  select d.* from additional_payout_decision d
   where not exists (select from additional_payout_objection o where o.decision_id = d.id);
create function additional_payout_once() returns trigger language plpgsql as $$
begin
  if (select count(*) from additional_payout_decided_v d where d.membership_id = new.membership_id) > 1 then
    raise exception 'the pay-out of % is decided', new.membership_id using errcode = '23505', constraint = 'additional_payout_once';
  end if;
  return null;
end $$;
create trigger additional_payout_once after insert on additional_payout_decision for each row execute function additional_payout_once();

-- Whom a question is about, whichever room asks it: who is paid out, and associated members who get dividends, too.
create or replace view meeting_person_v as
  select m.id as question_id, m.person as account_id, false as paid from cooperative_meeting_matter m where m.person is not null
  union
  select c.question_id, c.account_id, false from body_candidate c
  union
  select b.question_id, t.account_id, false from body_matter b join body_term t on t.id = b.term_id
  union
  select p.question_id, m.account_id, true
    from payment_proposal p
    join payment_share s on s.draft_id = p.draft_id and s.amount > 0
    join membership m on m.id = s.membership_id
  union
  select p.question_id, m.account_id, true
    from income_proposal p
    join income_share s on s.draft_id = p.draft_id and s.amount > 0
    join membership m on m.id = s.membership_id
  union
  select p.question_id, o.account_id, true
    from income_proposal p
    join income_share s on s.draft_id = p.draft_id and s.amount > 0
    join associate o on o.id = s.associate_id
   where o.account_id is not null
  union
  select q.question_id, m.account_id, false
    from additional_proposal q
    join additional_payout p on p.id = q.payout_id
    join membership m on m.id = p.membership_id;
