-- A record of a payment that was wrong is taken back: it stays with its reason, counts no more, and its reference may be used anew.
alter table waiting_payment
  add column taken_back_at     timestamptz,
  add column taken_back_by     uuid references account,
  add column taken_back_reason text check (taken_back_reason <> '' and length(taken_back_reason) <= 4000),
  add constraint waiting_payment_taken_back check (
    (taken_back_at is null) = (taken_back_by is null) and (taken_back_at is null) = (taken_back_reason is null)),
  -- Who wrote it down does not take it back.
  add constraint waiting_payment_two_people check (taken_back_by <> by_account);

drop index waiting_payment_once;
create unique index waiting_payment_once on waiting_payment (oblast_code, year, lower(reference)) where taken_back_at is null;

create or replace function waiting_payment_refuse() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.taken_back_at is null and new.taken_back_at is not null
      and (old.id, old.application_id, old.oblast_code, old.fund, old.year, old.tenge, old.paid_on, old.reference,
           old.offer_id, old.at, old.by_account)
          is not distinct from (new.id, new.application_id, new.oblast_code, new.fund, new.year, new.tenge, new.paid_on,
           new.reference, new.offer_id, new.at, new.by_account) then
    return new;
  end if;
  raise exception 'a record of a payment stays as it is';
end $$;
