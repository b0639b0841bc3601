-- The same rows without a chain: what the chains are measured against.
create or replace function audit_chain() returns trigger language plpgsql as $$
begin
  new.position := nextval('audit_position');
  new.hash := '';
  return new;
end $$;
