-- A case is taken off the agenda of a sitting that was called, with a reason; it can be put again.
alter table sitting_item add column reason text;
comment on column sitting_item.reason is 'why it was taken off the agenda before the sitting was opened';
alter table sitting_item drop constraint sitting_item_state_check;
alter table sitting_item add constraint sitting_item_state_check check (state in ('WAITS', 'PUT', 'FELL_OUT', 'OFF', 'TAKEN'));
alter table sitting_item add constraint sitting_item_taken_check check ((state = 'TAKEN') = (reason is not null));

-- An order about a standing commission is entered by one official and confirmed by another; until then the one before stands.
alter table office_commission
  add column confirmed_by  uuid references account,
  add column confirmed_at  timestamptz,
  add column taken_back_at timestamptz;
comment on column office_commission.confirmed_by is 'who compared it with the order; null for those of before two people were asked';
alter table office_commission disable trigger office_commission_stays;
update office_commission set confirmed_at = named_at;
alter table office_commission enable trigger office_commission_stays;
alter table office_commission
  add constraint office_commission_two_people check (confirmed_by is null or confirmed_at is not null and confirmed_by <> named_by),
  add constraint office_commission_taken_back check (taken_back_at is null or confirmed_at is null),
  add constraint office_commission_stood check (replaced_at is null or confirmed_at is not null);
create index office_commission_confirmed_by on office_commission (confirmed_by) where confirmed_by is not null;
drop index office_commission_one;
create unique index office_commission_one on office_commission (office_code) where replaced_at is null and confirmed_at is not null;
create unique index office_commission_one_waits on office_commission (office_code) where confirmed_at is null and taken_back_at is null;

create or replace function office_commission_stays() returns trigger language plpgsql as $$
begin
  if old.replaced_at is not null or old.taken_back_at is not null
     or to_jsonb(new) - '{replaced_at,confirmed_by,confirmed_at,taken_back_at}'::text[]
        is distinct from to_jsonb(old) - '{replaced_at,confirmed_by,confirmed_at,taken_back_at}'::text[]
     or old.confirmed_at is not null and to_jsonb(new) - 'replaced_at' is distinct from to_jsonb(old) - 'replaced_at' then
    raise exception 'a commission that was named does not change';
  end if;
  if old.confirmed_at is null and new.confirmed_at is not null and new.confirmed_by is null then
    raise exception 'a commission is confirmed by somebody';
  end if;
  return new;
end $$;
