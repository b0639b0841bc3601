-- Programmes as data. What an edition says stands whole in its content (programme.content.Content), so that it is
-- copied, compared and kept as one thing. Editions that come with the portal are stored by ShippedEditions.
create table programme (
  code    text     primary key check (code ~ '^[A-Z][A-Z0-9]{1,7}$'),
  name_kk text     not null,
  name_ru text     not null,
  name_en text     not null,
  place   smallint not null
);
insert into programme (code, name_kk, name_ru, name_en, place) values
  ('AA', '«Ауыл аманаты»: кооперативке микрокредит', '«Ауыл аманаты»: микрокредит кооперативу',
   '“Auyl amanaty”: microcredit for a co-operative', 10);

alter table programme_edition
  drop constraint programme_edition_one_in_force,
  drop constraint programme_edition_code_check,
  add foreign key (code) references programme,
  add note_kk text,
  add note_ru text,
  add note_en text,
  add check (num_nulls(note_kk, note_ru, note_en) in (0, 3)),
  add state   text not null default 'APPROVED' check (state in ('DRAFT', 'APPROVED')),
  add content jsonb;
alter table programme_edition alter column state drop default;
-- an edition is in force until the next of its programme begins
create unique index programme_edition_begins on programme_edition (code, valid_from) where state = 'APPROVED';

drop table rule_figure;

create or replace function is_legal_reference(stored text) returns boolean language sql immutable as
  $$ select stored ~ '^(ROUTE|(R|RA|P|PA|AP|C) [0-9]{1,3}(-[0-9]{1,2})?([(][0-9]{1,3}(-[0-9]{1,2})?[)]){0,2})$' $$;
