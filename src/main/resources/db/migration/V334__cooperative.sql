-- A meeting changes name, seat or kinds of activity in the charter; the register follows when the chair says that the state has
-- registered it, or was notified, and the district confirms. What stood before stays.
create table cooperative_change (
  id             uuid        primary key,
  cooperative_id uuid        not null references cooperative,
  edition        integer     not null check (edition > 1),
  state          text        not null check (state in ('CLAIMED', 'CONFIRMED', 'SENT_BACK')),
  name_kk        text        not null,
  name_ru        text        not null,
  seat_code      text        not null references territory,
  kinds          text        not null check (kinds <> ''),
  registered_on  date        not null,
  former_name_kk text        not null,
  former_name_ru text        not null,
  former_seat    text        not null references territory,
  former_kinds   text        not null,
  claimed_by     uuid        not null references account,
  claimed_at     timestamptz not null,
  decided_by     uuid        references account,
  decided_at     timestamptz,
  reason         text,
  version        integer     not null default 0,
  check ((state = 'CLAIMED') = (decided_at is null)),
  check (num_nulls(decided_by, decided_at) in (0, 2)),
  check ((state = 'SENT_BACK') = (reason is not null))
);
create unique index cooperative_change_one_claim on cooperative_change (cooperative_id) where state = 'CLAIMED';
create index cooperative_change_of on cooperative_change (cooperative_id, claimed_at desc, id);
create index cooperative_change_claimed_by on cooperative_change (claimed_by);
create index cooperative_change_decided_by on cooperative_change (decided_by);
create index cooperative_change_seat on cooperative_change (seat_code);
create index cooperative_change_former_seat on cooperative_change (former_seat);
