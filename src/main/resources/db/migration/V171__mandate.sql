-- A mandate for a co-operative ends for good when its giver chairs it no more, also should they chair it again.
alter table mandate drop constraint mandate_state_check;
alter table mandate add constraint mandate_state_check
  check (state in ('OFFERED', 'ACTIVE', 'DECLINED', 'WITHDRAWN', 'GIVEN_UP', 'LOST'));
alter table mandate drop constraint mandate_check6;
alter table mandate add constraint mandate_ended_check
  check ((state in ('DECLINED', 'WITHDRAWN', 'GIVEN_UP', 'LOST')) = (ended_at is not null));

update mandate m set state = 'LOST', helper_iin = null, ended_at = now(), version = version + 1
 where m.state in ('OFFERED', 'ACTIVE') and m.cooperative_id is not null
   and not exists (select from cooperative c where c.id = m.cooperative_id and c.chair_id = m.giver_id);
