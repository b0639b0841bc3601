-- The money of an oblast is a book of the ledger: one an oblast, a year and a programme whose money it is. A limit keeps no sum of its own.
alter table oblast_limit add column fund text not null default 'AA' check (fund <> '');
alter table oblast_limit alter column fund drop default;
alter table oblast_limit
  add column book text not null generated always as ('LIMIT:' || fund || ':' || year::text || ':' || oblast_code) stored unique;

-- BUDGET: what there is, by source. AVAILABLE: what of it may still be approved, by source. RESERVED: what approvals hold, by
-- source and by what it is for.
insert into ledger_book (book, unit) select book, 'KZT' from oblast_limit order by book;
insert into ledger_account (book, code, sign, floored)
  select l.book, a.code, a.sign, true
    from oblast_limit l cross join (values ('BUDGET', 1), ('AVAILABLE', -1), ('RESERVED', -1)) a (code, sign)
   order by l.book, a.code;

-- What stands is carried over: all of it was new money, there before its first approval.
insert into ledger_transaction (id, book, kind, key, request_hash, value_date, recorded_at, by_account, reason, reverses, legs)
  select gen_random_uuid(), l.book, 'BUDGET', 'BUDGET:OPENING', sha256('opening'), (least(l.changed_at, e.first) at time zone 'Asia/Almaty')::date,
         l.changed_at, l.changed_by, null, null, 2
    from oblast_limit l
    left join (select oblast_code, year, min(at) as first from limit_entry group by oblast_code, year) e using (oblast_code, year)
   where l.allotted > 0;
insert into ledger_entry (transaction_id, in_account, book, subject, amount, value_date)
  select t.id, a.id, t.book, 'NEW', a.sign * l.allotted, t.value_date
    from ledger_transaction t
    join oblast_limit l on l.book = t.book
    join ledger_account a on a.book = t.book and a.code in ('BUDGET', 'AVAILABLE')
   where t.key = 'BUDGET:OPENING'
   order by a.id;

-- Where each reservation stands in the ledger.
create table limit_reservation (
  application_id uuid primary key,
  book           text not null references oblast_limit (book),
  transaction_id uuid not null unique,
  foreign key (transaction_id, book) references ledger_transaction (id, book)
);
create trigger limit_reservation_stays before update or delete on limit_reservation for each row execute function ledger_stays();

create temporary table carried on commit drop as
  select e.id as entry, e.application_id, l.book, e.at, e.by_account, gen_random_uuid() as id, x.use, x.part,
         -- what was given back counts on the day of that alone: the limit may have been lowered since
         (coalesce(b.at, e.at) at time zone 'Asia/Almaty')::date as day
    from limit_entry e
    join oblast_limit l using (oblast_code, year)
    left join limit_entry b on b.application_id = e.application_id and b.tenge < 0
    left join loan_application a on a.id = e.application_id
    cross join lateral (
      select least(e.tenge, coalesce(sum(p.price), 0)) as livestock
        from jsonb_array_elements(case when jsonb_typeof(a.answers -> 'PURCHASES') = 'array' then a.answers -> 'PURCHASES' end) r
        cross join lateral (select -- the price of all is reckoned; what was stored before it was stays where it is not
          case when r ->> 'QUANTITY' ~ '^[0-9]+([.][0-9]+)?$' and r ->> 'UNIT_PRICE' ~ '^[0-9]+([.][0-9]+)?$'
               then round((r ->> 'QUANTITY')::numeric * (r ->> 'UNIT_PRICE')::numeric, 2)
               when r ->> 'PRICE' ~ '^[0-9]+([.][0-9]+)?$' then (r ->> 'PRICE')::numeric end as price) p
       where r ->> 'KIND' = 'LIVESTOCK') bought
    cross join lateral (values
      ('LIVESTOCK', round(bought.livestock, 2)),
      (case when a.direction = 'PROCESSING' then 'PROCESSING' else 'OTHER' end, e.tenge - round(bought.livestock, 2))) x (use, part)
   where e.tenge > 0 and x.part > 0;
update carried c set id = k.id from (select entry, (array_agg(id))[1] as id from carried group by entry) k where k.entry = c.entry;
insert into ledger_transaction (id, book, kind, key, request_hash, value_date, recorded_at, by_account, reason, reverses, legs)
  select id, book, 'RESERVED', 'RESERVED:' || application_id, sha256('opening'), day, at, by_account, null, null, count(*) + 1
    from carried group by id, book, application_id, at, by_account, day;
insert into limit_reservation (application_id, book, transaction_id) select distinct application_id, book, id from carried;

-- What was given back is the mirror of its reservation; both are entered at once, for money may have been reserved and given back many times.
insert into ledger_transaction (id, book, kind, key, request_hash, value_date, recorded_at, by_account, reason, reverses, legs)
  select gen_random_uuid(), r.book, t.kind, 'RELEASED:' || r.application_id, sha256('opening'), t.value_date, e.at, e.by_account,
         'RELEASED', t.id, t.legs
    from limit_entry e
    join limit_reservation r using (application_id)
    join ledger_transaction t on t.id = r.transaction_id
   where e.tenge < 0;
insert into ledger_entry (transaction_id, in_account, book, subject, amount, value_date)
  select x.id, a.id, x.book, x.subject, x.amount, x.day
    from (select c.id, c.book, c.day, c.at, c.code, c.subject, c.amount
            from (select id, book, at, day, 'AVAILABLE' as code, 'NEW' as subject, sum(part) as amount
                    from carried group by id, book, at, day
                  union all
                  select id, book, at, day, 'RESERVED', 'NEW:' || use, -part from carried) c
          union all
          select t.id, c.book, c.day, t.recorded_at, c.code, c.subject, -c.amount
            from (select id, book, day, 'AVAILABLE' as code, 'NEW' as subject, sum(part) as amount
                    from carried group by id, book, day
                  union all
                  select id, book, day, 'RESERVED', 'NEW:' || use, -part from carried) c
            join ledger_transaction t on t.reverses = c.id) x
    join ledger_account a on a.book = x.book and a.code = x.code
   order by x.at, a.id, x.subject;

drop table limit_entry;
drop function limit_entry_refuse();
alter table oblast_limit
  drop constraint oblast_limit_pkey,
  drop column allotted,
  drop column reserved,
  add primary key (fund, oblast_code, year);

-- A limit with its sums, as the ledger has them. Tenge.
create view oblast_limit_v as
  select l.fund, l.oblast_code, l.year, l.book, l.version, l.changed_at, l.changed_by,
         b.allotted_new, b.allotted_returned, b.available_new, b.available_returned, b.reserved,
         b.livestock, b.processing, b.other
    from oblast_limit l
    cross join lateral (
      select coalesce(sum(s.balance) filter (where s.account = 'BUDGET' and s.subject = 'NEW'), 0.00) as allotted_new,
             coalesce(sum(s.balance) filter (where s.account = 'BUDGET' and s.subject = 'RETURNED'), 0.00) as allotted_returned,
             coalesce(sum(s.balance) filter (where s.account = 'AVAILABLE' and s.subject = 'NEW'), 0.00) as available_new,
             coalesce(sum(s.balance) filter (where s.account = 'AVAILABLE' and s.subject = 'RETURNED'), 0.00) as available_returned,
             coalesce(sum(s.balance) filter (where s.account = 'RESERVED'), 0.00) as reserved,
             coalesce(sum(s.balance) filter (where s.subject like '%:LIVESTOCK'), 0.00) as livestock,
             coalesce(sum(s.balance) filter (where s.subject like '%:PROCESSING'), 0.00) as processing,
             coalesce(sum(s.balance) filter (where s.subject like '%:OTHER'), 0.00) as other
        from ledger_balance_v s where s.book = l.book) b;
