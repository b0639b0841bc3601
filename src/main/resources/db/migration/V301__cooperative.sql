-- A register of shares kept before the portal, read in from a file: the file until the chair confirms or gives it up, and which
-- entries of the book came of it, so that it acts once and can be taken back as a whole by correcting entries.
create table share_import (
  id             uuid          primary key,
  cooperative_id uuid          not null references cooperative,
  state          text          not null check (state in ('CHECKED', 'APPLIED', 'TAKEN_BACK')),
  file_name      text          not null check (length(file_name) <= 120),
  file_hash      text          not null check (file_hash ~ '^[0-9a-f]{64}$'),
  content        bytea,
  entries        integer       not null default 0 check (entries >= 0),
  checked_by     uuid          not null references account,
  checked_at     timestamptz   not null,
  applied_at     timestamptz,
  taken_back_at  timestamptz,
  check ((state = 'CHECKED') = (content is not null)),
  check ((state = 'CHECKED') = (applied_at is null)),
  check ((state = 'TAKEN_BACK') = (taken_back_at is not null))
);
create unique index share_import_once on share_import (cooperative_id, file_hash) where state = 'APPLIED';
create unique index share_import_checked on share_import (cooperative_id) where state = 'CHECKED';
create index share_import_of_cooperative on share_import (cooperative_id, checked_at desc);

create table share_import_entry (
  import_id      uuid    not null references share_import,
  line           integer not null check (line > 0),
  membership_id  uuid    not null references membership,
  transaction_id uuid    not null unique references ledger_transaction,
  primary key (import_id, line)
);
create trigger share_import_entry_stays before update or delete on share_import_entry for each row execute function ledger_stays();
