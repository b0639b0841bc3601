-- How many wait in each run of 256 places of a queue, so that a place is known without counting the whole queue.
create table application_waiting (
  programme   text       not null,
  oblast_code varchar(9) not null references territory,
  queue_year  integer    not null,
  block       integer    not null,
  waiting     integer    not null check (waiting >= 0),
  primary key (programme, oblast_code, queue_year, block)
);

insert into application_waiting
  select programme, oblast_code, queue_year, queue_place / 256, count(*)
    from loan_application
   where state in ('SUBMITTED', 'CORRECTION_ASKED')
   group by 1, 2, 3, 4;

create function count_waiting() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
      and (old.state in ('SUBMITTED', 'CORRECTION_ASKED')) = (new.state in ('SUBMITTED', 'CORRECTION_ASKED'))
      and (old.programme, old.oblast_code, old.queue_year, old.queue_place)
          is not distinct from (new.programme, new.oblast_code, new.queue_year, new.queue_place) then
    return null;
  end if;
  if tg_op <> 'INSERT' and old.state in ('SUBMITTED', 'CORRECTION_ASKED') then
    update application_waiting set waiting = waiting - 1
     where programme = old.programme and oblast_code = old.oblast_code and queue_year = old.queue_year
       and block = old.queue_place / 256;
  end if;
  if tg_op <> 'DELETE' and new.state in ('SUBMITTED', 'CORRECTION_ASKED') then
    insert into application_waiting as w (programme, oblast_code, queue_year, block, waiting)
      values (new.programme, new.oblast_code, new.queue_year, new.queue_place / 256, 1)
      on conflict (programme, oblast_code, queue_year, block) do update set waiting = w.waiting + 1;
  end if;
  return null;
end $$;

create trigger loan_application_waits
  after insert or delete or update of state, programme, oblast_code, queue_year, queue_place on loan_application
  for each row execute function count_waiting();

-- A number is looked for by its beginning or its end. Columns, because the database knows how often their values occur.
drop index loan_application_number_search;
drop index loan_application_number;
alter table loan_application
  add column number_forwards text generated always as (searchable(number)) stored,
  add column number_backwards text generated always as (reverse(searchable(number))) stored;
create index loan_application_number_forwards on loan_application (number_forwards text_pattern_ops);
create index loan_application_number_backwards on loan_application (number_backwards text_pattern_ops);

create or replace view application_case_v as
  select id, number, cooperative_id, programme, village_code, oblast_code, district_code, direction, amount,
         state, stage, due_on, submitted_at, acting_level, clock_stopped_on, number_forwards, number_backwards
    from loan_application;
