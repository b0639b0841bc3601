-- Death of members and their heirs: day and paper of the death, parts of the heirs, what each got (law on agricultural
-- co-operatives, articles 29 and 32).
create table membership_death (
  membership_id  uuid        primary key references membership,
  cooperative_id uuid        not null references cooperative,
  died_on        date        not null,
  paper          text        not null check (paper in ('CERTIFICATE', 'COURT_DECISION', 'OTHER')),
  number         text        not null check (number <> '' and length(number) <= 200),
  recorded_by    uuid        not null references account,
  recorded_at    timestamptz not null
);
create index membership_death_of on membership_death (cooperative_id, died_on desc);
create index membership_death_recorded_by on membership_death (recorded_by);

create table membership_heir (
  id            uuid          primary key,
  membership_id uuid          not null references membership_death,
  name          text          not null check (name <> '' and length(name) <= 200),
  account_id    uuid          references account,
  numerator     integer       not null check (numerator > 0),
  denominator   integer       not null check (denominator between 1 and 10000),
  paper         text          not null check (paper <> '' and length(paper) <= 200),
  amount        numeric(15,2) check (amount >= 0),
  state         text          not null check (state in ('NAMED', 'OWED', 'PAID', 'PASSED')),
  settled_on    date,
  named_by      uuid          not null references account,
  named_at      timestamptz   not null,
  check (numerator <= denominator),
  check ((state = 'NAMED') = (amount is null)),
  check ((state in ('PAID', 'PASSED')) = (settled_on is not null))
);
create index membership_heir_of on membership_heir (membership_id, named_at);
create index membership_heir_account on membership_heir (account_id);
create index membership_heir_named_by on membership_heir (named_by);
