-- What people without a phone signed on paper to a co-operative, entered by an official who saw it and the identity document.
create table paper_membership (
  id             uuid        primary key,
  account_id     uuid        not null references account,
  cooperative_id uuid        not null references cooperative,
  act            text        not null check (act in ('JOIN', 'TAKE_BACK', 'LEAVE', 'STAY', 'ACCEPT', 'DECLINE', 'STEP_BACK')),
  entered_by     uuid        not null references account,
  office_kk      text        not null,
  office_ru      text        not null,
  document       text        not null, -- its kind; its number is not kept
  entered_at     timestamptz not null
);
create index paper_membership_of_person on paper_membership (account_id);
create index paper_membership_to_cooperative on paper_membership (cooperative_id, account_id);
create index paper_membership_by on paper_membership (entered_by);
