-- What a helper does whom a co-operative named is noted with that co-operative too. Entries without one are hashed as they were.
alter table audit_entry add column through uuid;
create index audit_entry_through on audit_entry (through, position) where through is not null;

create function audit_hash(
  p_before bytea, p_chain smallint, p_link bigint, p_position bigint, p_at timestamptz, p_account uuid, p_action text,
  p_subject text, p_detail text, p_for uuid, p_through uuid)
  returns bytea language sql immutable
  return case when p_through is null
    then audit_hash(p_before, p_chain, p_link, p_position, p_at, p_account, p_action, p_subject, p_detail, p_for)
    else sha256(p_before || convert_to(jsonb_build_array(
      p_chain, p_link, p_position, (extract(epoch from p_at) * 1000000)::bigint, p_account, p_action, p_subject, p_detail,
      p_for, p_through)::text, 'UTF8')) end;

create or replace function audit_chain() returns trigger language plpgsql as $$
declare
  own constant smallint := 1 + pg_backend_pid() % 64;
  head audit_chain;
begin
  select * into head from audit_chain where chain = own for update skip locked;
  if not found then
    select * into head from audit_chain where chain > 0 order by chain limit 1 for update skip locked;
  end if;
  if not found then -- more writers than chains
    select * into strict head from audit_chain where chain = own for update;
  end if;
  new.chain := head.chain;
  new.link := head.last_link + 1;
  new.position := nextval('audit_position');
  new.hash := audit_hash(
    head.last_hash, new.chain, new.link, new.position, new.at, new.account_id, new.action, new.subject, new.detail,
    new.for_account, new.through);
  update audit_chain set last_link = new.link, last_position = new.position, last_hash = new.hash
   where chain = head.chain;
  return new;
end $$;
