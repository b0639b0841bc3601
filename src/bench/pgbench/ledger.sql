-- A posting of two legs a commit, all on one hot account, in fifty subjects: on a database that was made of the migrations
-- and holds an account. Before it:
--     insert into ledger_book values ('BENCH', 'KZT');
--     insert into ledger_account (book, code, sign, floored) values ('BENCH', 'MONEY', 1, false), ('BENCH', 'SHARE', -1, true);
\set subject random(1, 50)
with t as (insert into ledger_transaction (id, book, kind, key, request_hash, value_date, recorded_at, by_account, legs)
  select gen_random_uuid(), 'BENCH', 'PAID', gen_random_uuid()::text, sha256('x'), current_date, now(), (select id from account limit 1), 2 returning id)
insert into ledger_entry (transaction_id, in_account, book, subject, amount, value_date)
  select t.id, a.id, 'BENCH', l.subject, l.amount, current_date
    from t, (values ('MONEY', '', 10.00), ('SHARE', 's' || :subject, -10.00)) l (code, subject, amount) join ledger_account a on a.code = l.code and a.book = 'BENCH' order by a.id, l.subject;
