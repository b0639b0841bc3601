-- A founding can be given up; its name and its founders are free again.
alter table cooperative drop constraint cooperative_state_check;
alter table cooperative add constraint cooperative_state_check
  check (state in ('FOUNDING', 'FOUNDED', 'REGISTRATION_CLAIMED', 'ACTIVE', 'GIVEN_UP'));
alter table cooperative drop constraint cooperative_check;
alter table cooperative add constraint cooperative_founded
  check (state in ('FOUNDING', 'GIVEN_UP')
         or (meeting_on is not null and meeting_place is not null and first_chair_id is not null));
drop index cooperative_name_kk;
drop index cooperative_name_ru;
create unique index cooperative_name_kk on cooperative (coalesce(district_code, oblast_code), folded(name_kk))
  where state <> 'GIVEN_UP';
create unique index cooperative_name_ru on cooperative (coalesce(district_code, oblast_code), folded(name_ru))
  where state <> 'GIVEN_UP';
