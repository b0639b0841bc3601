-- Who applies is a co-operative, or a natural person for themself: then the applicant is the person's account.
create view applicant_v as
  select id, name_kk, name_ru, chair_id as filled_in_by, seat_code, search_name
    from cooperative
  union all
  select id, concat_ws(' ', family_name, given_name, patronymic), concat_ws(' ', family_name, given_name, patronymic),
         id, village_code, searchable(family_name || ' ' || given_name || ' ' || coalesce(patronymic, ''))
    from account;

-- Who belongs to an applicant and so may read what it applies for.
create view applicant_member_v as
  select cooperative_id as applicant_id, account_id from cooperative_member_v
  union all
  select id, id from account;

-- A withdrawal of consent and an own application exclude each other, as in V170.
alter table loan_application drop constraint loan_application_cooperative_id_fkey;
create function require_applicant() returns trigger language plpgsql as $$
begin
  perform from cooperative where id = new.applicant_id for key share;
  if not found then
    perform from account where id = new.applicant_id and disabled_at is null for share;
    if not found then
      raise exception 'no such applicant, or its account is shut' using errcode = 'serialization_failure';
    end if;
  end if;
  return new;
end $$;
create trigger loan_application_of_applicant before insert on loan_application
  for each row execute function require_applicant();
create trigger loan_application_to_applicant before update of applicant_id on loan_application
  for each row when (old.applicant_id is distinct from new.applicant_id) execute function require_applicant();
