-- Sale of shares: what the charter says of it, offers, members who want one (law on agricultural co-operatives, article 30).
create table share_sale_terms (
  cooperative_id uuid          primary key references cooperative,
  days           integer       not null check (days between 1 and 365),
  outsiders      boolean       not null,
  least_share    numeric(15,2) check (least_share > 0),
  changed_by     uuid          not null references account,
  changed_at     timestamptz   not null,
  version        integer       not null default 0
);
create index share_sale_terms_changed_by on share_sale_terms (changed_by);

create table share_offer (
  id             uuid          primary key,
  cooperative_id uuid          not null references cooperative,
  seller_id      uuid          not null references membership,
  named_id       uuid          not null references membership check (named_id <> seller_id),
  amount         numeric(15,2) not null check (amount > 0),
  price          numeric(15,2) not null check (price > 0),
  offered_at     timestamptz   not null,
  until_on       date          not null,
  state          text          not null check (state in ('OPEN', 'GIVEN', 'DONE', 'TAKEN_BACK', 'ENDED_BEFORE')),
  buyer_id       uuid          references membership check (buyer_id <> seller_id),
  done_on        date          check (done_on > until_on),
  version        integer       not null default 0,
  check (state not in ('GIVEN', 'DONE') or buyer_id is not null),
  check ((state = 'DONE') = (done_on is not null))
);
create unique index share_offer_one_running on share_offer (seller_id) where state in ('OPEN', 'GIVEN');
create index share_offer_of on share_offer (cooperative_id, offered_at desc, id desc);
create index share_offer_named on share_offer (named_id);
create index share_offer_buyer on share_offer (buyer_id);

create table share_offer_claim (
  offer_id      uuid        not null references share_offer,
  membership_id uuid        not null references membership,
  at            timestamptz not null,
  primary key (offer_id, membership_id)
);
create index share_offer_claim_member on share_offer_claim (membership_id);
