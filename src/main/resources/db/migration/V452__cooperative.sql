-- What is paid to the heirs of who died is decided by the general meeting too (law 372-V, article 30(2), 29(1)(5), 32(6)).

-- Heirs who have an account, for the room that asks the meeting.
create view membership_heir_v as
  select h.membership_id, h.account_id from membership_heir h where h.account_id is not null;

-- A death that was taken back: nothing is owed, so that what was drafted or decided of it counts no more.
create table additional_payout_void (
  payout_id uuid        primary key references additional_payout,
  voided_at timestamptz not null
);
create trigger additional_payout_void_stays before update or delete on additional_payout_void for each row execute function ledger_stays();
create view additional_payout_standing_v as
  select p.* from additional_payout p
   where not exists (select from additional_payout_void v where v.payout_id = p.id);
create or replace view additional_payout_decided_v as
  select d.* from additional_payout_decision d
   where not exists (select from additional_payout_objection o where o.decision_id = d.id)
     and not exists (select from additional_payout_void v where v.payout_id = d.payout_id);

-- Of whom an heir was paid before meetings were asked: the others are paid as that one was.
create table additional_payout_earlier (
  membership_id uuid primary key references share_member
);
insert into additional_payout_earlier (membership_id)
  select distinct h.membership_id from membership_heir h where h.state = 'PAID';
create trigger additional_payout_earlier_stays before insert or update or delete on additional_payout_earlier for each row execute function ledger_stays();

-- Whom a question is about, whichever room asks it: heirs who have an account, too.
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
    join membership m on m.id = p.membership_id
  union
  select q.question_id, h.account_id, false
    from additional_proposal q
    join additional_payout p on p.id = q.payout_id
    join membership_heir_v h on h.membership_id = p.membership_id;
