-- The tamper-evident log. Append-only; each row is hashed with the one before it.
create table audit_entry (
  position   bigint      not null primary key,
  at         timestamptz not null,
  account_id uuid,
  action     text        not null,
  subject    text        not null,
  detail     text,
  hash       bytea       not null
);
create index audit_entry_subject on audit_entry (subject, position);
create index audit_entry_account on audit_entry (account_id, position);

create table audit_head (
  singleton     boolean not null primary key default true check (singleton),
  last_position bigint  not null,
  last_hash     bytea   not null
);
insert into audit_head (last_position, last_hash) values (0, sha256(''));

create function audit_hash(
  p_before bytea, p_position bigint, p_at timestamptz, p_account uuid, p_action text, p_subject text, p_detail text)
  returns bytea language sql immutable
  return sha256(p_before || convert_to(jsonb_build_array(
    p_position, (extract(epoch from p_at) * 1000000)::bigint, p_account, p_action, p_subject, p_detail)::text, 'UTF8'));

create function audit_chain() returns trigger language plpgsql as $$
declare
  head audit_head;
begin
  select * into head from audit_head for update;
  new.position := head.last_position + 1;
  new.hash := audit_hash(head.last_hash, new.position, new.at, new.account_id, new.action, new.subject, new.detail);
  update audit_head set last_position = new.position, last_hash = new.hash;
  return new;
end $$;

create trigger audit_entry_chained before insert on audit_entry for each row execute function audit_chain();

create function audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only';
end $$;

create trigger audit_entry_kept before update or delete on audit_entry
  for each row execute function audit_refuse();
create trigger audit_entry_not_emptied before truncate on audit_entry
  for each statement execute function audit_refuse();

-- What a pressed button did, so that a second press does nothing more.
create table once_key (
  key        uuid        not null,
  account_id uuid        not null,
  outcome    text,
  made_at    timestamptz not null default now(),
  primary key (key, account_id)
);
