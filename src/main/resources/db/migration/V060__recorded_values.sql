-- The values of corrections become recorded values (kernel.RecordedValue) as JSON, each reader's own to write. Until
-- now they were parts between unit separators, each a letter for its kind, a colon and its value; a dash for nothing.
create function pg_temp.recorded_part(part text) returns jsonb language sql immutable as $$
  select case left(part, 2)
    when 't:' then jsonb_build_object('kind', 'words', 'words', substr(part, 3))
    when 'k:' then jsonb_build_object('kind', 'key', 'key', substr(part, 3))
    when 'm:' then jsonb_build_object('kind', 'money', 'tenge', substr(part, 3)::numeric)
    when 'n:' then jsonb_build_object('kind', 'count', 'number', substr(part, 3)::integer)
    when 'd:' then jsonb_build_object('kind', 'months', 'months', substr(part, 3)::integer)
    when 'p:' then jsonb_build_object('kind', 'place', 'code', substr(part, 3))
    else jsonb_build_object('kind', 'nothing')
  end
$$;

-- A row is a file (its name and the sum of its content), a single part, or several parts in a line.
create function pg_temp.recorded_row(stored text) returns jsonb language sql immutable as $$
  select case
    when parts[2] like 'x:%' then
      jsonb_build_object('kind', 'file', 'name', substr(parts[1], 3), 'sha256', substr(parts[2], 3))
    when cardinality(parts) = 1 then pg_temp.recorded_part(parts[1])
    else jsonb_build_object('kind', 'line', 'parts',
      (select jsonb_agg(pg_temp.recorded_part(part) order by n) from unnest(parts) with ordinality as all_parts (part, n)))
  end
  from (select string_to_array(stored, chr(31)) as parts) as split
$$;

create function pg_temp.recorded(field text, stored text) returns jsonb language sql immutable as $$
  select case
    when stored is null then null
    when field not in ('PURCHASES', 'COLLATERAL') and field not like 'DOC\_%' then pg_temp.recorded_row(stored)
    when stored = '-' then jsonb_build_object('kind', 'rows', 'rows', jsonb_build_array())
    else jsonb_build_object('kind', 'rows', 'rows',
      (select jsonb_agg(pg_temp.recorded_row(entry) order by n)
         from unnest(string_to_array(stored, chr(31) || 't:; ' || chr(31))) with ordinality as entries (entry, n)))
  end
$$;

alter table application_correction
  alter column old_value type jsonb using pg_temp.recorded(field, old_value),
  alter column new_value type jsonb using pg_temp.recorded(field, new_value);
