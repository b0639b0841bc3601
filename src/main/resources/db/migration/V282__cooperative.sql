-- Trade of a co-operative: what members deliver and buy, what is sold to others. Rows are never changed: a mistake is put right
-- by a correcting entry, so that payments in proportion rest on what everybody can look up.
create table trade_book (
  cooperative_id uuid primary key references cooperative,
  closed_until   date
);

create table trade_product (
  id             uuid    primary key,
  cooperative_id uuid    not null references trade_book,
  name           text    not null check (name <> '' and length(name) <= 100),
  unit           text    not null check (unit in ('KG', 'CENTNER', 'TONNE', 'LITRE', 'PIECE', 'HEAD', 'HOUR', 'HECTARE', 'SERVICE')),
  dropped        boolean not null default false,
  unique (id, cooperative_id)
);
create unique index trade_product_once on trade_product (cooperative_id, lower(name), unit);

alter table share_member add constraint share_member_of_cooperative unique (membership_id, cooperative_id);

-- corrects: what this row takes back, as its mirror; instead_of: what this row stands for, after it was taken back.
create table trade_entry (
  id             uuid          primary key,
  place          bigint        generated always as identity,
  cooperative_id uuid          not null references trade_book,
  deal           text          not null check (deal in ('DELIVERY', 'PURCHASE', 'SALE')),
  membership_id  uuid,
  product_id     uuid          not null,
  quantity       numeric(10,2) not null check (quantity <> 0),
  price          numeric(13,2) not null check (price > 0),
  amount         numeric(15,2) not null,
  day            date          not null,
  note           text          check (note <> '' and length(note) <= 500),
  recorded_at    timestamptz   not null,
  by_account     uuid          not null references account,
  corrects       uuid,
  instead_of     uuid,
  reason         text          check (reason <> '' and length(reason) <= 4000),
  unique (id, cooperative_id),
  constraint trade_corrected_once unique (corrects),
  constraint trade_replaced_once unique (instead_of),
  foreign key (membership_id, cooperative_id) references share_member (membership_id, cooperative_id),
  foreign key (product_id, cooperative_id) references trade_product (id, cooperative_id),
  foreign key (corrects, cooperative_id) references trade_entry (id, cooperative_id),
  foreign key (instead_of, cooperative_id) references trade_entry (id, cooperative_id),
  constraint trade_of_member check ((deal = 'SALE') = (membership_id is null)),
  constraint trade_amount check (amount = round(quantity * price, 2)),
  constraint trade_mirror_is_below_zero check ((corrects is null) = (quantity > 0)),
  constraint trade_correction_has_a_reason check ((corrects is null) = (reason is null)),
  constraint trade_corrects_or_replaces check (corrects is null or instead_of is null)
);
create index trade_entry_of on trade_entry (cooperative_id, day desc, place desc);
create index trade_entry_of_member on trade_entry (membership_id, day desc, place desc);
create index trade_entry_of_product on trade_entry (product_id);
create index trade_entry_last on trade_entry (cooperative_id, by_account, deal, place desc);

create function trade_stays() returns trigger language plpgsql as $$
begin
  raise exception 'trade is never changed: % of %', tg_op, tg_table_name using errcode = '23001', constraint = 'trade_stays';
end $$;
create trigger trade_entry_stays before update or delete on trade_entry for each row execute function trade_stays();
create trigger trade_entry_kept before truncate on trade_entry for each statement execute function trade_stays();

-- A period is closed for good, each time up to a later day.
create function trade_closes_forward() returns trigger language plpgsql as $$
begin
  if new.cooperative_id <> old.cooperative_id or new.closed_until is null or new.closed_until <= old.closed_until then
    raise exception 'a closed period is not opened again' using errcode = '23001', constraint = 'trade_closes_forward';
  end if;
  return new;
end $$;
create trigger trade_book_closes before update on trade_book for each row execute function trade_closes_forward();
create trigger trade_book_stays before delete on trade_book for each row execute function trade_stays();

-- The book is held until the commit: whoever closes a period waits for what is being recorded, and the other way round.
create function trade_entry_is_open() returns trigger language plpgsql as $$
declare
  closed date;
  original trade_entry;
begin
  select closed_until into closed from trade_book where cooperative_id = new.cooperative_id for share;
  if new.day <= closed then
    raise exception 'the period is closed' using errcode = '23514', constraint = 'trade_period_closed';
  end if;
  if new.corrects is not null then
    select * into original from trade_entry where id = new.corrects;
    if original.corrects is not null or new.deal <> original.deal or new.membership_id is distinct from original.membership_id
       or new.product_id <> original.product_id or new.price <> original.price or new.quantity <> -original.quantity
       or new.day < original.day then
      raise exception 'a correcting entry is the mirror of what it takes back' using errcode = '23514', constraint = 'trade_mirror';
    end if;
  end if;
  return new;
end $$;
create trigger trade_entry_is_open before insert on trade_entry for each row execute function trade_entry_is_open();

-- Activity as the public register may show it: no member, no price. A corrected entry counts nobody.
create view cooperative_trade_v as
  select e.cooperative_id, cast(extract(year from e.day) as integer) as year,
         count(distinct e.membership_id) filter (
           where e.corrects is null and not exists (select from trade_entry c where c.corrects = e.id)) as members,
         coalesce(sum(e.amount) filter (where e.deal = 'DELIVERY'), 0.00) as delivered,
         coalesce(sum(e.amount) filter (where e.deal = 'PURCHASE'), 0.00) as bought,
         coalesce(sum(e.amount) filter (where e.deal = 'SALE'), 0.00) as sold
    from trade_entry e
   group by 1, 2;

-- A meeting decides on co-operative payments too.
alter table cooperative_meeting_matter drop constraint cooperative_meeting_matter_topic_check;
alter table cooperative_meeting_matter add constraint cooperative_meeting_matter_topic_check check (topic in
  ('FREE', 'ADMISSION', 'EXIT', 'CHAIR', 'CHARTER', 'REPORT', 'AUTHORISATION', 'PAYMENTS'));
