-- Approved applications whose contract is not made yet: nothing else tells an office that one waits for it.
create table awaited_contract (
  application_id uuid primary key references loan_application on delete cascade,
  approved_on    date not null
);
create view awaited_contract_v as select application_id from awaited_contract;
