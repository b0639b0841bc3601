-- Who takes the consent back, or asks to be forgotten, and what came of it.
create table consent_withdrawal (
  id         uuid        primary key,
  account_id uuid        not null references account,
  wish       text        not null check (wish in ('WITHDRAW', 'FORGET')),
  state      text        not null check (state in ('ASKED', 'TAKEN_BACK', 'REFUSED', 'DONE')),
  asked_at   timestamptz not null,
  ended_at   timestamptz,
  ended_by   uuid        references account,
  reason     text        check (reason <> ''),
  outcome    text        check (outcome in ('SHUT', 'NAMELESS')),
  check ((state = 'ASKED') = (ended_at is null)),
  check ((state = 'ASKED') = (ended_by is null)),
  check ((state = 'REFUSED') = (reason is not null)),
  check ((state = 'DONE') = (outcome is not null)),
  check (state <> 'TAKEN_BACK' or ended_by = account_id),
  check (state not in ('DONE', 'REFUSED') or ended_by <> account_id)
);
create unique index consent_withdrawal_open on consent_withdrawal (account_id) where state = 'ASKED';
create index consent_withdrawal_waiting on consent_withdrawal (asked_at, id) where state = 'ASKED';
create index consent_withdrawal_account on consent_withdrawal (account_id, asked_at desc);

-- Whether somebody sent or decided on applications is asked before their account is made nameless.
create index application_transition_by on application_transition (by_account);
