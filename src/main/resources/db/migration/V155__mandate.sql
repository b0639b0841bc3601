-- People without a phone, entered by an official who saw the identity document and the consent on paper. Nobody can sign
-- in to such an account until it is given to its owner.
alter table account alter column phone drop not null;

create table assisted_person (
  account_id uuid        primary key references account,
  entered_by uuid        not null references account,
  office_kk  text        not null,
  office_ru  text        not null,
  document   text        not null, -- its kind; its number is not kept
  entered_at timestamptz not null
);
