-- One chain for the whole country, as it was before there were several.
create or replace function audit_chain() returns trigger language plpgsql as $$
declare
  head audit_chain;
begin
  select * into head from audit_chain where chain = 1 for update;
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
