-- References that a restore may check at its end instead of row by row: a machine that stands in another one, a job that
-- belongs to another. They stay as strict as before for everybody else. Runs after every migration; safe to run again.
do $$
declare
  c record;
begin
  for c in
    select conrelid::regclass as tab, conname from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace and not condeferrable
      and exists (select from pg_attribute where attrelid = conrelid and attname = 'org_id')
  loop
    execute format('alter table %s alter constraint %I deferrable initially immediate', c.tab, c.conname);
  end loop;
end $$;
