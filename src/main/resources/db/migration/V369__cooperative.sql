-- Decisions of general meetings that a co-operative ends, stops ending, or is reorganised, and what is done then: claims of creditors are
-- settled, the remainder is divided, the record of the state register is entered by the chair and confirmed by the district.
create table closing_proposal (
  question_id    uuid        primary key,
  cooperative_id uuid        not null references cooperative,
  meeting_id     uuid        not null references cooperative_meeting,
  kind           text        not null check (kind in
    ('LIQUIDATION', 'STOP', 'MERGER', 'JOINING', 'DIVISION', 'SEPARATION', 'FORM')),
  reason         text        not null check (reason <> '' and length(reason) <= 500),
  who            text        not null check (who <> '' and length(who) <= 500),
  put_at         timestamptz not null
);
comment on column closing_proposal.who is 'who liquidates, or with whom it is reorganised; of a stop, the reason again';
create index closing_proposal_of on closing_proposal (cooperative_id, put_at desc);

create table closing_case (
  id             uuid not null primary key,
  cooperative_id uuid not null references cooperative,
  question_id    uuid not null unique references closing_proposal,
  kind           text not null check (kind in ('LIQUIDATION', 'MERGER', 'JOINING', 'DIVISION', 'SEPARATION', 'FORM')),
  reason         text not null,
  who            text not null,
  decided_on     date not null,
  stopped_on     date check (stopped_on >= decided_on),
  ended_on       date check (ended_on >= decided_on),
  check (stopped_on is null or ended_on is null)
);
create unique index closing_case_one_open on closing_case (cooperative_id) where stopped_on is null and ended_on is null;
create index closing_case_of on closing_case (cooperative_id, decided_on desc);

create table closing_claim (
  id            uuid          primary key,
  place         bigint        generated always as identity,
  case_id       uuid          not null references closing_case,
  creditor      text          not null check (creditor <> '' and length(creditor) <= 200),
  amount        numeric(15,2) not null check (amount > 0),
  paper         text          not null check (paper <> '' and length(paper) <= 200),
  paid_on       date,
  paid_document text          check (paid_document <> '' and length(paid_document) <= 100),
  check ((paid_on is null) = (paid_document is null))
);
create index closing_claim_of on closing_claim (case_id, place);

create table closing_remainder (
  case_id        uuid          primary key references closing_case,
  amount         numeric(15,2) not null check (amount >= 0),
  decided_on     date          not null,
  transaction_id uuid          references ledger_transaction,
  check ((amount > 0) = (transaction_id is not null))
);

create table closing_part (
  case_id        uuid          not null references closing_remainder,
  membership_id  uuid          not null references share_member,
  number         integer       not null,
  weight         numeric(15,2) not null check (weight >= 0),
  amount         numeric(15,2) not null check (amount >= 0),
  paid_on        date,
  document       text          check (document <> '' and length(document) <= 100),
  transaction_id uuid          references ledger_transaction,
  primary key (case_id, membership_id),
  check (weight > 0 or amount = 0),
  check ((paid_on is null) = (document is null) and (paid_on is null) = (transaction_id is null))
);
create index closing_part_of_member on closing_part (membership_id);

create table closing_record (
  id            uuid        primary key,
  place         bigint      generated always as identity,
  case_id       uuid        not null references closing_case,
  number        text        not null check (number <> '' and length(number) <= 100),
  registered_on date        not null,
  successor     varchar(12) check (successor ~ '^[0-9]{12}$'),
  state         text        not null check (state in ('CLAIMED', 'CONFIRMED', 'SENT_BACK')),
  claimed_by    uuid        not null references account,
  claimed_at    timestamptz not null,
  decided_by    uuid        references account,
  decided_at    timestamptz,
  reason        text        check (length(reason) <= 1000),
  check ((state = 'CLAIMED') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  check ((state = 'SENT_BACK') = (reason is not null))
);
create unique index closing_record_one_open on closing_record (case_id) where state <> 'SENT_BACK';
create index closing_record_claimed_by on closing_record (claimed_by);
create index closing_record_decided_by on closing_record (decided_by);
