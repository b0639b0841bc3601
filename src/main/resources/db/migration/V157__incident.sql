-- Incidents with personal data. Nothing is ever changed or deleted: what is known later is added.
create table incident (
  id         uuid        primary key,
  number     bigint      not null unique generated always as identity,
  what       text        not null check (what <> ''),
  noticed_on date        not null,
  opened_by  uuid        not null references account,
  opened_at  timestamptz not null
);
create index incident_newest on incident (noticed_on desc, number desc);

create table incident_entry (
  incident_id uuid        not null references incident,
  position    integer     not null check (position > 0),
  kind        text        not null check (kind in
    ('DATA', 'MEASURE', 'AUTHORITY_TOLD', 'PEOPLE_TOLD', 'ADDED', 'CLOSED')),
  happened_on date        not null,
  words       text        not null check (words <> ''),
  people      integer     check (people >= 0),
  by_account  uuid        not null references account,
  at          timestamptz not null,
  primary key (incident_id, position)
);
-- The authority is told once, and an incident is closed once.
create unique index incident_entry_once on incident_entry (incident_id, kind) where kind in ('AUTHORITY_TOLD', 'CLOSED');

create function incident_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the register of incidents is append-only';
end $$;

create trigger incident_kept before update or delete on incident
  for each row execute function incident_refuse();
create trigger incident_not_emptied before truncate on incident
  for each statement execute function incident_refuse();
create trigger incident_entry_kept before update or delete on incident_entry
  for each row execute function incident_refuse();
create trigger incident_entry_not_emptied before truncate on incident_entry
  for each statement execute function incident_refuse();
