-- What a room lets others read. Nobody reads another room's tables, so that these can change.
create view territory_v as
  select code, level, name_kk, name_ru, parent_code, oblast_code, district_code, okrug_code, closed_on
    from territory;

create view account_v as
  select id, family_name, given_name, patronymic, phone, disabled_at,
         password_hash is not null as has_password
    from account;

create view cooperative_v as
  select id, name_kk, name_ru, bin, state, chair_id, seat_code, oblast_code, district_code, search_name
    from cooperative;

-- Who counts as a member: founders, and members until the day they have left.
create view cooperative_member_v as
  select cooperative_id, account_id, joined_on
    from membership
   where state in ('FOUNDER', 'MEMBER', 'LEAVING');

-- What offices list. A draft has no number yet.
create view application_case_v as
  select id, number, cooperative_id, programme, village_code, oblast_code, district_code, direction, amount,
         state, stage, due_on, submitted_at
    from loan_application;

create view application_event_v as
  select application_id, at, by_account, from_state, to_state
    from application_transition;
