-- Who waits for money of an oblast: approved applications in the order of their registration, until they are paid or
-- give the place up. A place outlives the year. What is paid is a record of what the treasury paid.
create table waiting_place (
  application_id uuid primary key references loan_application,
  applicant_id   uuid           not null,
  programme      text           not null references programme,
  edition_id     text           not null references programme_edition,
  fund           text           not null check (fund <> ''),
  number         text           not null unique check (number <> ''),
  oblast_code    varchar(9)     not null references territory,
  district_code  varchar(9)     references territory,
  placed_at      timestamptz    not null,
  due            numeric(15, 2) not null check (due > 0),
  paid           numeric(15, 2) not null default 0,
  entered_at     timestamptz    not null,
  left_at        timestamptz,
  left_as        text,
  version        int            not null,
  constraint waiting_place_never_overpaid check (paid between 0 and due),
  check ((left_at is null) = (left_as is null))
);
create index waiting_place_line on waiting_place (oblast_code, fund, placed_at, application_id)
  where left_at is null and paid < due;
create index waiting_place_of_applicant on waiting_place (applicant_id);

-- An offer to pay a part, because the money left is less than what is due.
create table waiting_offer (
  id             uuid primary key,
  application_id uuid           not null references waiting_place,
  oblast_code    varchar(9)     not null,
  fund           text           not null,
  tenge          numeric(15, 2) not null check (tenge > 0),
  offered_at     timestamptz    not null,
  offered_on     date           not null,
  answer_by      date           not null check (answer_by > offered_on),
  state          text           not null,
  ended_at       timestamptz,
  version        int            not null,
  check ((state in ('OPEN', 'ACCEPTED')) = (ended_at is null))
);
create index waiting_offer_of_place on waiting_offer (application_id, offered_at);
-- The next gets nothing while one is asked, or has said yes and is not paid.
create unique index waiting_offer_one_runs on waiting_offer (oblast_code, fund) where ended_at is null;

-- What an oblast may pay of a fund in a year, and what it has paid.
create table waiting_money (
  oblast_code varchar(9)     not null references territory,
  fund        text           not null,
  year        int            not null,
  allotted    numeric(15, 2) not null,
  paid        numeric(15, 2) not null default 0,
  version     int            not null default 0,
  changed_at  timestamptz    not null,
  changed_by  uuid           not null references account,
  primary key (oblast_code, fund, year),
  constraint waiting_money_never_exceeded check (0 <= paid and paid <= allotted)
);

-- The year's money by month.
create table waiting_month (
  oblast_code varchar(9)     not null,
  fund        text           not null,
  year        int            not null,
  month       int            not null check (month between 1 and 12),
  planned     numeric(15, 2) not null check (planned >= 0),
  primary key (oblast_code, fund, year, month),
  foreign key (oblast_code, fund, year) references waiting_money
);

-- What was paid, as an official wrote it down. A record stays as it is.
create table waiting_payment (
  id             uuid primary key,
  application_id uuid           not null references waiting_place,
  oblast_code    varchar(9)     not null,
  fund           text           not null,
  year           int            not null,
  tenge          numeric(15, 2) not null check (tenge > 0),
  paid_on        date           not null,
  reference      text           not null check (reference <> '' and length(reference) <= 100),
  offer_id       uuid unique references waiting_offer,
  at             timestamptz    not null,
  by_account     uuid           not null references account,
  foreign key (oblast_code, fund, year) references waiting_money,
  check (extract(year from paid_on) = year)
);
create index waiting_payment_of_place on waiting_payment (application_id, at);
create index waiting_payment_of_fund on waiting_payment (oblast_code, fund, year, at);
-- The same payment is not written down twice.
create unique index waiting_payment_once on waiting_payment (oblast_code, year, lower(reference));

create function waiting_payment_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'a record of a payment stays as it is';
end $$;
create trigger waiting_payment_kept before update or delete on waiting_payment
  for each row execute function waiting_payment_refuse();
