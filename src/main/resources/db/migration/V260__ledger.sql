-- Books of money in double entry: every state is an account, every step a balanced transaction, and nothing is ever changed.
create table ledger_book (
  book         text primary key check (length(book) between 1 and 100),
  unit         text not null check (unit ~ '^[A-Z]{2,10}$'),
  closed_until date
);

-- sign: 1 where what was put in on the left counts up, -1 where it counts down. A floored account never goes to its other side.
create table ledger_account (
  id      bigint   generated always as identity primary key,
  book    text     not null references ledger_book,
  code    text     not null check (code ~ '^[A-Z_]{1,40}$'),
  sign    smallint not null check (sign in (1, -1)),
  floored boolean  not null,
  unique (book, code),
  unique (id, book)
);

create table ledger_transaction (
  id           uuid        primary key,
  book         text        not null references ledger_book,
  kind         text        not null check (kind ~ '^[A-Z_]{1,40}$'),
  key          text        not null check (length(key) between 1 and 200),
  request_hash bytea       not null check (length(request_hash) = 32),
  value_date   date        not null,
  recorded_at  timestamptz not null,
  by_account   uuid        not null references account,
  reason       text        check (reason <> '' and length(reason) <= 4000),
  reverses     uuid,
  legs         integer     not null,
  constraint ledger_key_once unique (book, key),
  constraint ledger_reversed_once unique (reverses),
  constraint ledger_two_legs check (legs >= 2),
  constraint ledger_reversal_of_another check (reverses <> id),
  constraint ledger_reversal_has_a_reason check (reverses is null or reason is not null),
  unique (id, book, value_date),
  unique (id, book),
  constraint ledger_reversal_in_its_book foreign key (reverses, book) references ledger_transaction (id, book)
);

-- subject: whose money inside the account. An account and subject stand once in a transaction.
create table ledger_entry (
  id             bigint        generated always as identity primary key,
  transaction_id uuid          not null,
  in_account     bigint        not null,
  book           text          not null,
  subject        text          not null check (length(subject) <= 100),
  amount         numeric(15,2) not null check (amount <> 0),
  value_date     date          not null,
  constraint ledger_leg_once unique (transaction_id, in_account, subject),
  foreign key (transaction_id, book, value_date) references ledger_transaction (id, book, value_date),
  constraint ledger_account_of_its_book foreign key (in_account, book) references ledger_account (id, book)
);
create index ledger_entry_by_day on ledger_entry (in_account, subject, value_date) include (amount);
create index ledger_entry_of_subject on ledger_entry (book, subject, value_date, id);

create table ledger_balance (
  in_account bigint        not null references ledger_account,
  subject    text          not null,
  sign       smallint      not null,
  floored    boolean       not null,
  balance    numeric(15,2) not null,
  version    bigint        not null,
  primary key (in_account, subject),
  constraint ledger_not_below_zero check (not floored or balance * sign >= 0)
) with (fillfactor = 70);

create function ledger_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is never changed: % of %', tg_op, tg_table_name using errcode = '23001', constraint = 'ledger_stays';
end $$;
create trigger ledger_transaction_stays before update or delete on ledger_transaction for each row execute function ledger_stays();
create trigger ledger_transaction_kept before truncate on ledger_transaction for each statement execute function ledger_stays();
create trigger ledger_entry_stays before update or delete on ledger_entry for each row execute function ledger_stays();
create trigger ledger_entry_kept before truncate on ledger_entry for each statement execute function ledger_stays();
create trigger ledger_account_stays before update or delete on ledger_account for each row execute function ledger_stays();
create trigger ledger_account_kept before truncate on ledger_account for each statement execute function ledger_stays();
create trigger ledger_book_stays before delete on ledger_book for each row execute function ledger_stays();
create trigger ledger_book_kept before truncate on ledger_book for each statement execute function ledger_stays();
-- Balances are moved by entries alone: a statement of anybody else is no trigger's.
create trigger ledger_balance_stays before insert or update or delete on ledger_balance
  for each row when (pg_trigger_depth() < 1) execute function ledger_stays();
create trigger ledger_balance_kept before truncate on ledger_balance for each statement execute function ledger_stays();

-- A period is closed for good, each time up to a later day.
create function ledger_closes_forward() returns trigger language plpgsql as $$
begin
  if new.book <> old.book or new.unit <> old.unit or new.closed_until is null or new.closed_until <= old.closed_until then
    raise exception 'a closed period of % is not opened again', old.book using errcode = '23001', constraint = 'ledger_closes_forward';
  end if;
  return new;
end $$;
create trigger ledger_book_closes before update on ledger_book for each row execute function ledger_closes_forward();

create function ledger_apply() returns trigger language plpgsql as $$
begin
  -- Held until the commit: whoever closes a period waits for what is being posted, and the other way round.
  perform from ledger_book where book in (select book from new_entries) order by book for share;
  if exists (select from new_entries e join ledger_book b using (book) where e.value_date <= b.closed_until) then
    raise exception 'the period is closed' using errcode = '23514', constraint = 'ledger_period_closed';
  end if;
  -- A transaction says how many legs it has, so that nothing is added to it once it stands.
  if exists (select from ledger_transaction t
              where t.id in (select transaction_id from new_entries)
                and t.legs < (select count(*) from ledger_entry e where e.transaction_id = t.id)) then
    raise exception 'nothing is added to a transaction' using errcode = '23514', constraint = 'ledger_transaction_whole';
  end if;
  -- A row of zero first: ON CONFLICT DO UPDATE would hold the bare difference against the floor. All in the order of the
  -- key, so that two postings wait for each other and never both.
  insert into ledger_balance (in_account, subject, sign, floored, balance, version)
  select distinct e.in_account, e.subject, a.sign, a.floored, 0, 0
    from new_entries e join ledger_account a on a.id = e.in_account
   order by e.in_account, e.subject
  on conflict (in_account, subject) do nothing;
  perform from ledger_balance b
    where exists (select from new_entries e where e.in_account = b.in_account and e.subject = b.subject)
    order by b.in_account, b.subject for update;
  update ledger_balance b set balance = b.balance + d.amount, version = b.version + 1
    from (select in_account, subject, sum(amount) as amount from new_entries group by in_account, subject) d
   where d.in_account = b.in_account and d.subject = b.subject;
  -- What is taken out with an earlier day leaves no later day below zero. Only days after it are read, of which there are
  -- none for what is posted today.
  if exists (
      select from (
        select b.balance - sum(sum(l.amount)) over (partition by b.in_account, b.subject order by l.value_date desc) as before_it, b.sign
          from (select in_account, subject, min(value_date) as value_date from new_entries group by in_account, subject) e
          join ledger_balance b on b.in_account = e.in_account and b.subject = e.subject and b.floored
          join ledger_entry l on l.in_account = e.in_account and l.subject = e.subject and l.value_date > e.value_date
         group by b.in_account, b.subject, b.balance, b.sign, l.value_date) earlier
       where before_it * sign < 0) then
    raise exception 'below zero on an earlier day' using errcode = '23514', constraint = 'ledger_not_below_zero_then';
  end if;
  return null;
end $$;
create trigger ledger_entry_applied after insert on ledger_entry
  referencing new table as new_entries for each statement execute function ledger_apply();

-- Once a transaction, when it commits: as many legs as it says, none too much on either side, and a reversal is the mirror of
-- what it reverses.
create function ledger_whole() returns trigger language plpgsql as $$
declare
  found_legs integer;
  total numeric;
  original ledger_transaction;
begin
  select count(*), coalesce(sum(amount), 0) into found_legs, total from ledger_entry where transaction_id = new.id;
  if found_legs <> new.legs or total <> 0 then
    raise exception 'transaction % is not balanced: % legs, sum %', new.id, found_legs, total
      using errcode = '23514', constraint = 'ledger_balanced';
  end if;
  if new.reverses is not null then
    select * into original from ledger_transaction where id = new.reverses;
    if original.reverses is not null then
      raise exception 'a reversal is not reversed' using errcode = '23514', constraint = 'ledger_reversal_stands';
    end if;
    if new.value_date < original.value_date then
      raise exception 'a reversal is not dated before what it reverses' using errcode = '23514', constraint = 'ledger_reversal_after';
    end if;
    if exists (select from ledger_entry where transaction_id in (new.id, original.id)
                group by in_account, subject having sum(amount) <> 0) then
      raise exception 'reversal % is not the mirror of %', new.id, original.id using errcode = '23514', constraint = 'ledger_mirror';
    end if;
  end if;
  return null;
end $$;
create constraint trigger ledger_transaction_whole after insert on ledger_transaction
  deferrable initially deferred for each row execute function ledger_whole();

-- What other rooms read: amounts as they count up in their account.
create view ledger_balance_v as
  select a.book, a.code as account, b.subject, b.balance * a.sign as balance
    from ledger_balance b join ledger_account a on a.id = b.in_account;
create view ledger_entry_v as
  select e.id, e.transaction_id, e.book, a.code as account, e.subject, e.amount * a.sign as amount, e.value_date,
         t.kind, t.recorded_at, t.by_account, t.reason, t.reverses, r.id as reversed_by
    from ledger_entry e
    join ledger_account a on a.id = e.in_account
    join ledger_transaction t on t.id = e.transaction_id
    left join ledger_transaction r on r.reverses = t.id;
