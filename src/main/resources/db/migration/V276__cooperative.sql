-- An act of membership whose day lies in a closed period is posted on the first open day; the day on which it happened stays here.
create table share_happened (
  transaction_id uuid primary key references ledger_transaction,
  happened_on    date not null
);
create trigger share_happened_stays before update or delete on share_happened for each row execute function ledger_stays();
