-- Of which duties the chair of a co-operative was reminded: each stage of each duty once, also when two portals run.
create table duty_reminder (
  cooperative_id uuid        not null references cooperative,
  duty           text        not null,
  about          text        not null,
  due_on         date,
  stage          text        not null check (stage in ('MONTH', 'WEEK', 'NOW', 'OVERDUE')),
  told_at        timestamptz not null,
  unique nulls not distinct (cooperative_id, duty, about, due_on, stage)
);
