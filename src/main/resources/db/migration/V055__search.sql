-- One way to look for words, in every list (kernel.SearchWords folds what is typed the same way): small
-- letters; plain letters for Kazakh ones; letters of the other alphabet that look the same; anything that is
-- neither letter nor digit is one space; what cannot be seen is nothing.
create function searchable(words text) returns text
  language sql immutable parallel safe
  return trim(regexp_replace(
    translate(
      lower(regexp_replace(normalize(words, NFKC), '[\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]', '', 'g')),
      'әғқңөұүһіёйўќїјєabcehikmoptxyəɵ',
      'агкноуухиеиукуоеавсеникмортхуао'),
    '[^0-9a-zа-я]+', ' ', 'g'));

alter table territory alter column search_name set expression as (searchable(name_kk || ' ' || name_ru));
alter table cooperative alter column search_name set expression as (searchable(name_kk || ' ' || name_ru));

create or replace view territory_v as
  select code, level, name_kk, name_ru, parent_code, oblast_code, district_code, okrug_code, closed_on, search_name
    from territory;

-- The register is searched by the village too, the audit log by the person.
create index cooperative_seat on cooperative (seat_code);
create index loan_application_number_search on loan_application using gin (searchable(number) gin_trgm_ops)
  where number is not null;
create index account_search on account
  using gin (searchable(family_name || ' ' || given_name || ' ' || coalesce(patronymic, '')) gin_trgm_ops);
