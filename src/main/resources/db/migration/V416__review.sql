-- Filters of the work queue that an official gave a name; of that official alone.
create table work_filter (
  id         uuid        primary key,
  account_id uuid        not null references account,
  name       text        not null check (length(name) between 1 and 60),
  address    text        not null check (address like '/office?%'),
  version    integer     not null check (version >= 0),
  changed_at timestamptz not null
);
create unique index work_filter_name on work_filter (account_id, lower(name));
