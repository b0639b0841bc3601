-- By which decision a larger share is given back, and the contract with which an approved subsidy begins to wait.
create table raised_share (
  id             uuid          primary key,
  application_id uuid          not null references loan_application on delete cascade,
  share          numeric(5, 2) not null check (share > 0 and share <= 100),
  document       text          not null check (document <> '' and length(document) <= 100),
  decided_on     date          not null,
  tenge          numeric(15, 2) not null check (tenge > 0),
  recorded_at    timestamptz   not null,
  recorded_by    uuid          not null references account
);
create index raised_share_of_application on raised_share (application_id, recorded_at);
create trigger raised_share_is_a_record before update on raised_share
  for each row execute function refuse_change_of_record();

create table subsidy_contract (
  application_id uuid           primary key references loan_application on delete cascade,
  number         text           not null check (number <> '' and length(number) <= 100),
  signed_on      date           not null,
  tenge          numeric(15, 2) not null check (tenge > 0),
  recorded_at    timestamptz    not null,
  recorded_by    uuid           not null references account
);
create trigger subsidy_contract_is_a_record before update on subsidy_contract
  for each row execute function refuse_change_of_record();

-- What lets an application enter the list is said by the edition from now on: editions that nothing was decided by come anew.
delete from programme_edition e
 where e.id in ('P08-2026-06-23', 'P09-2026-06-23')
   and not exists (select from loan_application a where a.edition_id = e.id)
   and not exists (select from edition_draft d where d.based_on = e.id);
