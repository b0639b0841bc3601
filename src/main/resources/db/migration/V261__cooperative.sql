-- Shares of members in books of money: who stands in the register under which number, what was brought in as property and
-- who valued it, until when a share is paid out. Balances are the ledger's, nothing of them is stored here.
insert into cooperative_law_figure (edition_id, figure, value, source) values
  ('C-2025-06-12', 'VALUATION_MCI', 20000, 'C 21(2)');

-- Numbers without gaps, in the order in which people became members: the row is held by whoever gives the next one.
create table share_register (
  cooperative_id uuid    primary key references cooperative,
  last_number    integer not null check (last_number >= 0)
);

create table share_member (
  membership_id  uuid    primary key references membership,
  cooperative_id uuid    not null references share_register,
  number         integer not null check (number > 0),
  unique (cooperative_id, number)
);
create trigger share_member_stays before update or delete on share_member for each row execute function ledger_stays();

create table share_property (
  transaction_id   uuid primary key references ledger_transaction,
  thing            text not null check (thing <> '' and length(thing) <= 500),
  valued_by        text not null check (valued_by <> '' and length(valued_by) <= 500),
  valuation_number text check (valuation_number <> '' and length(valuation_number) <= 100),
  valuation_on     date,
  check ((valuation_number is null) = (valuation_on is null))
);
create trigger share_property_stays before update or delete on share_property for each row execute function ledger_stays();

-- The day is the board's, at most a year after the membership ended (law 372-V, 30(3)).
create table share_payout (
  membership_id uuid primary key references membership,
  left_on       date not null,
  due_on        date not null,
  check (due_on >= left_on and due_on <= left_on + interval '1 year')
);

-- Opening: members of before get their numbers, and what the portal had recorded as paid stands in the books. What founders
-- paid it never asked, so that nothing is written of it.
insert into share_register (cooperative_id, last_number)
  select cooperative_id, count(*) from membership where joined_on is not null group by cooperative_id;
insert into share_member (membership_id, cooperative_id, number)
  select id, cooperative_id, row_number() over (partition by cooperative_id order by joined_on, asked_at, id)
    from membership where joined_on is not null;
insert into ledger_book (book, unit) select 'SHARES:' || cooperative_id, 'KZT' from share_register;
insert into ledger_account (book, code, sign, floored)
  select 'SHARES:' || cooperative_id, code, sign, floored
    from share_register cross join (values ('MONEY', 1, false), ('PROPERTY', 1, false), ('SHARE', -1, true),
                                           ('ADDITIONAL', -1, true), ('FEE', -1, true), ('PAYABLE', -1, true)) a (code, sign, floored);
insert into ledger_transaction (id, book, kind, key, request_hash, value_date, recorded_at, by_account, reason, reverses, legs)
  select gen_random_uuid(), 'SHARES:' || m.cooperative_id, k.kind, k.kind || ':' || m.id, sha256('opening'), m.joined_on, t.at,
         t.by_account, null, null, 2
    from membership m
    join membership_transition t on t.membership_id = m.id and t.event = 'PAID'
    cross join (values ('SHARE'), ('FEE')) k (kind)
   where k.kind = 'SHARE' or m.entrance_fee > 0;
insert into ledger_entry (transaction_id, in_account, book, subject, amount, value_date)
  select t.id, a.id, t.book, case when a.code = 'MONEY' then '' else m.id::text end,
         a.sign * case when t.kind = 'FEE' then m.entrance_fee else m.share end, t.value_date
    from membership m
    join ledger_transaction t on t.book = 'SHARES:' || m.cooperative_id and t.key in ('SHARE:' || m.id, 'FEE:' || m.id)
    join ledger_account a on a.book = t.book and a.code in ('MONEY', t.kind);
-- Of who left it is owed; whether it was paid since the portal does not know.
insert into share_payout (membership_id, left_on, due_on)
  select id, left_on, left_on + interval '1 year' from membership where left_on is not null;
insert into ledger_transaction (id, book, kind, key, request_hash, value_date, recorded_at, by_account, reason, reverses, legs)
  select gen_random_uuid(), 'SHARES:' || m.cooperative_id, 'PAYOUT_DUE', 'PAYOUT_DUE:' || m.id, sha256('opening'),
         greatest(m.left_on, m.joined_on), t.at, t.by_account, null, null, 2
    from membership m
    join membership_transition t on t.membership_id = m.id and t.event = 'LEFT'
   where exists (select from ledger_transaction p where p.book = 'SHARES:' || m.cooperative_id and p.key = 'SHARE:' || m.id);
insert into ledger_entry (transaction_id, in_account, book, subject, amount, value_date)
  select t.id, a.id, t.book, m.id::text, case when a.code = 'SHARE' then m.share else -m.share end, t.value_date
    from membership m
    join ledger_transaction t on t.book = 'SHARES:' || m.cooperative_id and t.key = 'PAYOUT_DUE:' || m.id
    join ledger_account a on a.book = t.book and a.code in ('SHARE', 'PAYABLE');
