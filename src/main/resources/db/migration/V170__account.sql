-- An account that is shut takes nothing new on. Its row is held until the commit, as it is by who shuts it: of the two at
-- the same moment the second finds what the first has done. What is refused here is a lost race, as two writers of one
-- row are; who asks later is told by the rules.
create function require_open_account() returns trigger language plpgsql as $$
declare
  person uuid;
begin
  execute format('select ($1).%I', tg_argv[0]) using new into person;
  if person is not null then
    perform from account where id = person and disabled_at is null for share;
    if not found then
      raise exception 'the account is shut' using errcode = 'serialization_failure';
    end if;
  end if;
  return new;
end $$;

create trigger membership_of_open_account before insert on membership
  for each row execute function require_open_account('account_id');
create trigger cooperative_of_open_chair before insert on cooperative
  for each row execute function require_open_account('chair_id');
create trigger cooperative_to_open_chair before update of chair_id on cooperative
  for each row when (old.chair_id is distinct from new.chair_id) execute function require_open_account('chair_id');
create trigger mandate_of_open_giver before insert on mandate
  for each row execute function require_open_account('giver_id');
create trigger mandate_to_open_helper before update of helper_id on mandate
  for each row when (old.helper_id is distinct from new.helper_id) execute function require_open_account('helper_id');
create trigger application_help_of_open_account before insert on application_help
  for each row execute function require_open_account('helper_id');
create trigger appointment_of_open_account before insert on appointment
  for each row execute function require_open_account('account_id');
create trigger appointment_proposal_of_open_account before insert on appointment_proposal
  for each row execute function require_open_account('account_id');
create trigger signed_document_of_open_account before insert on signed_document
  for each row execute function require_open_account('account_id');
create trigger farmer_profile_of_open_account before insert on farmer_profile
  for each row execute function require_open_account('account_id');
create trigger name_correction_of_open_account before insert on name_correction
  for each row execute function require_open_account('account_id');

-- Where somebody lives, by which an office finds its own people.
create or replace view account_v as
  select id, family_name, given_name, patronymic, phone, disabled_at,
         password_hash is not null as has_password, had_password, identity_level, village_code
    from account;

-- A consent is also taken back in person: an official who saw the identity document enters it. Both are named; somebody
-- else carries it out.
alter table consent_withdrawal
  add column entered_by uuid references account,
  add column office_kk  text,
  add column office_ru  text,
  add column document   text check (document in ('IDENTITY_CARD', 'PASSPORT', 'RESIDENCE_PERMIT')),
  add constraint consent_withdrawal_entered_whole check (
    (entered_by is null) = (office_kk is null) and (office_kk is null) = (office_ru is null)
    and (office_ru is null) = (document is null)),
  add constraint consent_withdrawal_not_own check (entered_by <> account_id),
  add constraint consent_withdrawal_by_another check (state <> 'DONE' or ended_by <> entered_by),
  drop constraint consent_withdrawal_check4,
  add constraint consent_withdrawal_taken_back check (
    state <> 'TAKEN_BACK' or ended_by = account_id or entered_by is not null);

-- A passkey also proves, in a session that goes on, that it is still its owner.
alter table passkey_challenge drop constraint passkey_challenge_purpose_check;
alter table passkey_challenge add constraint passkey_challenge_purpose_check
  check (purpose in ('ADD', 'SIGN_IN', 'PROOF'));
