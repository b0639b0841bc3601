-- Lists of co-operatives whose time does not grow with their number.

-- The office's list of co-operatives: those that wait for a confirmation first, then the longest unchanged.
drop index cooperative_in_oblast;
drop index cooperative_in_district;
create index cooperative_changed on cooperative ((state <> 'REGISTRATION_CLAIMED'), changed_at, id);
create index cooperative_changed_in_oblast on cooperative (oblast_code, (state <> 'REGISTRATION_CLAIMED'), changed_at, id);
create index cooperative_changed_in_district on cooperative (district_code, (state <> 'REGISTRATION_CLAIMED'), changed_at, id);
create index cooperative_state on cooperative (state, changed_at, id);
create index cooperative_state_in_oblast on cooperative (oblast_code, state, changed_at, id);
create index cooperative_state_in_district on cooperative (district_code, state, changed_at, id);

-- The public register of an oblast and of a district, in the order of names.
create index cooperative_listed_in_oblast on cooperative (oblast_code, name_kk collate kazakh, id) where state = 'ACTIVE';
create index cooperative_listed_in_district on cooperative (district_code, name_kk collate kazakh, id) where state = 'ACTIVE';

-- A part of a BIN is looked for together with names.
create index cooperative_bin_search on cooperative using gin (bin gin_trgm_ops);
