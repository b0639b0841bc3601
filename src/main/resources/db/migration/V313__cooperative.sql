-- The founding contract in the words in which it was concluded: they never change, whatever names, places and parts are called
-- later. Beside them the same without the numbers and villages of the founders, for who needs neither.
create table founding_contract (
  cooperative_id uuid        primary key references cooperative,
  concluded_on   date        not null,
  words          text        not null,
  words_short    text        not null,
  sha256         text        not null check (sha256 = encode(sha256(convert_to(words, 'UTF8')), 'hex')),
  kept_at        timestamptz not null
);

create function founding_contract_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'a founding contract that was concluded does not change';
end
$$;
create trigger founding_contract_stays before update or delete on founding_contract
  for each row execute function founding_contract_refuse();
