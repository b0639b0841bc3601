-- The day on which the portal recorded a notice, and told of it: documents are not late before the co-operative had its days from then.
alter table commission_conclusion add column notice_recorded_on date;
update commission_conclusion c
   set notice_recorded_on = greatest(c.noticed_on, (
         select max((e.at at time zone 'Asia/Almaty')::date) from commission_event e
          where e.conclusion_id = c.id and e.event = 'NOTICE'))
 where c.noticed_on is not null;
alter table commission_conclusion add check ((noticed_on is null) = (notice_recorded_on is null) and notice_recorded_on >= noticed_on);
