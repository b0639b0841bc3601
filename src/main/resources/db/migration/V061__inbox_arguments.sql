-- The arguments of messages become recorded values (kernel.RecordedValue) too, a list of them as JSON. Until now each
-- was a letter for its kind, a colon and its value.
create function pg_temp.recorded_argument(stored text) returns jsonb language sql immutable as $$
  select case left(stored, 2)
    when 'b:' then jsonb_build_object('kind', 'named',
      'kk', split_part(substr(stored, 3), chr(10), 1), 'ru', split_part(substr(stored, 3), chr(10), 2))
    when 'd:' then jsonb_build_object('kind', 'day', 'day', substr(stored, 3))
    when 'm:' then jsonb_build_object('kind', 'money', 'tenge', substr(stored, 3)::numeric)
    when 'n:' then jsonb_build_object('kind', 'count', 'number', substr(stored, 3)::bigint)
    else jsonb_build_object('kind', 'words', 'words', substr(stored, 3))
  end
$$;

create function pg_temp.recorded_arguments(stored text[]) returns jsonb language sql immutable as $$
  select jsonb_build_object('kind', 'rows', 'rows',
    coalesce((select jsonb_agg(pg_temp.recorded_argument(argument) order by n)
                from unnest(stored) with ordinality as arguments (argument, n)), jsonb_build_array()))
$$;

alter table inbox_message
  alter column arguments drop default,
  alter column arguments type jsonb using pg_temp.recorded_arguments(arguments);
