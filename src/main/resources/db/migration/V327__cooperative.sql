-- A table that a chair hands in may be for the book of shares or for the book of trade: one place keeps such files for both.
-- Which rows of the book of trade came of a file is kept, so that it acts once and can be taken back as a whole.
alter table share_import rename to cooperative_upload;
alter table cooperative_upload add column book text not null default 'SHARES' check (book in ('SHARES', 'TRADE'));
alter table cooperative_upload alter column book drop default;
drop index share_import_once, share_import_checked, share_import_of_cooperative;
create unique index cooperative_upload_once on cooperative_upload (cooperative_id, book, file_hash) where state = 'APPLIED';
create unique index cooperative_upload_checked on cooperative_upload (cooperative_id, book) where state = 'CHECKED';
create index cooperative_upload_latest on cooperative_upload (cooperative_id, book, checked_at desc);

create table trade_import_entry (
  import_id uuid    not null references cooperative_upload,
  line      integer not null check (line > 0),
  entry_id  uuid    not null unique references trade_entry,
  primary key (import_id, line)
);
create trigger trade_import_entry_stays before update or delete on trade_import_entry for each row execute function trade_stays();

-- Members whom the chair lets write into the book of trade, until the chair ends it or they leave.
create table trade_recorder (
  id             uuid        primary key,
  cooperative_id uuid        not null references cooperative,
  membership_id  uuid        not null,
  given_by       uuid        not null references account,
  given_at       timestamptz not null,
  ended_by       uuid        references account,
  ended_at       timestamptz,
  foreign key (membership_id, cooperative_id) references share_member (membership_id, cooperative_id),
  check ((ended_by is null) = (ended_at is null)),
  check (ended_at >= given_at)
);
create unique index trade_recorder_once on trade_recorder (membership_id) where ended_at is null;
create index trade_recorder_of_cooperative on trade_recorder (cooperative_id);
