-- The register is searched by earlier names too: an old paper names a co-operative as it was called then.
alter table cooperative_change add column former_search_name text not null
  generated always as (searchable(former_name_kk || ' ' || former_name_ru)) stored;
create index cooperative_former_search on cooperative_change using gin (former_search_name gin_trgm_ops)
  where state = 'CONFIRMED';
create view cooperative_former_name_v as
  select cooperative_id, former_name_kk as name_kk, former_name_ru as name_ru, former_search_name as search_name,
         registered_on as until
    from cooperative_change
   where state = 'CONFIRMED' and (former_name_kk, former_name_ru) is distinct from (name_kk, name_ru);
