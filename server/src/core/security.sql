-- Tenancy is a rule of the database, not of each table: whatever has an org_id is fenced by it.
-- One permissive policy per table holds every condition; runs after every migration; safe to run again.
-- With no organisation set, current_setting() fails the query: it never returns "nothing" by mistake.
do $$
declare
  t record;
  seen text;
begin
  if not exists (select from pg_roles where rolname = 'mtambo_app') then
    create role mtambo_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  execute format('grant mtambo_app to %I', current_user);

  for t in
    select c.oid::regclass as name, array_agg(a.attname::text) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
    group by c.oid having 'org_id' = any(array_agg(a.attname::text))
  loop
    seen := $p$org_id = current_setting('app.org_id')::uuid$p$;
    if 'shared_with' = any(t.columns) then
      seen := seen || $p$ or current_setting('app.org_id')::uuid = any(shared_with)$p$;
    end if;
    if 'customer_id' = any(t.columns) then
      seen := '(' || seen || $p$) and coalesce(nullif(current_setting('app.customer_id', true), ''), customer_id::text, '')
                                = coalesce(customer_id::text, '')$p$;
    end if;
    execute format('alter table %s enable row level security', t.name);
    execute format('alter table %s force row level security', t.name);
    execute format('drop policy if exists fence on %s', t.name);
    execute format('create policy fence on %s using (%s)', t.name, seen);
  end loop;

  grant usage on schema public to mtambo_app;
  grant select, insert, update, delete on all tables in schema public to mtambo_app;
  grant usage on all sequences in schema public to mtambo_app;
end $$;
