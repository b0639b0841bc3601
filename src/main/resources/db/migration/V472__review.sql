-- Complaints against refusals: an official of the akimat above considers them, by a day of their own.

create table complaint (
  id             uuid        primary key,
  application_id uuid        not null references loan_application on delete cascade,
  step           integer     not null check (step >= 0),
  refused_by     uuid        not null references account,
  words          text        not null check (words <> '' and length(words) <= 4000),
  filed_at       timestamptz not null,
  filed_on       date        not null,
  filed_by       uuid        not null references account,
  due_on         date        not null,
  kept           boolean,
  reason         text        check (reason <> '' and length(reason) <= 4000),
  decided_at     timestamptz,
  decided_by     uuid        references account check (decided_by <> refused_by),
  version        integer     not null,
  unique (application_id, step),
  check ((kept is null) = (reason is null and decided_at is null and decided_by is null))
);
comment on column complaint.step is 'row of the history by which it was refused; against each refusal one complaint';
create index complaint_waiting on complaint (due_on) where kept is null;

create view complaint_waiting_v as
  select application_id, filed_on, due_on from complaint where kept is null;

alter table letter drop constraint letter_event_check;
alter table letter add constraint letter_event_check check (event in
  ('APPROVED', 'REFUSED', 'REFUSED_AT_CHECK', 'HEARING_OPENED', 'LAPSED', 'RELEASED', 'COMPLAINT_KEPT', 'COMPLAINT_GRANTED'));
