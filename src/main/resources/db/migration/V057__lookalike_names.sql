-- What a name looks like: two co-operatives of one district may not differ by a letter of another alphabet, a
-- nought for an о, a blank or a hyphen alone. Names that stood before are left, so no index is unique.
create function skeleton(name text) returns text
  language sql immutable parallel safe
  return translate(searchable(name), '03 ', 'оз');

create index cooperative_skeleton_kk on cooperative (coalesce(district_code, oblast_code), skeleton(name_kk))
  where state <> 'GIVEN_UP';
create index cooperative_skeleton_ru on cooperative (coalesce(district_code, oblast_code), skeleton(name_ru))
  where state <> 'GIVEN_UP';
