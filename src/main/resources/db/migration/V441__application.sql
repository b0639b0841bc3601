-- Until when a stage was due that an office brought to its end, by the change that ended it: the days of an application are
-- moved together, also of stages that are done. Of what ended before this stood the day was not kept: null.
create table application_stage_day (
  application_id uuid    not null references loan_application on delete cascade,
  row            integer not null,
  due_on         date,
  primary key (application_id, row)
);
insert into application_stage_day (application_id, row, due_on)
  select application_id, row, null from application_transition
   where stage is not null
     and event in ('CHECKED', 'CONCLUDED', 'INSPECTED', 'APPROVED', 'REFUSED_AT_CHECK', 'REFUSED');

-- Stages that offices brought to their end. known: whether it is known if the stage had a term, and until when.
create view application_stage_end_v as
  select t.application_id, t.at, t.by_account, t.stage, d.due_on, d.application_id is null or d.due_on is not null as known
    from application_transition t
    left join application_stage_day d on d.application_id = t.application_id and d.row = t.row
   where t.stage is not null
     and t.event in ('CHECKED', 'CONCLUDED', 'INSPECTED', 'APPROVED', 'REFUSED_AT_CHECK', 'REFUSED');
