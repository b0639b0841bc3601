-- Net income of a year (law 372-V, article 24) and dividends of associated members (article 26, point 2, sub-point 2): what was
-- proposed, decided and paid. A draft never changes, so that the meeting decides on what members saw; another draft is another row.

-- Of which year a report is, or the net income: payments of that year are decided before it (article 23, point 2).
alter table cooperative_meeting_matter add column year integer check (year between 2015 and 2100);

-- kept: what stays with the co-operative, and what for. distributed: what members get; the rest are dividends.
-- charter: which point of the charter names the basis, null where it says nothing, so that the meeting takes the draft's.
create table income_draft (
  id             uuid          primary key,
  place          bigint        generated always as identity,
  cooperative_id uuid          not null references cooperative,
  year           integer       not null check (year between 2015 and 2100),
  net            numeric(15,2) not null check (net > 0),
  kept           numeric(15,2) not null check (kept >= 0),
  kept_for       text          check (kept_for <> '' and length(kept_for) <= 500),
  distributed    numeric(15,2) not null check (distributed >= 0),
  dividends      numeric(15,2) not null check (dividends >= 0),
  basis          text          check (basis in ('SHARES', 'DELIVERIES', 'PURCHASES', 'BOTH', 'EQUALLY')),
  charter        text          check (charter <> '' and length(charter) <= 500),
  total          numeric(15,2) not null check (total >= 0),
  payees         integer       not null check (payees >= 0),
  hash           bytea         not null check (length(hash) = 32),
  made_at        timestamptz   not null,
  unique (id, cooperative_id, year),
  constraint income_ties check (kept + distributed + dividends = net),
  constraint income_kept_for_something check ((kept > 0) = (kept_for is not null)),
  constraint income_by_a_basis check ((distributed > 0) = (basis is not null))
);
create index income_draft_of on income_draft (cooperative_id, year, place desc);

-- payee: the membership, or the associated member, whichever it is.
create table income_share (
  draft_id      uuid          not null references income_draft,
  payee         uuid          not null,
  membership_id uuid          references share_member,
  associate_id  uuid          references associate,
  place         integer       not null,
  weight        numeric(15,2) not null check (weight >= 0),
  amount        numeric(15,2) not null check (amount >= 0),
  primary key (draft_id, payee),
  unique (draft_id, place),
  constraint income_share_of_one check (num_nonnulls(membership_id, associate_id) = 1 and payee = coalesce(membership_id, associate_id)),
  constraint income_nothing_without_weight check (associate_id is not null or weight > 0 or amount = 0),
  constraint income_dividends_without_weight check (associate_id is null or weight = 0)
);
create index income_share_of_member on income_share (membership_id);
create index income_share_of_associate on income_share (associate_id);

create table income_proposal (
  question_id uuid        primary key,
  draft_id    uuid        not null references income_draft,
  meeting_id  uuid        not null references cooperative_meeting,
  put_at      timestamptz not null,
  unique (question_id, draft_id)
);
create index income_proposal_of on income_proposal (draft_id, put_at desc);
create index income_proposal_meeting on income_proposal (meeting_id);

-- A year is decided on once. Nothing is posted where nothing is paid to anybody.
create table income_decision (
  draft_id       uuid    not null primary key,
  cooperative_id uuid    not null,
  year           integer not null,
  question_id    uuid    not null,
  decided_on     date    not null,
  due_on         date    not null check (due_on >= decided_on),
  transaction_id uuid    references ledger_transaction,
  unique (cooperative_id, year),
  foreign key (draft_id, cooperative_id, year) references income_draft (id, cooperative_id, year),
  foreign key (question_id, draft_id) references income_proposal (question_id, draft_id)
);

create table income_paid (
  transaction_id uuid          not null references ledger_transaction,
  draft_id       uuid          not null references income_decision,
  payee          uuid          not null,
  amount         numeric(15,2) not null check (amount > 0),
  paid_on        date          not null,
  document       text          not null check (document <> '' and length(document) <= 100),
  primary key (transaction_id, payee),
  foreign key (draft_id, payee) references income_share (draft_id, payee)
);
create index income_paid_of on income_paid (draft_id, payee);

create table income_back (
  transaction_id   uuid not null,
  payee            uuid not null,
  back_transaction uuid not null references ledger_transaction,
  reason           text not null check (reason <> '' and length(reason) <= 500),
  primary key (transaction_id, payee),
  foreign key (transaction_id, payee) references income_paid (transaction_id, payee)
);

-- What was paid and stands.
create view income_paid_v as
  select p.* from income_paid p
   where not exists (select from income_back b where b.transaction_id = p.transaction_id and b.payee = p.payee);

create trigger income_draft_stays before update or delete on income_draft for each row execute function trade_stays();
create trigger income_draft_kept before truncate on income_draft for each statement execute function trade_stays();
create trigger income_share_stays before update or delete on income_share for each row execute function trade_stays();
create trigger income_share_kept before truncate on income_share for each statement execute function trade_stays();
create trigger income_proposal_stays before update or delete on income_proposal for each row execute function trade_stays();
create trigger income_decision_stays before update or delete on income_decision for each row execute function trade_stays();
create trigger income_paid_stays before update or delete on income_paid for each row execute function trade_stays();
create trigger income_back_stays before update or delete on income_back for each row execute function trade_stays();

-- Once a draft, when it commits: as many payees as it says, whose parts come to what it gives; nothing is added later.
create function income_draft_whole() returns trigger language plpgsql as $$
declare
  found_payees bigint;
  found_parts numeric;
  found_dividends numeric;
  found_total numeric;
begin
  select count(*), coalesce(sum(amount) filter (where associate_id is null), 0),
         coalesce(sum(amount) filter (where associate_id is not null), 0), coalesce(sum(weight), 0)
    into found_payees, found_parts, found_dividends, found_total from income_share where draft_id = new.id;
  if found_payees <> new.payees or found_parts <> new.distributed or found_dividends <> new.dividends or found_total <> new.total then
    raise exception 'the parts of draft % do not come to what it gives', new.id
      using errcode = '23514', constraint = 'income_draft_whole';
  end if;
  return null;
end $$;
create constraint trigger income_draft_whole after insert on income_draft
  deferrable initially deferred for each row execute function income_draft_whole();
create function income_share_of_new_draft() returns trigger language plpgsql as $$
begin
  if exists (select from income_draft d join (select draft_id from new_shares group by draft_id) s on s.draft_id = d.id
              where d.payees < (select count(*) from income_share x where x.draft_id = d.id)) then
    raise exception 'nothing is added to a draft' using errcode = '23514', constraint = 'income_draft_whole';
  end if;
  return null;
end $$;
create trigger income_share_of_new_draft after insert on income_share
  referencing new table as new_shares for each statement execute function income_share_of_new_draft();

-- Whom a question is about, whichever room asks it: who is paid out of the net income too.
create or replace view meeting_person_v as
  select m.id as question_id, m.person as account_id, false as paid from cooperative_meeting_matter m where m.person is not null
  union
  select c.question_id, c.account_id, false from body_candidate c
  union
  select b.question_id, t.account_id, false from body_matter b join body_term t on t.id = b.term_id
  union
  select p.question_id, m.account_id, true
    from payment_proposal p
    join payment_share s on s.draft_id = p.draft_id and s.amount > 0
    join membership m on m.id = s.membership_id
  union
  select p.question_id, m.account_id, true
    from income_proposal p
    join income_share s on s.draft_id = p.draft_id and s.amount > 0
    join membership m on m.id = s.membership_id;
