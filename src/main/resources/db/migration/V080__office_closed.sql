-- An office can be closed, and a territory has one office of a kind at a time.
alter table office
  add closed_at timestamptz,
  add closed_by uuid references account;

-- Of offices that were made twice the one with the most people stays, then one with a phone. The others are closed;
-- whoever sits in one goes on in the office that stays, and the appointment of before stays in the history.
create temporary table office_twice on commit drop as
  select id, kept from (
    select o.id, first_value(o.id) over (
             partition by o.kind, o.territory_code
             order by (select count(*) from appointment p where p.office_id = o.id and p.ended_at is null) desc,
                      o.phone is null, o.id) as kept
      from office o) each_office
   where id <> kept;

create temporary table appointment_moved on commit drop as
  select p.id, p.account_id, t.kept, p.appointed_by
    from appointment p join office_twice t on t.id = p.office_id where p.ended_at is null;
update appointment set ended_at = now() where id in (select id from appointment_moved);
insert into appointment (id, account_id, office_id, appointed_at, appointed_by)
  select gen_random_uuid(), account_id, kept, now(), appointed_by from appointment_moved;
update office set closed_at = now(), version = version + 1 where id in (select id from office_twice);

create unique index office_one_of_a_kind on office (kind, territory_code) nulls not distinct where closed_at is null;
