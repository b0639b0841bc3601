-- Approved microcredits on their way to the money: contract and agreement, what is pledged and its registration, the account, the
-- pay-out by two officers. One runs an application; one whose approval was given up stays.
create table loan_file (
  id                uuid           primary key,
  application_id    uuid           not null references loan_application on delete cascade,
  applicant_id      uuid           not null,
  oblast_code       varchar(9)     not null references territory,
  district_code     varchar(9)     references territory,
  village_code      varchar(9)     not null references territory,
  tenge             numeric(15, 2) not null check (tenge > 0),
  approved_on       date           not null,
  registers         boolean        not null default false,
  entrepreneur_on   date,
  contract_number   text           check (contract_number <> '' and length(contract_number) <= 100),
  contract_on       date           check (contract_on >= approved_on),
  rate_percent      numeric(5, 2)  check (rate_percent >= 0),
  term_months       int            check (term_months > 0),
  grace_months      int            check (grace_months >= 0 and grace_months < term_months),
  method            text           check (method in ('ANNUITY', 'EQUAL_PRINCIPAL')),
  day_count         text           check (day_count in ('THIRTY_360', 'ACTUAL_365')),
  first_on          date           check (first_on > contract_on),
  drawn_by          uuid           references account,
  agreed_at         timestamptz,
  pledge_number     text           check (pledge_number <> '' and length(pledge_number) <= 100),
  pledge_on         date           check (pledge_on >= approved_on),
  iban              text           check (iban ~ '^KZ[0-9]{5}[0-9A-Z]{13}$'),
  certificate_on    date,
  paid_on           date           check (paid_on >= pledge_on and paid_on >= certificate_on and paid_on < first_on),
  paid_reference    text           check (paid_reference <> '' and length(paid_reference) <= 100),
  paid_entered_by   uuid           references account,
  paid_entered_at   timestamptz,
  paid_confirmed_by uuid           references account check (paid_confirmed_by <> paid_entered_by),
  paid_confirmed_at timestamptz,
  ended_on          date,
  stage             text           not null,
  place             int            not null,
  since             date           not null,
  version           int            not null,
  check (num_nulls(contract_number, contract_on, rate_percent, term_months, grace_months, method, day_count, first_on, drawn_by) in (0, 9)),
  check ((pledge_number is null) = (pledge_on is null)),
  check ((iban is null) = (certificate_on is null)),
  check (num_nulls(paid_on, paid_reference, paid_entered_by, paid_entered_at) in (0, 4)),
  check ((paid_confirmed_by is null) = (paid_confirmed_at is null)),
  -- Nothing is paid out before the borrower agreed and the pledge is registered, and nothing paid out is given up.
  check (agreed_at is null or contract_on is not null),
  check (paid_on is null or (agreed_at is not null and pledge_on is not null and iban is not null and ended_on is null))
);
create unique index loan_file_runs on loan_file (application_id) where ended_on is null;
create index loan_file_of_application on loan_file (application_id);
create index loan_file_of_oblast on loan_file (oblast_code, place, since, id);
-- A bank's payment is one however its number is typed.
create unique index loan_file_paid_once on loan_file (oblast_code, searchable(replace(paid_reference, '№', ' ')))
  where paid_reference is not null;

create table loan_pledge (
  file_id      uuid           not null references loan_file on delete cascade,
  row          int            not null,
  id           uuid           not null,
  kind         text           not null,
  description  text           not null check (description <> '' and length(description) <= 500),
  location     text,
  made_in      text,
  made         int,
  lease_end    date,
  valued_on    date           not null,
  valuer       text           not null check (valuer <> '' and length(valuer) <= 200),
  market_value numeric(15, 2) not null check (market_value > 0),
  percent      numeric(5, 2)  not null check (percent >= 0),
  covers       numeric(15, 2) not null check (covers >= 0 and covers <= market_value),
  primary key (file_id, row)
);

create table loan_event (
  file_id    uuid        not null references loan_file on delete cascade,
  row        int         not null,
  at         timestamptz not null,
  by_account uuid        not null references account,
  event      text        not null,
  words      text        check (length(words) <= 1000),
  primary key (file_id, row)
);
create trigger loan_event_is_a_record before update on loan_event
  for each row execute function refuse_change_of_record();

-- Those that stand approved already begin at their contract.
insert into loan_file (id, application_id, applicant_id, oblast_code, district_code, village_code, tenge, approved_on, stage, place, since, version)
  select gen_random_uuid(), a.id, a.applicant_id, a.oblast_code, a.district_code, a.village_code, a.amount,
         (t.at at time zone 'Asia/Almaty')::date, 'CONTRACT', 0, (t.at at time zone 'Asia/Almaty')::date, 0
    from loan_application a
    join programme_edition e on e.id = a.edition_id and e.content ->> 'kind' = 'MICROCREDIT'
    cross join lateral (select at from application_transition t where t.application_id = a.id and t.event = 'APPROVED'
                         order by t.row desc limit 1) t
   where a.state = 'APPROVED' and a.amount > 0;
