-- What an approval holds of a limit goes on: reserved, committed by contract, paid out. The books that stand get the accounts of it.
insert into ledger_account (book, code, sign, floored)
  select l.book, a.code, -1, true
    from oblast_limit l cross join (values ('COMMITTED'), ('PAID')) a (code)
   order by l.book, a.code
  on conflict do nothing;

-- Where each step stands in the ledger. What is given back stays here and is reversed there.
create table limit_step (
  application_id uuid    not null,
  round          integer not null,
  held           text    not null check (held in ('COMMITTED', 'PAID')),
  book           text    not null,
  transaction_id uuid    not null unique,
  primary key (application_id, round, held),
  foreign key (application_id, round) references limit_reservation (application_id, round),
  foreign key (transaction_id, book) references ledger_transaction (id, book)
);
create trigger limit_step_stays before update or delete on limit_step for each row execute function ledger_stays();

-- With committed and paid; what approvals are for is counted over all three, as the subjects of all three end in it. Tenge.
create or replace view oblast_limit_v as
  select l.fund, l.oblast_code, l.year, l.book, l.version, l.changed_at, l.changed_by,
         b.allotted_new, b.allotted_returned, b.available_new, b.available_returned, b.reserved,
         b.livestock, b.processing, b.other, b.committed, b.paid
    from oblast_limit l
    cross join lateral (
      select coalesce(sum(s.balance) filter (where s.account = 'BUDGET' and s.subject = 'NEW'), 0.00) as allotted_new,
             coalesce(sum(s.balance) filter (where s.account = 'BUDGET' and s.subject = 'RETURNED'), 0.00) as allotted_returned,
             coalesce(sum(s.balance) filter (where s.account = 'AVAILABLE' and s.subject = 'NEW'), 0.00) as available_new,
             coalesce(sum(s.balance) filter (where s.account = 'AVAILABLE' and s.subject = 'RETURNED'), 0.00) as available_returned,
             coalesce(sum(s.balance) filter (where s.account = 'RESERVED'), 0.00) as reserved,
             coalesce(sum(s.balance) filter (where s.account = 'COMMITTED'), 0.00) as committed,
             coalesce(sum(s.balance) filter (where s.account = 'PAID'), 0.00) as paid,
             coalesce(sum(s.balance) filter (where s.subject like '%:LIVESTOCK'), 0.00) as livestock,
             coalesce(sum(s.balance) filter (where s.subject like '%:PROCESSING'), 0.00) as processing,
             coalesce(sum(s.balance) filter (where s.subject like '%:OTHER'), 0.00) as other
        from ledger_balance_v s where s.book = l.book) b;
