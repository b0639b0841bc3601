-- Members that are legal entities: a person acts for each, and the membership, the share and the book are the entity's.
create view member_entity_v as
  select membership_id, cooperative_id, account_id, entity_name_kk as name_kk, entity_name_ru as name_ru, entity_bin as bin
    from founder_part
   where entity_bin is not null;

-- For which name the terms were given: a short name belongs to a full one.
alter table founding_terms add column for_name_kk text;
alter table founding_terms add column for_name_ru text;
update founding_terms t set for_name_kk = c.name_kk, for_name_ru = c.name_ru from cooperative c where c.id = t.cooperative_id;
alter table founding_terms alter column for_name_kk set not null;
alter table founding_terms alter column for_name_ru set not null;
