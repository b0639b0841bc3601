-- Letters on an application: what its applicant is told of a decision, in both languages, with a number and a code to check it by.

create sequence letter_number;

create table letter (
  id             uuid        primary key,
  number         text        not null unique,
  code           text        not null unique check (code ~ '^[0-9a-hjkmnp-tv-z]{20}$'),
  application_id uuid        not null references loan_application on delete cascade,
  event          text        not null check (event in ('APPROVED', 'REFUSED', 'REFUSED_AT_CHECK', 'HEARING_OPENED', 'LAPSED', 'RELEASED')),
  step           integer     not null check (step >= 0),
  issued_at      timestamptz not null,
  title          jsonb       not null,
  lines          jsonb       not null,
  office         jsonb       not null,
  unique (application_id, step)
);
comment on column letter.step is 'row of the history of which the letter tells; of each it tells once';

-- What was told stays told; a letter goes only with its application.
create function letter_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what a letter tells does not change';
end $$;
create trigger letter_stays before update on letter for each row execute function letter_stays();
