-- The route of an application as data: who acts at each stage. A new stage is a row here and a row of rule_figure.
create table route_stage (
  stage        text primary key,
  acting_level text not null,
  unique (stage, acting_level)
);
insert into route_stage (stage, acting_level) values
  ('DOCUMENT_CHECK', 'DISTRICT'), ('CONCLUSION', 'DISTRICT'), ('DECISION', 'OBLAST');

alter table loan_application add column acting_level text, add column stage_due text check (stage_due is json);
update loan_application a
   set acting_level = (select s.acting_level from route_stage s where s.stage = a.stage),
       stage_due = jsonb_strip_nulls(jsonb_build_object(
         'DOCUMENT_CHECK', document_check_due, 'CONCLUSION', conclusion_due, 'DECISION', decision_due))::text;
alter table loan_application
  drop constraint loan_application_stage_check,
  drop column document_check_due,
  drop column conclusion_due,
  drop column decision_due,
  add constraint loan_application_stage_of_the_route
    foreign key (stage, acting_level) references route_stage (stage, acting_level) match full;

-- What an official has to do now, whatever the stages are called.
drop index loan_application_to_check;
drop index loan_application_to_decide;
create index loan_application_on_turn_in_district on loan_application (district_code, coalesce(due_on, date 'infinity'), id)
  where number is not null and state = 'SUBMITTED' and acting_level = 'DISTRICT';
create index loan_application_on_turn_in_oblast on loan_application (oblast_code, coalesce(due_on, date 'infinity'), id)
  where number is not null and state = 'SUBMITTED' and acting_level = 'OBLAST';

-- A row of a history names what happened and at which stage. For old rows this is known from the states; of two
-- steps between the same states only the conclusion has words.
alter table application_transition add column event text, add column stage text references route_stage;
update application_transition
   set event = case
         when from_state is null or to_state = 'DRAFT' then 'STARTED'
         when to_state = 'SUBMITTED' and from_state = 'CORRECTION_ASKED' then 'RESUBMITTED'
         when to_state = 'SUBMITTED' and from_state = 'SUBMITTED' and reason is null then 'CHECKED'
         when to_state = 'SUBMITTED' and from_state = 'SUBMITTED' then 'CONCLUDED'
         else to_state end;
update application_transition t
   set stage = case
         when event in ('STARTED', 'SUBMITTED') or from_state = 'DRAFT' then null
         when event in ('CORRECTION_ASKED', 'RESUBMITTED', 'CHECKED') then 'DOCUMENT_CHECK'
         when event = 'CONCLUDED' then 'CONCLUSION'
         when event = 'APPROVED' then 'DECISION'
         when exists (select 1 from application_transition e
                       where e.application_id = t.application_id and e.row < t.row and e.event = 'CONCLUDED') then 'DECISION'
         when exists (select 1 from application_transition e
                       where e.application_id = t.application_id and e.row < t.row and e.event = 'CHECKED') then 'CONCLUSION'
         else 'DOCUMENT_CHECK' end;
alter table application_transition alter column event set not null;

alter table cooperative_transition add column event text, add column stage text;
update cooperative_transition
   set event = case
         when from_state is null then 'FOUNDING_BEGUN'
         when to_state = 'FOUNDED' and from_state = 'REGISTRATION_CLAIMED' then 'REGISTRATION_RETURNED'
         when to_state = 'FOUNDED' then 'FOUNDING_CLOSED'
         when to_state = 'ACTIVE' then 'REGISTRATION_CONFIRMED'
         else to_state end;
alter table cooperative_transition alter column event set not null;

alter table membership_transition add column event text, add column stage text;
update membership_transition
   set event = case
         when from_state is null and to_state = 'FOUNDER' then 'FOUNDED'
         when to_state = 'APPLIED' then 'ASKED'
         when to_state = 'LEAVING' then 'LEAVING_ASKED'
         when to_state = 'MEMBER' and from_state = 'LEAVING' then 'STAYED'
         when to_state = 'MEMBER' and from_state = 'FOUNDER' then 'BECAME_MEMBER'
         when to_state = 'MEMBER' then 'PAID'
         else to_state end;
alter table membership_transition alter column event set not null;

create or replace view application_case_v as
  select id, number, cooperative_id, programme, village_code, oblast_code, district_code, direction, amount,
         state, stage, due_on, submitted_at, acting_level, clock_stopped_on
    from loan_application;

create or replace view application_event_v as
  select application_id, at, by_account, from_state, to_state, event, stage
    from application_transition;
