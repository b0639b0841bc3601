-- Many chains instead of one, so that commits that write an entry do not queue for one head. A session has a chain that
-- it shares with few others, and takes another where that is held; an entry is linked at once, so that nothing ever stands
-- in the log unchained. Every few seconds a seal binds the heads of all chains together, and each seal to the one before.

create sequence audit_position owned by audit_entry.position;
select setval('audit_position', greatest(last_position, 1), last_position > 0) from audit_head;

-- Entries of before stand in chain 0, in the order of their positions; it grows no more.
alter table audit_entry
  add column chain smallint not null default 0,
  add column link bigint, -- place in its chain, without gaps; a position may be left out where a transaction failed
  add constraint audit_entry_linked check ((chain = 0) = (link is null));

-- One row a chain, far apart, so that each is written without the others.
create table audit_chain (
  chain         smallint not null primary key,
  last_link     bigint   not null,
  last_position bigint   not null,
  last_hash     bytea    not null
) with (fillfactor = 10);

-- What the first link of a chain is hashed with: each goes on from the end of the log of before.
create function audit_start(p_chain smallint, p_end bytea) returns bytea language sql immutable
  return sha256(p_end || convert_to(p_chain::text, 'UTF8'));

insert into audit_chain select 0, last_position, last_position, last_hash from audit_head;
insert into audit_chain
  select n, 0, 0, audit_start(n::smallint, last_hash) from audit_head cross join generate_series(1, 64) n;
drop table audit_head;

-- Entries of chain 0 are hashed as they were.
create function audit_hash(
  p_before bytea, p_chain smallint, p_link bigint, p_position bigint, p_at timestamptz, p_account uuid, p_action text,
  p_subject text, p_detail text, p_for uuid)
  returns bytea language sql immutable
  return case when p_link is null
    then audit_hash(p_before, p_position, p_at, p_account, p_action, p_subject, p_detail, p_for)
    else sha256(p_before || convert_to(jsonb_build_array(
      p_chain, p_link, p_position, (extract(epoch from p_at) * 1000000)::bigint, p_account, p_action, p_subject, p_detail,
      p_for)::text, 'UTF8')) end;

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
    new.for_account);
  update audit_chain set last_link = new.link, last_position = new.position, last_hash = new.hash
   where chain = head.chain;
  return new;
end $$;

create trigger audit_chain_kept before delete on audit_chain for each row execute function audit_refuse();
create trigger audit_chain_not_emptied before truncate on audit_chain for each statement execute function audit_refuse();

-- How far the chains had come at a moment: the seal, and those of their heads that had grown since the one before.
create table audit_seal (
  number bigint      not null primary key,
  at     timestamptz not null,
  hash   bytea       not null
);
create table audit_seal_head (
  chain    smallint not null,
  seal     bigint   not null references audit_seal deferrable initially deferred,
  position bigint   not null,
  hash     bytea    not null,
  primary key (chain, seal)
);
create index audit_seal_head_seal on audit_seal_head (seal);

create function audit_seal_hash(p_before bytea, p_number bigint, p_at timestamptz) returns bytea language sql stable
  return sha256(p_before || convert_to(jsonb_build_array(
    p_number, (extract(epoch from p_at) * 1000000)::bigint,
    (select jsonb_agg(jsonb_build_array(chain, position, encode(hash, 'hex')) order by chain)
       from audit_seal_head where seal = p_number))::text, 'UTF8'));

-- Seals what has come since the last seal; false where there is nothing, or another is at it in this moment.
create function audit_seal_now(p_at timestamptz) returns boolean language plpgsql as $$
declare
  before audit_seal;
  this bigint;
begin
  if not pg_try_advisory_xact_lock(hashtext('audit_seal')) then
    return false;
  end if;
  select * into before from audit_seal order by number desc limit 1;
  this := coalesce(before.number, 0) + 1;
  insert into audit_seal_head (chain, seal, position, hash)
    select c.chain, this, c.last_position, c.last_hash
      from audit_chain c
     where c.last_position > coalesce(
       (select h.position from audit_seal_head h where h.chain = c.chain order by h.seal desc limit 1), 0);
  if not found then
    return false;
  end if;
  insert into audit_seal values (this, p_at, audit_seal_hash(coalesce(before.hash, sha256('')), this, p_at));
  return true;
end $$;

create trigger audit_seal_kept before update or delete on audit_seal for each row execute function audit_refuse();
create trigger audit_seal_not_emptied before truncate on audit_seal for each statement execute function audit_refuse();
create trigger audit_seal_head_kept before update or delete on audit_seal_head
  for each row execute function audit_refuse();
create trigger audit_seal_head_not_emptied before truncate on audit_seal_head
  for each statement execute function audit_refuse();

select audit_seal_now(now()); -- the end of the log of before
