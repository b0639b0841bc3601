-- What founders agree on before they meet, the charter they write and the founding meeting adopts, and how it voted
-- (law on agricultural co-operatives, articles 15 to 17). Foundings closed before have none of it.
create table founding_terms (
  cooperative_id uuid          primary key references cooperative,
  short_name_kk  text          not null,
  short_name_ru  text          not null,
  address_kk     text          not null,
  address_ru     text          not null,
  size           text          not null check (size in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
  entrance_fee   numeric(15,2) not null check (entrance_fee >= 0),
  fee_days       integer       not null check (fee_days between 1 and 365),
  share_days     integer       not null check (share_days between 1 and 1825),
  body           text          not null check (body in ('SOLE', 'BOARD')),
  board_size     integer       check (board_size between 2 and 25),
  term_years     integer       not null check (term_years between 1 and 10),
  notice_days    integer       not null check (notice_days between 1 and 60),
  changed_by     uuid          not null references account,
  changed_at     timestamptz   not null,
  version        integer       not null default 0,
  check ((body = 'BOARD') = (board_size is not null))
);

create table founding_okrug (
  cooperative_id uuid not null references founding_terms,
  okrug_code     text not null references territory,
  primary key (cooperative_id, okrug_code)
);

create table founder_part (
  membership_id    uuid        primary key references membership,
  cooperative_id   uuid        not null references cooperative,
  account_id       uuid        not null references account,
  thing_kk         text,
  thing_ru         text,
  valuation_number text,
  valued_on        date,
  entity_name_kk   text,
  entity_name_ru   text,
  entity_bin       text        check (entity_bin ~ '^\d{12}$'),
  entity_seat_kk   text,
  entity_seat_ru   text,
  authority        text,
  changed_at       timestamptz not null,
  version          integer     not null default 0,
  check ((thing_kk is null) = (thing_ru is null)),
  check ((valuation_number is null) = (valued_on is null)),
  check (num_nonnulls(entity_name_kk, entity_name_ru, entity_bin, entity_seat_kk, entity_seat_ru, authority) in (0, 6))
);
create index founder_part_of_cooperative on founder_part (cooperative_id);

create table charter_item (
  id             uuid        primary key,
  cooperative_id uuid        not null references cooperative,
  item           text        not null,
  text_kk        text        not null,
  text_ru        text        not null,
  changed_by     uuid        not null references account,
  changed_at     timestamptz not null,
  version        integer     not null default 0,
  unique (cooperative_id, item)
);

create table charter_edition (
  id             uuid        primary key,
  cooperative_id uuid        not null references cooperative,
  number         integer     not null check (number > 0),
  adopted_on     date        not null,
  votes_for      integer     not null check (votes_for >= 0),
  votes_of       integer     not null check (votes_of > 0),
  recorded_by    uuid        not null references account,
  recorded_at    timestamptz not null,
  unique (cooperative_id, number),
  check (3 * votes_for >= 2 * votes_of)
);

create table charter_edition_item (
  edition_id uuid not null references charter_edition,
  item       text not null,
  text_kk    text not null,
  text_ru    text not null,
  primary key (edition_id, item)
);

create function charter_stays() returns trigger language plpgsql as $$
begin
  raise exception 'an adopted charter is never changed: % on %', tg_op, tg_table_name using errcode = '23001';
end $$;
create trigger charter_edition_stays before update or delete on charter_edition
  for each row execute function charter_stays();
create trigger charter_edition_item_stays before update or delete on charter_edition_item
  for each row execute function charter_stays();

create table founding_decision (
  cooperative_id uuid        primary key references cooperative,
  presiding      uuid        not null references account,
  secretary      uuid        not null references account,
  signer         uuid        not null references account,
  valuer         uuid        references account,
  recorded_by    uuid        not null references account,
  recorded_at    timestamptz not null,
  check (presiding <> secretary)
);

create table founding_vote (
  cooperative_id uuid not null references founding_decision,
  account_id     uuid not null references account,
  vote           text not null check (vote in ('FOR', 'AGAINST', 'ABSTAINED', 'ABSENT')),
  primary key (cooperative_id, account_id)
);

create table founding_board (
  cooperative_id uuid not null references founding_decision,
  account_id     uuid not null references account,
  primary key (cooperative_id, account_id)
);
