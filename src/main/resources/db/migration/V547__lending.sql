-- Other payments that an officer offered a borrower of a microcredit. Agreed on, they are the schedule from their day on; how overdue
-- it was that day stays known.
create table loan_change (
  id            uuid           primary key,
  file_id       uuid           not null references loan_file,
  number        int            not null check (number > 0),
  first_on      date           not null,
  payments      int            not null check (payments > 0),
  interest_only int            not null check (interest_only >= 0 and interest_only < payments),
  season        text           not null check (season ~ '^([A-Z]+(,[A-Z]+)*)?$'),
  reason        text           not null check (reason <> '' and length(reason) <= 4000),
  offered_by    uuid           not null references account,
  offered_at    timestamptz    not null,
  state         text           not null check (state in ('OFFERED', 'AGREED', 'DECLINED', 'TAKEN_BACK')),
  decided_by    uuid           references account,
  decided_at    timestamptz,
  day           date           check (day < first_on),
  days_past_due bigint         check (days_past_due >= 0),
  arrears       numeric(15, 2) check (arrears >= 0),
  unique (file_id, number),
  check (num_nulls(decided_by, decided_at) = case when state = 'OFFERED' then 2 else 0 end),
  check (num_nulls(day, days_past_due, arrears) = case when state = 'AGREED' then 0 else 3 end)
);
create unique index loan_change_open on loan_change (file_id) where state = 'OFFERED';
create function refuse_change_of_agreement() returns trigger language plpgsql as $$
begin
  raise exception 'what was agreed or given up stays';
end $$;
create trigger loan_change_is_a_record before update or delete on loan_change
  for each row when (old.state <> 'OFFERED') execute function refuse_change_of_agreement();
create trigger loan_change_kept before truncate on loan_change
  for each statement execute function refuse_change_of_agreement();
