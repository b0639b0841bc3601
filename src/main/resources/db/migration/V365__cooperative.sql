-- Additional contributions by decision of the general meeting (law 372-V, articles 21(3), 30(4), 34(3)(6)). What was drafted never changes,
-- so that the meeting decides on what members saw; a wrong draft is taken back and another one made.
create table additional_contribution (
  id             uuid          primary key,
  place          bigint        generated always as identity,
  cooperative_id uuid          not null references share_register,
  purpose        text          not null check (purpose <> '' and length(purpose) <= 300),
  way            text          not null check (way in ('EQUAL', 'SHARES')),
  amount         numeric(15,2) not null check (amount > 0),
  total          numeric(15,2) not null check (total > 0),
  members        integer       not null check (members > 0),
  due_on         date          not null,
  payout_of      uuid          references share_member,
  made_at        timestamptz   not null
);
create index additional_contribution_for on additional_contribution (payout_of);
create index additional_contribution_of on additional_contribution (cooperative_id, place desc);

create table additional_part (
  contribution_id uuid          not null references additional_contribution,
  membership_id   uuid          not null references share_member,
  number          integer       not null,
  weight          numeric(15,2) not null check (weight >= 0),
  amount          numeric(15,2) not null check (amount >= 0),
  primary key (contribution_id, membership_id)
);
create index additional_part_by_number on additional_part (contribution_id, number);
create index additional_part_of_member on additional_part (membership_id);

create table additional_drop (
  contribution_id uuid        primary key references additional_contribution,
  dropped_at      timestamptz not null
);

create table additional_proposal (
  question_id     uuid        primary key,
  contribution_id uuid        references additional_contribution,
  meeting_id      uuid        not null references cooperative_meeting,
  put_at          timestamptz not null
);
create index additional_proposal_of on additional_proposal (contribution_id);

create table additional_decision (
  contribution_id uuid primary key references additional_contribution,
  question_id     uuid not null unique references additional_proposal,
  decided_on      date not null
);

create table additional_brought (
  transaction_id  uuid          primary key references ledger_transaction,
  contribution_id uuid          not null references additional_decision,
  membership_id   uuid          not null,
  amount          numeric(15,2) not null check (amount > 0),
  brought_on      date          not null,
  foreign key (contribution_id, membership_id) references additional_part (contribution_id, membership_id)
);
create index additional_brought_of on additional_brought (contribution_id, membership_id);

-- Who was reminded, once each.
create table additional_reminder (
  contribution_id uuid        not null,
  membership_id   uuid        not null,
  told_at         timestamptz not null,
  primary key (contribution_id, membership_id),
  foreign key (contribution_id, membership_id) references additional_part (contribution_id, membership_id)
);

create trigger additional_contribution_stays before update or delete on additional_contribution for each row execute function ledger_stays();
create trigger additional_part_stays before update or delete on additional_part for each row execute function ledger_stays();
create trigger additional_decision_stays before update or delete on additional_decision for each row execute function ledger_stays();
create trigger additional_brought_stays before update or delete on additional_brought for each row execute function ledger_stays();

-- When it commits: as many parts as it says, and they come to its sum.
create function additional_whole() returns trigger language plpgsql as $$
declare
  found_members bigint;
  found_total numeric;
begin
  select count(*), sum(amount) into found_members, found_total from additional_part where contribution_id = new.id;
  if found_members <> new.members or found_total is distinct from new.total then
    raise exception 'the parts of contribution % do not come to its sum', new.id
      using errcode = '23514', constraint = 'additional_whole';
  end if;
  return null;
end $$;
create constraint trigger additional_whole after insert on additional_contribution
  deferrable initially deferred for each row execute function additional_whole();

-- What each member brought and still owes if it is decided: an entry that the book of shares takes back is owed again, who left owes nothing more.
create view additional_part_v as
  select p.contribution_id, p.membership_id, p.number, m.account_id, m.left_on, p.weight, p.amount, b.brought,
         case when m.left_on is null then p.amount - b.brought else 0.00 end as owed
    from additional_part p
    join membership m on m.id = p.membership_id
    cross join lateral (
      select coalesce(sum(x.amount), 0.00) as brought from additional_brought x
       where x.contribution_id = p.contribution_id and x.membership_id = p.membership_id
         and not exists (select from ledger_entry_v r where r.reverses = x.transaction_id)) b;

-- What stands on an agenda, or is being voted on.
create view additional_pending_v as
  select p.question_id, p.contribution_id, p.meeting_id
    from additional_proposal p
    join voting_question_v q on q.id = p.question_id
    join voting_sitting_v s on s.id = q.sitting_id
   where q.state <> 'CLOSED' and s.state not in ('CALLED_OFF', 'CLOSED');
