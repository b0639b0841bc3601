-- What a helper does is kept with both names: the helper's, and that of whom it is done for.

-- Who worked on an application for its chair, under a mandate: prepared it, sent it, sent it back.
create table application_help (
  id             bigint      generated always as identity primary key,
  application_id uuid        not null references loan_application,
  helper_id      uuid        not null references account,
  for_account    uuid        not null references account,
  act            text        not null check (act in ('PREPARED', 'SUBMITTED', 'SENT_BACK')),
  at             timestamptz not null,
  check (helper_id <> for_account)
);
create unique index application_help_prepared on application_help (application_id, helper_id, for_account)
  where act = 'PREPARED';
create index application_help_application on application_help (application_id);

-- For whom something was done, where a helper did it. Entries of before, and of people who act for themselves, are
-- hashed as they were.
alter table audit_entry add column for_account uuid;
create index audit_entry_for_account on audit_entry (for_account, position) where for_account is not null;

create function audit_hash(
  p_before bytea, p_position bigint, p_at timestamptz, p_account uuid, p_action text, p_subject text, p_detail text,
  p_for uuid)
  returns bytea language sql immutable
  return case when p_for is null
    then audit_hash(p_before, p_position, p_at, p_account, p_action, p_subject, p_detail)
    else sha256(p_before || convert_to(jsonb_build_array(
      p_position, (extract(epoch from p_at) * 1000000)::bigint, p_account, p_action, p_subject, p_detail, p_for)::text,
      'UTF8')) end;

create or replace function audit_chain() returns trigger language plpgsql as $$
declare
  head audit_head;
begin
  select * into head from audit_head for update;
  new.position := head.last_position + 1;
  new.hash := audit_hash(
    head.last_hash, new.position, new.at, new.account_id, new.action, new.subject, new.detail, new.for_account);
  update audit_head set last_position = new.position, last_hash = new.hash;
  return new;
end $$;
