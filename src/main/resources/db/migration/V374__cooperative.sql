-- An item of a founding meeting that was not adopted is put again: each vote and the people it was about stay. Papers are taken in hand
-- for that: what they were then tells whether they were changed.
alter table founding_assembly add column papers text check (papers <> '');
alter table founding_assembly add check (ending is null or papers is null or ending = 'WITHOUT_RESULT');

alter table founding_assembly_item add column attempt integer not null default 1 check (attempt > 0);
alter table founding_assembly_item drop constraint founding_assembly_item_pkey;
alter table founding_assembly_item add primary key (assembly_id, item, attempt);

alter table founding_assembly_post add column attempt integer not null default 1 check (attempt > 0);
alter table founding_assembly_post drop constraint founding_assembly_post_pkey;
alter table founding_assembly_post add primary key (assembly_id, post, account_id, attempt);
