-- After a decision was taken back there may be another refusal: a complaint against the one before says nothing of it.
create or replace view complaint_told_v as
  select c.application_id, c.due_on,
         case when c.kept is null then 'WAITS' when c.kept then 'KEPT' else 'GRANTED' end as outcome
    from complaint c join application_case_v a on a.id = c.application_id
   where not exists (select from complaint n where n.application_id = c.application_id and n.step > c.step)
     and not exists (select from application_event_v e
                      where e.application_id = c.application_id and e.event in ('REFUSED', 'REFUSED_AT_CHECK') and e.at > c.filed_at)
     and case when c.kept is false then a.state in ('SUBMITTED', 'CORRECTION_ASKED') and a.acting_level = 'DISTRICT'
              else a.state = 'REFUSED' end;
