-- Whether a file was scanned for viruses before it was stored; those from before were not.
alter table stored_file add column scanned boolean not null default false;
