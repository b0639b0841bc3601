-- The membership of a legal entity ends with it.
alter table membership drop constraint membership_ending_check;
alter table membership add constraint membership_ending_check
  check (ending in ('EXIT', 'EXCLUSION', 'SALE', 'DISSOLUTION', 'DEATH', 'LIQUIDATION', 'REORGANISATION'));
create table member_entity_end (
  membership_id uuid        primary key references membership,
  ended_on      date        not null,
  paper         text        not null,
  recorded_by   uuid        not null references account,
  recorded_at   timestamptz not null
);
create index member_entity_end_by on member_entity_end (recorded_by);
