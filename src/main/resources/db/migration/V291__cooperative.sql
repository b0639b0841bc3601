-- Extracts: what the portal's register said of a co-operative, or of a member, on a day. Anybody checks one by its code.

-- What a member's extract tells of the book of shares.
create view share_holding_v as
  select m.cooperative_id, m.account_id, s.number, m.joined_on,
         coalesce((select sum(v.balance) from ledger_balance_v v
                    where v.book = 'SHARES:' || m.cooperative_id and v.subject = cast(m.id as text)
                      and v.account in ('SHARE', 'ADDITIONAL')), 0.00) as holding
    from membership m
    join share_member s on s.membership_id = m.id
   where m.state in ('MEMBER', 'LEAVING');

create sequence extract_number;

create table extract (
  id             uuid        primary key,
  number         text        not null unique,
  code           text        not null unique check (code ~ '^[0-9a-hjkmnp-tv-z]{20}$'),
  kind           text        not null check (kind in ('REGISTER', 'MEMBERSHIP')),
  cooperative_id uuid        not null references cooperative,
  account_id     uuid        not null references account,
  issued_at      timestamptz not null,
  issued_on      date        not null,
  said           bytea       not null,
  unique (account_id, cooperative_id, kind, issued_on, said)
);
comment on column extract.said is 'hash of what it states: the same asked for again on the same day is the same paper';
create index extract_of_person on extract (account_id, issued_at desc, id desc);

create table extract_fact (
  extract_id uuid  not null references extract on delete cascade,
  fact       text  not null,
  value      jsonb not null,
  primary key (extract_id, fact)
);

-- What was stated stays so; a paper goes only with its person.
create function extract_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what an extract states does not change';
end $$;
create trigger extract_stays before update on extract for each row execute function extract_stays();
create trigger extract_fact_stays before update on extract_fact for each row execute function extract_stays();
