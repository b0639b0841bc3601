-- What an inspection found, and the hearing before a refusal: records that stay as they are.
create table inspection (
  application_id uuid        primary key references loan_application on delete cascade,
  inspected_on   date        not null,
  present        text        not null check (present <> '' and length(present) <= 400),
  inspectors     text        not null check (inspectors <> '' and length(inspectors) <= 2000),
  positive       boolean     not null,
  recorded_at    timestamptz not null,
  recorded_by    uuid        not null references account
);
create table inspection_item (
  application_id uuid    not null references inspection on delete cascade,
  row            integer not null,
  what           text    not null,
  fits           boolean not null,
  words          text    not null check (words <> '' and length(words) <= 2000),
  primary key (application_id, row)
);
create trigger inspection_is_a_record before update on inspection
  for each row execute function refuse_change_of_record();

create table hearing (
  application_id uuid        primary key references loan_application on delete cascade,
  ground         text        not null,
  reason         text        not null check (reason <> '' and length(reason) <= 4000),
  told_at        timestamptz not null,
  told_by        uuid        not null references account,
  object_until   date        not null,
  refuse_from    date        not null check (refuse_from > object_until),
  objection      text        check (objection <> '' and length(objection) <= 4000),
  objected_at    timestamptz,
  oral           boolean     not null,
  minutes        text        check (minutes <> '' and length(minutes) <= 4000),
  minutes_at     timestamptz,
  minutes_by     uuid        references account,
  version        integer     not null,
  check ((objection is null) = (objected_at is null)),
  check ((minutes is null) = (minutes_at is null and minutes_by is null))
);
