-- The protocol of a vote on a case is confirmed by who voted; with that the result is in force.
alter table case_voter add column confirmed_at timestamptz check (confirmed_at is null or ballot in ('YES', 'NO', 'ABSTAIN'));

-- What was voted stays as it was when the vote ended, and who recused themself stays so; after the end a voter confirms once.
create or replace function case_voter_stays() returns trigger language plpgsql as $$
declare
  ended boolean := exists (select from case_vote where id = old.vote_id and ended_at is not null);
begin
  if old.ballot in ('RECUSED', 'BARRED') or old.confirmed_at is not null
     or ended <> (new.confirmed_at is not null)
     or ended and to_jsonb(new) - 'confirmed_at' is distinct from to_jsonb(old) - 'confirmed_at' then
    raise exception 'a vote on a case that has ended does not change';
  end if;
  return new;
end $$;
