-- Decisions that are taken back to be decided anew: proposed by one official of the office that decided, answered by another.
create table reopening (
  id             uuid        primary key,
  application_id uuid        not null references loan_application on delete cascade,
  step           integer     not null check (step >= 0),
  level          text        not null check (level in ('DISTRICT', 'OBLAST')),
  found          text        not null check (found in ('MISTAKE', 'PAPER', 'COURT', 'FACTS', 'OTHER')),
  words          text        not null check (words <> '' and length(words) <= 4000),
  proposed_by    uuid        not null references account,
  proposed_at    timestamptz not null,
  state          text        not null check (state in ('PROPOSED', 'CONFIRMED', 'TURNED_DOWN', 'TAKEN_BACK', 'OVERTAKEN')),
  answer         text        check (answer <> '' and length(answer) <= 4000),
  answered_by    uuid        references account,
  answered_at    timestamptz,
  version        integer     not null,
  check ((state = 'PROPOSED') = (answered_at is null)),
  check ((state in ('PROPOSED', 'OVERTAKEN')) = (answered_by is null)),
  check ((answered_by is null) = (answer is null)),
  constraint reopening_two_people check (state not in ('CONFIRMED', 'TURNED_DOWN') or answered_by <> proposed_by),
  constraint reopening_own check (state <> 'TAKEN_BACK' or answered_by = proposed_by)
);
comment on column reopening.step is 'row of the history by which it was decided';
comment on column reopening.level is 'of the akimat that decided, whose officials alone propose and answer';
create index reopening_of_application on reopening (application_id, proposed_at);
create unique index reopening_one_waits on reopening (application_id) where state = 'PROPOSED';

alter table letter drop constraint letter_event_check;
alter table letter add constraint letter_event_check check (event in
  ('APPROVED', 'REFUSED', 'REFUSED_AT_CHECK', 'HEARING_OPENED', 'LAPSED', 'RELEASED', 'COMPLAINT_KEPT', 'COMPLAINT_GRANTED', 'REOPENED'));
