-- An application keeps the edition and the index that it was sent under; its route is the edition's. The stage carries
-- what is done at it and who acts, so that lists need no edition.
alter table loan_application
  drop constraint loan_application_stage_of_the_route,
  add edition_id text references programme_edition,
  add mci        numeric(15,2),
  add stage_kind text;
update loan_application a
   set edition_id = (select e.id from programme_edition e
                      where e.code = a.programme and e.valid_from <= a.submitted_at::date
                      order by e.valid_from desc limit 1),
       mci = (select m.tenge from mrp m where m.year = extract(year from a.submitted_at))
 where submitted_at is not null;
-- sent before the oldest edition that the portal knew: it was judged by that one
update loan_application a
   set edition_id = (select e.id from programme_edition e where e.code = a.programme order by e.valid_from limit 1)
 where submitted_at is not null and edition_id is null;
update loan_application set stage_kind = case stage when 'DOCUMENT_CHECK' then 'CHECK' when 'CONCLUSION' then 'OPINION' else stage end
 where stage is not null;
alter table loan_application
  add constraint loan_application_stage_whole check (num_nulls(stage, stage_kind, acting_level) in (0, 3)),
  add constraint loan_application_under_an_edition check (number is null or edition_id is not null);

alter table application_transition drop constraint application_transition_stage_fkey;
drop table route_stage;

-- Whether the documents or the money were refused stands in the event.
update application_transition set event = 'REFUSED_AT_CHECK' where event = 'REFUSED' and stage = 'DOCUMENT_CHECK';

create or replace view application_case_v as
  select id, number, applicant_id, programme, village_code, oblast_code, district_code, direction, amount,
         state, stage, due_on, submitted_at, acting_level, clock_stopped_on, number_forwards, number_backwards, edition_id
    from loan_application;

-- Messages name what happened alone.
update inbox_message m
   set key = 'application.message.' || n.new_key
  from (values
    ('CHECKED.DOCUMENT_CHECK', 'CHECKED'), ('CONCLUDED.CONCLUSION', 'CONCLUDED'), ('APPROVED.DECISION', 'APPROVED'),
    ('REFUSED.DOCUMENT_CHECK', 'REFUSED_AT_CHECK')) as n (old_key, new_key)
 where m.key = 'application.message.' || n.old_key;
update event_publication p
   set serialized_event = (case
         when p.serialized_event::jsonb @> '{"event": "REFUSED", "stage": "DOCUMENT_CHECK"}'
         then jsonb_set(p.serialized_event::jsonb, '{event}', '"REFUSED_AT_CHECK"') else p.serialized_event::jsonb end - 'stage')::text
 where p.event_type = 'kz.yntymaq.application.ApplicationMoved';
