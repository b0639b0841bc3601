-- A commit that writes one entry of the audit log and nothing else.
\set person random(0, 999)
\set place random(1, 9999999)
insert into audit_entry (at, account_id, for_account, action, subject, detail)
  values (now(), md5('account ' || :person)::uuid, null, 'application.read', 'AA-2026-11-' || lpad(:place::text, 7, '0'), null);
