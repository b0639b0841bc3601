-- How the newest complaint against a refusal stands, while that is still of use beside the state of the case.
create view complaint_told_v as
  select c.application_id, c.due_on,
         case when c.kept is null then 'WAITS' when c.kept then 'KEPT' else 'GRANTED' end as outcome
    from complaint c join application_case_v a on a.id = c.application_id
   where not exists (select from complaint n where n.application_id = c.application_id and n.step > c.step)
     and case when c.kept is false then a.state in ('SUBMITTED', 'CORRECTION_ASKED') and a.acting_level = 'DISTRICT'
              else a.state = 'REFUSED' end;
