-- After a hearing on a negative inspection it is looked once more; the first record stays as it is, the last one counts.
alter table inspection add column number integer not null default 1 check (number between 1 and 99);
alter table inspection alter column number drop default;
alter table inspection_item add column number integer not null default 1;
alter table inspection_item alter column number drop default;
alter table inspection_item drop constraint inspection_item_application_id_fkey;
alter table inspection_item drop constraint inspection_item_pkey;
alter table inspection drop constraint inspection_pkey;
alter table inspection add primary key (application_id, number);
alter table inspection_item add primary key (application_id, number, row);
alter table inspection_item add foreign key (application_id, number) references inspection on delete cascade;
