-- Editions of the figures that indicators compare with. One that has a number is in use and never changes.
create table integrity_edition (
  id          uuid        primary key,
  number      integer     unique check (number > 0),
  state       text        not null check (state in ('DRAFT', 'APPROVED', 'DROPPED')),
  figures     jsonb       not null,
  reason      text        check (reason <> '' and length(reason) <= 4000),
  trial       jsonb,
  begun_by    uuid        references account,
  begun_at    timestamptz not null,
  changed_by  uuid        references account,
  changed_at  timestamptz not null,
  approved_by uuid        references account,
  approved_at timestamptz,
  version     integer     not null default 0,
  check ((state = 'APPROVED') = (number is not null) and (number is null) = (approved_at is null)),
  constraint integrity_edition_of_two check (approved_by not in (begun_by, changed_by))
);
create unique index integrity_edition_one_draft on integrity_edition ((true)) where state = 'DRAFT';
create function refuse_change_of_edition_in_use() returns trigger language plpgsql as $$
begin
  raise exception 'an edition of figures in use does not change';
end $$;
create trigger integrity_edition_is_a_record before update or delete on integrity_edition
  for each row when (old.state <> 'DRAFT') execute function refuse_change_of_edition_in_use();

-- Runs, each kept whole. A nightly one runs once a day, however many portals there are.
create table integrity_run (
  id           uuid        primary key,
  place        bigint      not null unique generated always as identity,
  day          date        not null,
  edition_id   uuid        not null references integrity_edition,
  asked_by     uuid        references account,
  finished_at  timestamptz not null,
  cooperatives integer     not null check (cooperatives >= 0),
  counts       jsonb       not null,
  fences       jsonb       not null
);
create unique index integrity_run_one_a_night on integrity_run (day) where asked_by is null;

create table integrity_finding (
  run_id         uuid  not null references integrity_run,
  cooperative_id uuid  not null references cooperative,
  findings       jsonb not null,
  activity       jsonb not null,
  primary key (run_id, cooperative_id)
);
create index integrity_finding_of_cooperative on integrity_finding (cooperative_id, run_id);

create function refuse_change_of_run() returns trigger language plpgsql as $$
begin
  raise exception 'a run stays as it was';
end $$;
create trigger integrity_run_is_a_record before update or delete on integrity_run
  for each row execute function refuse_change_of_run();
create trigger integrity_finding_is_a_record before update or delete on integrity_finding
  for each row execute function refuse_change_of_run();

-- Runs, and trials of a draft of figures, that an administrator asked for and that some portal takes up.
create table integrity_wish (
  id         uuid        primary key,
  edition_id uuid        references integrity_edition,
  asked_by   uuid        not null references account,
  asked_at   timestamptz not null,
  attempts   integer     not null default 0 check (attempts between 0 and 3),
  done_at    timestamptz
);
create unique index integrity_wish_one on integrity_wish ((edition_id is null)) where done_at is null and attempts < 3;

-- The life of a signal, from the run that raised it to the one in which it was gone. B and C are the co-operative's own until a day.
create table integrity_signal (
  id             uuid    primary key,
  cooperative_id uuid    not null references cooperative,
  indicator      text    not null check (indicator <> '' and length(indicator) <= 100),
  part           text    not null check (part in ('BREACH', 'CONTROL', 'INTERMEDIARY')),
  finding        jsonb   not null,
  fingerprint    text    not null check (length(fingerprint) = 64),
  state          text    not null check (state in ('OPEN', 'HELD', 'CLEARED')),
  raised_run     uuid    not null references integrity_run,
  raised_on      date    not null,
  own_until      date    check (own_until >= raised_on),
  last_run       uuid    not null references integrity_run,
  cleared_on     date,
  version        integer not null default 0,
  check ((state = 'CLEARED') = (cleared_on is not null)),
  check (part <> 'BREACH' or own_until is null)
);
create unique index integrity_signal_once on integrity_signal (cooperative_id, indicator) where state <> 'CLEARED';
create index integrity_signal_of_cooperative on integrity_signal (cooperative_id, raised_on);

create table integrity_objection (
  id             uuid        primary key,
  signal_id      uuid        not null references integrity_signal,
  cooperative_id uuid        not null references cooperative,
  indicator      text        not null,
  fingerprint    text        not null check (length(fingerprint) = 64),
  words          text        not null check (words <> '' and length(words) <= 4000),
  filed_by       uuid        not null references account,
  filed_at       timestamptz not null,
  filed_on       date        not null,
  state          text        not null check (state in ('OPEN', 'UPHELD', 'REJECTED', 'GONE')),
  reason         text        check (reason <> '' and length(reason) <= 4000),
  answered_by    uuid        references account check (answered_by <> filed_by),
  answered_at    timestamptz,
  check ((state in ('UPHELD', 'REJECTED')) = (num_nulls(reason, answered_by) = 0)),
  check ((state = 'OPEN') = (answered_at is null))
);
create unique index integrity_objection_one_open on integrity_objection (signal_id) where state = 'OPEN';
create index integrity_objection_waiting on integrity_objection (filed_at, id) where state = 'OPEN';
create index integrity_objection_of_cooperative on integrity_objection (cooperative_id, indicator);
create trigger integrity_objection_is_a_record before update on integrity_objection
  for each row when (old.state <> 'OPEN') execute function refuse_change_of_run();

-- Plans of visits: half of the list of those with signals, half drawn from all; which is which is told with the result.
create table integrity_plan (
  id          uuid        primary key,
  oblast_code varchar(9)  not null references territory,
  run_id      uuid        not null references integrity_run,
  size        integer     not null check (size between 2 and 100),
  seed        bigint      not null,
  made_by     uuid        not null references account,
  made_at     timestamptz not null
);
create index integrity_plan_of_oblast on integrity_plan (oblast_code, made_at);

create table integrity_visit (
  id             uuid        primary key,
  plan_id        uuid        not null references integrity_plan,
  place          integer     not null check (place > 0),
  cooperative_id uuid        not null references cooperative,
  listed         boolean     not null,
  visited_on     date,
  found          boolean,
  words          text        check (words <> '' and length(words) <= 4000),
  recorded_by    uuid        references account,
  recorded_at    timestamptz,
  unique (plan_id, cooperative_id),
  unique (plan_id, place),
  check (num_nulls(visited_on, found, words, recorded_by, recorded_at) in (0, 5))
);
create trigger integrity_visit_is_a_record before update on integrity_visit
  for each row when (old.recorded_at is not null) execute function refuse_change_of_run();
