-- Who recorded the meeting outside the portal is kept of every record; of those of before, who chairs the co-operative now stands for it.
alter table additional_payout_decision disable trigger additional_payout_decision_stays;
update additional_payout_decision d set recorded_by = c.chair_id
  from additional_payout p join cooperative c on c.id = p.cooperative_id
 where p.id = d.payout_id and d.present is not null and d.recorded_by is null;
alter table additional_payout_decision enable trigger additional_payout_decision_stays;
alter table additional_payout_decision add check (question_id is not null or recorded_by is not null);
comment on column additional_payout_decision.recorded_by is 'who recorded the meeting outside the portal; null of a meeting in it';

-- The day that the board names stands in the book of shares from the draft on, and stays when a record is objected to.
update share_payout s set due_on = p.due_on
  from (select distinct on (membership_id) membership_id, due_on from additional_payout order by membership_id, place desc) p
 where p.membership_id = s.membership_id and p.due_on between s.left_on and s.left_on + interval '1 year'
   and not exists (select from additional_payout_decided_v d where d.membership_id = s.membership_id);

create or replace view payment_due_v as
  select s.draft_id, s.membership_id, s.amount,
         s.amount - coalesce((select sum(p.amount) from payment_paid_v p
                               where p.draft_id = s.draft_id and p.membership_id = s.membership_id), 0.00) as owed,
         d.due_on
    from payment_share s join payment_decision d on d.draft_id = s.draft_id
   where s.amount > 0;
