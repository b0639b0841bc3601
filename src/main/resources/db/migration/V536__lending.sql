-- Statements of the operator's bank that officers gave as files. A file is not kept, its payments are: payer and purpose are shown to
-- officers of the operator of this oblast alone.
create table loan_bank_statement (
  id           uuid        primary key,
  oblast_code  varchar(9)  not null references territory,
  file_name    text        not null check (length(file_name) <= 120),
  file_hash    text        not null check (file_hash ~ '^[0-9a-f]{64}$'),
  left_out     int         not null check (left_out >= 0),
  given_by     uuid        not null references account,
  given_at     timestamptz not null,
  confirmed_by uuid        references account,
  confirmed_at timestamptz,
  check ((confirmed_by is null) = (confirmed_at is null)),
  unique (oblast_code, file_hash)
);
create index loan_bank_statement_of_oblast on loan_bank_statement (oblast_code, given_at desc, id desc);
create index loan_bank_statement_open on loan_bank_statement (given_at) where confirmed_at is null;

-- The number folded as that of a recorded payment is. By whom and when it was recorded, set aside or taken back, and why aside.
create table loan_bank_line (
  id           uuid           primary key,
  statement_id uuid           not null references loan_bank_statement on delete cascade,
  oblast_code  varchar(9)     not null references territory,
  line         int            not null check (line > 0),
  day          date,
  tenge        numeric(15, 2) check (tenge > 0),
  reference    text           check (reference <> '' and length(reference) <= 100),
  folded       text           generated always as (replace(searchable(replace(reference, '№', ' ')), ' ', '')) stored,
  payer        text           not null check (length(payer) <= 300),
  payer_number text           not null check (payer_number ~ '^([0-9]{12})?$'),
  purpose      text           not null check (length(purpose) <= 1000),
  state        text           not null check (state in ('MATCHED', 'WAITS', 'REPEATED', 'UNREADABLE', 'RECORDED', 'ASIDE')),
  why          text,
  file_id      uuid           references loan_file on delete set null,
  by_account   uuid           references account,
  at           timestamptz,
  reason       text           check (reason <> '' and length(reason) <= 4000),
  receipt_id   uuid           references loan_receipt,
  unique (statement_id, line),
  check (state = 'UNREADABLE' or (day is not null and tenge is not null)),
  check ((by_account is null) = (at is null)),
  check (state <> 'ASIDE' or reason is not null)
);
create index loan_bank_line_of_state on loan_bank_line (oblast_code, state, day, id);
create index loan_bank_line_of_number on loan_bank_line (oblast_code, day, folded);
create index loan_bank_line_of_loan on loan_bank_line (file_id);
