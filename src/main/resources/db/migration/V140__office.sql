-- An appointment begins as a proposal: one administrator proposes, another one confirms, the person accepts.
create table appointment_proposal (
  id             uuid        primary key,
  office_id      uuid        not null references office,
  account_id     uuid        not null references account,
  opened_account boolean     not null,
  state          text        not null check (state in ('PROPOSED', 'CONFIRMED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
  proposed_by    uuid        not null references account,
  proposed_at    timestamptz not null,
  confirmed_by   uuid        references account,
  confirmed_at   timestamptz,
  ended_by       uuid        references account, -- who accepted, declined or withdrew it; null where it lapsed
  ended_at       timestamptz,
  appointment_id uuid        unique references appointment,
  version        integer     not null default 0,
  check (proposed_by <> account_id),
  check (confirmed_by not in (proposed_by, account_id)),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check (state <> 'CONFIRMED' or confirmed_by is not null),
  check ((state in ('PROPOSED', 'CONFIRMED')) = (ended_at is null)),
  check ((state in ('ACCEPTED', 'DECLINED', 'WITHDRAWN')) = (ended_by is not null)),
  check (state not in ('ACCEPTED', 'DECLINED') or ended_by = account_id),
  check ((state = 'ACCEPTED') = (appointment_id is not null))
);
create unique index appointment_proposal_open on appointment_proposal (account_id, office_id)
  where state in ('PROPOSED', 'CONFIRMED');
create index appointment_proposal_office on appointment_proposal (office_id, proposed_at);
