-- Another person is to act for a legal entity that is a member; with the answer the membership passes to that person's account.
create table member_acting (
  id             uuid        primary key,
  cooperative_id uuid        not null references cooperative,
  membership_id  uuid        not null references membership,
  account_id     uuid        not null references account,
  before         uuid        not null references account,
  authority      text        not null,
  proposed_by    uuid        not null references account,
  proposed_at    timestamptz not null,
  answered_at    timestamptz,
  answer         text        check (answer in ('AGREED', 'DECLINED', 'TAKEN_BACK')),
  check ((answered_at is null) = (answer is null)),
  check (account_id <> before)
);
create unique index member_acting_once on member_acting (membership_id) where answered_at is null;
create index member_acting_of_account on member_acting (account_id);
create index member_acting_before on member_acting (before);
create index member_acting_of_cooperative on member_acting (cooperative_id);
