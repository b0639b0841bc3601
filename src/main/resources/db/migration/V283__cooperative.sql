-- Periods of account and co-operative payments in proportion to participation (law 372-V, article 23): what was proposed, decided
-- and paid. A draft never changes, so that the meeting decides on what members saw; another draft is another row.
create table trade_period (
  id             uuid        primary key,
  cooperative_id uuid        not null references trade_book,
  starts_on      date        not null,
  ends_on        date        not null,
  closed_at      timestamptz not null,
  unique (id, cooperative_id),
  unique (cooperative_id, ends_on),
  check (ends_on >= starts_on)
);
create trigger trade_period_stays before update or delete on trade_period for each row execute function trade_stays();
create trigger trade_period_kept before truncate on trade_period for each statement execute function trade_stays();

-- Periods follow one another: none overlaps, none is left out.
create function trade_period_follows() returns trigger language plpgsql as $$
declare
  last date;
begin
  perform from trade_book where cooperative_id = new.cooperative_id for update;
  select max(ends_on) into last from trade_period where cooperative_id = new.cooperative_id;
  if last is not null and new.starts_on <> last + 1 then
    raise exception 'periods follow one another' using errcode = '23514', constraint = 'trade_period_follows';
  end if;
  return new;
end $$;
create trigger trade_period_follows before insert on trade_period for each row execute function trade_period_follows();

-- charter: what the charter says of the basis, in the chair's words. total: participation of all members, tenge.
create table payment_draft (
  id             uuid          primary key,
  place          bigint        generated always as identity,
  cooperative_id uuid          not null,
  period_id      uuid          not null,
  basis          text          not null check (basis in ('DELIVERIES', 'PURCHASES', 'BOTH')),
  charter        text          not null check (charter <> '' and length(charter) <= 500),
  amount         numeric(15,2) not null check (amount > 0),
  total          numeric(15,2) not null check (total > 0),
  members        integer       not null check (members > 0),
  hash           bytea         not null check (length(hash) = 32),
  made_at        timestamptz   not null,
  unique (id, period_id),
  foreign key (period_id, cooperative_id) references trade_period (id, cooperative_id)
);
create index payment_draft_of on payment_draft (period_id, place desc);

create table payment_share (
  draft_id      uuid          not null references payment_draft,
  membership_id uuid          not null references share_member,
  number        integer       not null,
  weight        numeric(15,2) not null check (weight >= 0),
  amount        numeric(15,2) not null check (amount >= 0),
  primary key (draft_id, membership_id),
  constraint payment_nothing_without_participation check (weight > 0 or amount = 0)
);
create index payment_share_by_number on payment_share (draft_id, number);
create index payment_share_of_member on payment_share (membership_id);

create table payment_proposal (
  question_id uuid        primary key,
  draft_id    uuid        not null references payment_draft,
  meeting_id  uuid        not null references cooperative_meeting,
  put_at      timestamptz not null,
  unique (question_id, draft_id)
);
create index payment_proposal_of on payment_proposal (draft_id, put_at desc);

-- A period is decided on once.
create table payment_decision (
  draft_id       uuid not null primary key,
  period_id      uuid not null unique,
  question_id    uuid not null,
  decided_on     date not null,
  due_on         date not null check (due_on >= decided_on),
  transaction_id uuid not null references ledger_transaction,
  foreign key (draft_id, period_id) references payment_draft (id, period_id),
  foreign key (question_id, draft_id) references payment_proposal (question_id, draft_id)
);

create table payment_paid (
  transaction_id uuid          not null references ledger_transaction,
  draft_id       uuid          not null references payment_decision,
  membership_id  uuid          not null,
  amount         numeric(15,2) not null check (amount > 0),
  paid_on        date          not null,
  document       text          not null check (document <> '' and length(document) <= 100),
  primary key (transaction_id, membership_id),
  foreign key (draft_id, membership_id) references payment_share (draft_id, membership_id)
);
create index payment_paid_of on payment_paid (draft_id, membership_id);

create trigger payment_draft_stays before update or delete on payment_draft for each row execute function trade_stays();
create trigger payment_draft_kept before truncate on payment_draft for each statement execute function trade_stays();
create trigger payment_share_stays before update or delete on payment_share for each row execute function trade_stays();
create trigger payment_share_kept before truncate on payment_share for each statement execute function trade_stays();
create trigger payment_proposal_stays before update or delete on payment_proposal for each row execute function trade_stays();
create trigger payment_decision_stays before update or delete on payment_decision for each row execute function trade_stays();
create trigger payment_paid_stays before update or delete on payment_paid for each row execute function trade_stays();

-- Once a draft, when it commits: as many members as it says, and shares that come to its amount; nothing is added later.
create function payment_draft_whole() returns trigger language plpgsql as $$
declare
  draft payment_draft;
  found_members bigint;
  found_amount numeric;
  found_total numeric;
begin
  select * into draft from payment_draft where id = new.id;
  select count(*), sum(amount), sum(weight) into found_members, found_amount, found_total from payment_share where draft_id = draft.id;
  if found_members <> draft.members or found_amount is distinct from draft.amount or found_total is distinct from draft.total then
    raise exception 'the shares of draft % do not come to its amount', draft.id
      using errcode = '23514', constraint = 'payment_draft_whole';
  end if;
  return null;
end $$;
create constraint trigger payment_draft_whole after insert on payment_draft
  deferrable initially deferred for each row execute function payment_draft_whole();
create function payment_share_of_new_draft() returns trigger language plpgsql as $$
begin
  if exists (select from payment_draft d join (select draft_id from new_shares group by draft_id) s on s.draft_id = d.id
              where d.members < (select count(*) from payment_share x where x.draft_id = d.id)) then
    raise exception 'nothing is added to a draft' using errcode = '23514', constraint = 'payment_draft_whole';
  end if;
  return null;
end $$;
create trigger payment_share_of_new_draft after insert on payment_share
  referencing new table as new_shares for each statement execute function payment_share_of_new_draft();
