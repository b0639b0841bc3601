-- What special commissions concluded of co-operatives, and what followed: asked each year, confirmed, withdrawn after a hearing.
create table commission_conclusion (
  id            uuid       primary key,
  applicant_id  uuid       not null,
  programme     text       not null references programme,
  oblast_code   varchar(9) not null references territory,
  document      text       not null check (document <> '' and length(document) <= 100),
  given_on      date       not null,
  positive      boolean    not null,
  specialists   text       not null check (specialists <> '' and length(specialists) <= 2000),
  valid_until   date       not null check (valid_until > given_on),
  recorded_at   timestamptz not null,
  replaced      boolean    not null,
  check_year    int,
  noticed_on    date,
  answer_by     date,
  received_on   date,
  check_by      date,
  confirmed_on  date,
  ground        text,
  ground_reason text,
  told_on       date,
  object_until  date,
  revoke_from   date,
  objection     text,
  revoked_on    date,
  version       int        not null,
  check ((check_year is null) = (noticed_on is null) and (noticed_on is null) = (answer_by is null)),
  check (received_on is null or received_on >= noticed_on),
  check (confirmed_on is null or confirmed_on >= received_on),
  check ((told_on is null) = (ground is null) and (told_on is null) = (revoke_from is null)),
  -- Nothing is withdrawn before the co-operative could be heard.
  check (revoked_on is null or (positive and revoke_from is not null and revoked_on >= revoke_from))
);
create index commission_conclusion_of_applicant on commission_conclusion (applicant_id, given_on desc, recorded_at desc);
create index commission_conclusion_of_oblast on commission_conclusion (oblast_code, valid_until, id) where not replaced;
-- One counts.
create unique index commission_conclusion_counts on commission_conclusion (applicant_id, programme) where not replaced;

create table commission_event (
  conclusion_id uuid        not null references commission_conclusion,
  row           int         not null,
  at            timestamptz not null,
  by_account    uuid        not null references account,
  event         text        not null,
  words         text        check (length(words) <= 4000),
  primary key (conclusion_id, row)
);
create trigger commission_event_is_a_record before update on commission_event
  for each row execute function refuse_change_of_record();

-- The milk subsidy's questions say from now on which record answers them: editions that nothing was decided by come anew.
delete from programme_edition e
 where e.id = 'MILK-2026-01-27' and not exists (select from loan_application a where a.edition_id = e.id)
   and not exists (select from edition_draft d where d.based_on = e.id);
