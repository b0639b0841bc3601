-- Whether applications are taken, by programme and oblast. Where there is no row, they are.
create table programme_intake (
  programme   text        not null references programme,
  oblast_code varchar(9)  not null references territory,
  state       text        not null check (state in ('OPEN', 'PAUSED', 'NO_MONEY', 'CLOSED')),
  returned    boolean     not null check (not returned or state = 'NO_MONEY'),
  notice_kk   text        check (notice_kk <> ''),
  notice_ru   text        check (notice_ru <> ''),
  notice_en   text        check (notice_en <> ''),
  since       date        not null,
  until       date        check (until >= since),
  changed_at  timestamptz not null,
  changed_by  uuid        not null references account,
  version     integer     not null default 0,
  primary key (programme, oblast_code),
  check (num_nulls(notice_kk, notice_ru, notice_en) = 0
         or (state = 'OPEN' and num_nulls(notice_kk, notice_ru, notice_en) = 3))
);
