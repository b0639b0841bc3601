-- Small pictures for lists, the order of several files, a virus that was found after a file had been stored, the place
-- of content outside the database, files that are used in more than one thing, and whose documents they are.
create table file_small (
  file_id uuid  primary key references stored_file on delete cascade,
  content bytea not null check (length(content) <= 65536)
);
alter table file_small alter column content set storage external;

alter table stored_file
  add column infected   boolean not null default false,
  add column place      integer not null default 0, -- among the files of a thing that were handed in for the same
  add column store      text    not null default 'DATABASE' check (store in ('DATABASE', 'S3')),
  add column content_of uuid    references stored_file, -- the file whose content it shares, null when it has its own
  add column given_at   timestamptz, -- when the document was handed in first; null where that was here
  add column holder_id  uuid, -- the person or the co-operative whose document it is
  add constraint stored_file_found_by_a_scan check (not (infected and scanned));

update stored_file set holder_id = loan_application.applicant_id
  from loan_application
 where stored_file.owner_kind = 'application' and loan_application.id = stored_file.owner_id;

create index stored_file_not_scanned on stored_file (stored_at, id)
  where not scanned and not infected and removed_at is null;
create index stored_file_of_content on stored_file ((coalesce(content_of, id))) where removed_at is null;
create index stored_file_of_holder on stored_file (holder_id, purpose, stored_at desc) where removed_at is null;

create table file_leftover (
  content_id uuid        not null,
  place      text        not null check (place in ('DATABASE', 'S3')),
  since      timestamptz not null,
  primary key (content_id, place)
);
create index file_leftover_since on file_leftover (since);
