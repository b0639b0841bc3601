-- Applications for a microcredit.
create table loan_application (
  id                 uuid        primary key,
  programme          text        not null,
  cooperative_id     uuid        not null references cooperative,
  state              text        not null check (state in
                       ('DRAFT', 'SUBMITTED', 'CORRECTION_ASKED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  stage              text        check (stage in ('DOCUMENT_CHECK', 'CONCLUSION', 'DECISION')),
  number             text        unique,
  queue_year         integer,
  queue_place        integer,
  submitted_at       timestamptz,
  village_code       varchar(9)  references territory,
  oblast_code        varchar(9)  references territory,
  district_code      varchar(9)  references territory,
  commodity_volume   text,
  direction          text,
  purpose            text,
  amount             numeric(15, 2) check (amount > 0),
  term_months        integer     check (term_months > 0),
  grace_months       integer     check (grace_months >= 0),
  jobs_now           integer     check (jobs_now >= 0),
  jobs_planned       integer     check (jobs_planned >= 0),
  income_now         numeric(15, 2) check (income_now >= 0),
  income_planned     numeric(15, 2) check (income_planned >= 0),
  plan               text,
  registered_on      date,
  document_check_due date,
  conclusion_due     date,
  decision_due       date,
  due_on             date,
  clock_stopped_on   date,
  conclusion_supports boolean,
  conclusion         text,
  concluded_by       uuid        references account,
  decided_by         uuid        references account,
  edited_by          uuid        not null references account,
  edited_at          timestamptz not null,
  created_at         timestamptz not null,
  version            integer     not null,
  check ((number is null) = (submitted_at is null)),
  check (number is not null or state in ('DRAFT', 'WITHDRAWN')),
  check ((state = 'SUBMITTED' or state = 'CORRECTION_ASKED') = (stage is not null)),
  check ((state = 'CORRECTION_ASKED') = (clock_stopped_on is not null and stage is not null)),
  check (concluded_by is null or concluded_by <> decided_by),
  unique (programme, oblast_code, queue_year, queue_place)
);
create unique index loan_application_one_open on loan_application (cooperative_id, programme)
  where state in ('DRAFT', 'SUBMITTED', 'CORRECTION_ASKED');
create index loan_application_queue_of_district on loan_application (district_code, state, stage, due_on, id);
create index loan_application_queue_of_oblast on loan_application (oblast_code, state, stage, due_on, id);
create index loan_application_waiting on loan_application (oblast_code, queue_year, queue_place)
  where state in ('SUBMITTED', 'CORRECTION_ASKED');
create index loan_application_number on loan_application using gin (number gin_trgm_ops);

create table application_purchase (
  application_id uuid           not null references loan_application on delete cascade,
  row            integer        not null,
  item           text           not null,
  kind           text           not null,
  price          numeric(15, 2) not null check (price > 0),
  seller         text,
  from_relative  boolean        not null,
  used           boolean        not null,
  for_rent       boolean        not null,
  primary key (application_id, row)
);

create table application_collateral (
  application_id uuid           not null references loan_application on delete cascade,
  row            integer        not null,
  kind           text           not null,
  description    text           not null,
  value          numeric(15, 2) not null check (value > 0),
  primary key (application_id, row)
);

create table application_transition (
  application_id uuid        not null references loan_application on delete cascade,
  row            integer     not null,
  by_account     uuid        not null references account,
  at             timestamptz not null,
  from_state     text,
  to_state       text        not null,
  reason         text,
  rule           text,
  primary key (application_id, row)
);

create table application_correction (
  id             uuid        primary key,
  application_id uuid        not null references loan_application on delete cascade,
  field          text        not null,
  comment        text        not null,
  old_value      text        not null,
  new_value      text,
  asked_by       uuid        not null references account,
  asked_at       timestamptz not null,
  sent_back_at   timestamptz
);
create index application_correction_of on application_correction (application_id);
create unique index application_correction_one_open on application_correction (application_id, field)
  where sent_back_at is null;

-- Numbers without gaps: the row is locked until the submission commits, so places follow the order of commits.
create table application_counter (
  programme   text       not null,
  oblast_code varchar(9) not null references territory,
  year        integer    not null,
  last        integer    not null,
  primary key (programme, oblast_code, year)
);
