-- Looks at things that rooms show with who looked; the log itself stays with its room.
create view audit_look_v as
  select position, at, account_id, action, subject from audit_entry where action like '%-read';
