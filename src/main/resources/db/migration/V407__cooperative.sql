-- The end of a co-operative: claims that are entered and paid stand in the log too, a draft keeps what was paid to creditors when it was
-- shown, and a word keeps of which payment it is. Of a pay-out it is kept who recorded the decision of a meeting outside the portal.

alter table closing_log drop constraint closing_log_kind_check;
alter table closing_log add constraint closing_log_kind_check check (kind in
  ('LATE', 'CORRECTED', 'CLAIM_ENTERED', 'CLAIM_PAID', 'CLAIM_WITHDRAWN', 'CLAIM_UNPAID', 'PART_UNPAID', 'DRAFT_WITHDRAWN', 'UNDIVIDED'));

alter table closing_draft add column claims_paid numeric(19,2) check (claims_paid >= 0);
update closing_draft d set claims_paid = coalesce(
  (select sum(c.amount) from closing_claim c where c.case_id = d.case_id and c.paid_on is not null), 0);
alter table closing_draft alter column claims_paid set not null;
comment on column closing_draft.claims_paid is 'tenge paid to creditors when the draft was shown: a draft is made by no other sum';

alter table closing_word add column transaction_id uuid check (transaction_id is null or draft_id is null);
update closing_word w set transaction_id = p.transaction_id from closing_part p
 where p.case_id = w.case_id and p.membership_id = w.membership_id and w.draft_id is null and w.answer is null;
comment on column closing_word.transaction_id is 'the payment that did not arrive; null of an objection, and of what was answered before it was kept';

alter table additional_payout_decision add column recorded_by uuid references account;
create index additional_payout_decision_recorded_by on additional_payout_decision (recorded_by);
comment on column additional_payout_decision.recorded_by is 'who recorded the meeting outside the portal; null of a meeting in it, and of what was recorded before it was kept';
create or replace view additional_payout_decided_v as
  select d.* from additional_payout_decision d
   where not exists (select from additional_payout_objection o where o.decision_id = d.id);
