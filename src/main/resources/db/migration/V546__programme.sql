-- For the public account: what approvals hold of the limits, by application, as the ledger has it. Paid: what stands as paid out; again: of
-- money that came back. What was given back is missing.
create view limit_held_v as
  select r.application_id, r.round, l.fund, l.oblast_code, l.year, l.book,
         case when p.held is not null then 'PAID' when c.held is not null then 'COMMITTED' else 'RESERVED' end as held,
         e.value_date, e.tenge, coalesce(x.paid, 0.00) as paid, coalesce(x.again, 0.00) as again
    from limit_reservation r
    join oblast_limit l using (book)
    left join limit_step c on c.application_id = r.application_id and c.round = r.round and c.held = 'COMMITTED'
         and not exists (select from ledger_entry_v b where b.transaction_id = c.transaction_id and b.reversed_by is not null)
    left join limit_step p on p.application_id = r.application_id and p.round = r.round and p.held = 'PAID'
    cross join lateral (
      select min(b.value_date) as value_date, sum(b.amount) as tenge, bool_or(b.reversed_by is not null) as back
        from ledger_entry_v b where b.transaction_id = r.transaction_id and b.account = 'RESERVED') e
    cross join lateral (
      select sum(b.amount) as paid, sum(b.amount) filter (where b.subject like 'RETURNED:%') as again
        from ledger_entry_v b where b.transaction_id = p.transaction_id and b.account = 'PAID') x
   where not e.back;
