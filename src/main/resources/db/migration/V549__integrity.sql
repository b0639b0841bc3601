-- Whoever wrote any of a draft does not approve it, also where others wrote after them.
alter table integrity_edition add column authors uuid[] not null default '{}';
update integrity_edition set authors = array_remove(array[begun_by, changed_by], null) where state = 'DRAFT';
alter table integrity_edition add constraint integrity_edition_of_others check (not approved_by = any (authors));
-- The objection of a signal that was made last.
create index integrity_objection_of_signal on integrity_objection (signal_id, filed_at desc);
