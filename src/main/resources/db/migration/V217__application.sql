-- What was handed in elsewhere is looked at here too: it keeps the number and the time that the state's system gave.
alter table loan_application
  add column state_number        text check (length(state_number) between 1 and 60),
  add column state_registered_at timestamptz,
  add constraint loan_application_elsewhere check ((state_number is null) = (state_registered_at is null));
create unique index loan_application_state_number on loan_application (programme, numberlike(state_number))
  where state_number is not null;

-- The next sale may be prepared while the one that was handed in is looked at.
drop index loan_application_one_open;
create unique index loan_application_one_open on loan_application (applicant_id, programme)
  where state in ('DRAFT', 'SUBMITTED', 'CORRECTION_ASKED') and state_number is null;

-- It stands in no queue of the portal: its place is that of the state's system.
create or replace function count_waiting() returns trigger language plpgsql as $$
declare
  waited boolean := tg_op <> 'INSERT' and old.state in ('SUBMITTED', 'CORRECTION_ASKED') and old.state_number is null;
  waits  boolean := tg_op <> 'DELETE' and new.state in ('SUBMITTED', 'CORRECTION_ASKED') and new.state_number is null;
begin
  if tg_op = 'UPDATE' and waited = waits
      and (old.programme, old.oblast_code, old.queue_year, old.queue_place)
          is not distinct from (new.programme, new.oblast_code, new.queue_year, new.queue_place) then
    return null;
  end if;
  if waited then
    update application_waiting set waiting = waiting - 1
     where programme = old.programme and oblast_code = old.oblast_code and queue_year = old.queue_year
       and block = old.queue_place / 256;
  end if;
  if waits then
    insert into application_waiting as w (programme, oblast_code, queue_year, block, waiting)
      values (new.programme, new.oblast_code, new.queue_year, new.queue_place / 256, 1)
      on conflict (programme, oblast_code, queue_year, block) do update set waiting = w.waiting + 1;
  end if;
  return null;
end $$;

-- Editions that came with an earlier build and that nothing was decided by come anew, with what was added to them since.
delete from programme_edition e
 where e.id in ('MILK-2026-01-27', 'P08-2026-06-23')
   and not exists (select from loan_application a where a.edition_id = e.id);
