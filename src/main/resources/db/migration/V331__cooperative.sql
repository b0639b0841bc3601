-- Founders who write the item on meetings, or on bodies, in their own words say its number beside it: days of notice, years of a term.
-- Null where such words were written before it was asked, and for a charter that names no term of its bodies.
alter table charter_item
  add column figure integer check (figure between 1 and 60),
  add check (figure is null or item in ('MEETINGS', 'BODIES'));
