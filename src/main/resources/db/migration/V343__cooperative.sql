-- Whether the days of notice were the charter's on the day when members were called: a charter that is changed later changes no
-- meeting of before. Of meetings of before it is what the edition of the day of planning says.
alter table cooperative_meeting add column notice_of_charter boolean not null default false;
update cooperative_meeting m set notice_of_charter = true
 where m.notice_days = coalesce(
   (select e.notice_days from charter_edition e
     where e.cooperative_id = m.cooperative_id and e.notice_days is not null and e.recorded_at <= m.planned_at
     order by e.number desc limit 1),
   (select t.figure from charter_item t where t.cooperative_id = m.cooperative_id and t.item = 'MEETINGS'),
   (select t.notice_days from founding_terms t
     where t.cooperative_id = m.cooperative_id
       and not exists (select from charter_item x where x.cooperative_id = m.cooperative_id and x.item = 'MEETINGS')));
