-- What rooms ask of each other to tell a person what the portal holds about them.
create view account_iin_v as
  select id, iin from account;

create view appointment_v as
  select account_id, office_id, appointed_at, ended_at from appointment;

-- A person asks for what they did themselves, however large the portal is.
create index invitation_invited_by on invitation (invited_by);
create index invitation_answered_by on invitation (answered_by);
create index stored_file_stored_by on stored_file (stored_by, stored_at desc);
