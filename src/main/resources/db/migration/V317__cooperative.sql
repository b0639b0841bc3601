-- A payment that was recorded by mistake is taken back by a counter-entry, member by member; the record of both stays.
create table payment_back (
  transaction_id   uuid        not null,
  membership_id    uuid        not null,
  back_transaction uuid        not null references ledger_transaction,
  reason           text        not null check (reason <> '' and length(reason) <= 500),
  primary key (transaction_id, membership_id),
  foreign key (transaction_id, membership_id) references payment_paid (transaction_id, membership_id)
);
create trigger payment_back_stays before update or delete on payment_back for each row execute function trade_stays();

-- What was paid and stands.
create view payment_paid_v as
  select p.* from payment_paid p
   where not exists (select from payment_back b where b.transaction_id = p.transaction_id and b.membership_id = p.membership_id);

-- Corrections of closed periods may outweigh what a member traded: what is below zero is carried from period to period.
alter table payment_share
  add column brought numeric(15,2) not null default 0 check (brought <= 0),
  add column carried numeric(15,2) not null default 0 check (carried <= 0);

-- Payments in proportion that were owed to a member who died, as each heir got the own part of them.
create table membership_heir_payment (
  transaction_id uuid          not null,
  membership_id  uuid          not null,
  draft_id       uuid          not null references payment_decision,
  heir_id        uuid          not null references membership_heir on delete cascade,
  amount         numeric(15,2) not null check (amount > 0),
  primary key (transaction_id, membership_id),
  foreign key (transaction_id, membership_id) references payment_paid (transaction_id, membership_id)
);
create index membership_heir_payment_of on membership_heir_payment (heir_id, draft_id);
