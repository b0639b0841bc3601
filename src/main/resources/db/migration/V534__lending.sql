-- Repayment of microcredits that were paid out: payments as they were recorded, and what was taken back. How a loan stands is
-- reckoned from them each time.
create table loan_receipt (
  id         uuid           primary key,
  file_id    uuid           not null references loan_file,
  number     int            not null check (number > 0),
  day        date,
  tenge      numeric(15, 2) check (tenge > 0),
  surplus    text           check (surplus in ('DUE', 'SHORTER', 'SMALLER')),
  reference  text           check (reference <> '' and length(reference) <= 100),
  reverses   uuid           unique references loan_receipt,
  reason     text           check (reason <> '' and length(reason) <= 4000),
  by_account uuid           not null references account,
  at         timestamptz    not null,
  unique (file_id, number),
  check (num_nulls(day, tenge, surplus, reference) = case when reverses is null then 0 else 4 end),
  check ((reverses is null) = (reason is null))
);
create function refuse_change_of_receipt() returns trigger language plpgsql as $$
begin
  raise exception 'payments stay as they were recorded';
end $$;
create trigger loan_receipt_is_a_record before update or delete on loan_receipt
  for each row execute function refuse_change_of_receipt();
create trigger loan_receipt_kept before truncate on loan_receipt
  for each statement execute function refuse_change_of_receipt();

-- A payment of a day is one however its number is typed, until it is taken back: banks of payers number each for themselves.
create table loan_receipt_reference (
  receipt_id  uuid       primary key references loan_receipt,
  oblast_code varchar(9) not null references territory,
  day         date       not null,
  reference   text       not null,
  unique (oblast_code, day, reference)
);

-- Last day on which the oldest payment that is open is paid in time; none where all is paid. Lists are filtered by it. Whether the loan
-- is closed and the ledger has all of it, so that no morning looks at it any more.
create table loan_pay_by (
  file_id uuid    primary key references loan_file on delete cascade,
  pay_by  date,
  over    boolean not null default false
);
create index loan_pay_by_of_day on loan_pay_by (pay_by);

-- What a borrower was reminded of.
create table loan_reminder (
  file_id uuid        not null references loan_file on delete cascade,
  pay_by  date        not null,
  kind    text        not null check (kind in ('DUE', 'OVERDUE')),
  told_at timestamptz not null,
  primary key (file_id, pay_by, kind)
);
