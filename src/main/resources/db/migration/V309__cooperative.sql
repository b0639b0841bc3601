-- Of a meeting held in the portal it is known who was there and did not vote: they are not written down as abstaining.
do $$
declare c record;
begin
  for c in select conrelid::regclass as t, conname, pg_get_constraintdef(oid) as def from pg_constraint
            where contype = 'c' and conrelid in ('membership'::regclass, 'cooperative_election'::regclass)
              and pg_get_constraintdef(oid) ~ 'abstained\) = (exit_)?present' loop
    execute format('alter table %s drop constraint %I', c.t, c.conname);
    execute format('alter table %s add constraint %I %s', c.t, c.conname,
                   regexp_replace(c.def, 'abstained\) = ', 'abstained) <= '));
  end loop;
end $$;
