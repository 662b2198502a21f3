-- Kept totals. A table's trigger keep_totals('register', 'column', …) counts its rows per combination of the named
-- columns, in the same transaction as the change. A slot per connection keeps the writers of one organisation out of
-- each other's way; a slot may go below zero: only the sum over all slots means something. One statement takes all
-- its rows in key order, so that two writers cannot wait for each other within it.
create or replace function keep_totals() returns trigger language plpgsql as $$
declare
  picked text := (select string_agg(format('coalesce(%I::text, '''')', c), ', ' order by i)
                  from unnest(tg_argv[1:array_length(tg_argv, 1)]) with ordinality as a(c, i));
  changed text;
begin
  changed := case tg_op
    when 'INSERT' then 'select org_id, array[' || picked || '] as facets, 1 as d from after'
    when 'DELETE' then 'select org_id, array[' || picked || '] as facets, -1 as d from before'
    else 'select org_id, array[' || picked || '] as facets, 1 as d from after union all '
      || 'select org_id, array[' || picked || '] as facets, -1 as d from before'
  end;
  execute format(
    'insert into totals as t (org_id, register, facets, slot, n)
     select org_id, %L, facets, pg_backend_pid() %% 64, sum(d) from (%s) as x
     group by org_id, facets having sum(d) <> 0 order by org_id, facets
     on conflict (org_id, register, facets, slot) do update set n = t.n + excluded.n', tg_argv[0], changed);
  return null;
end $$;

-- Attaches the three triggers to a table; safe to run again.
create or replace procedure keep_totals_of(tab text, variadic facets text[]) language plpgsql as $$
declare
  args text := (select string_agg(quote_literal(x), ', ') from unnest(array_prepend(tab, facets)) as x);
begin
  execute format('drop trigger if exists totals_insert on %I', tab);
  execute format('drop trigger if exists totals_update on %I', tab);
  execute format('drop trigger if exists totals_delete on %I', tab);
  execute format('create trigger totals_insert after insert on %I referencing new table as after for each statement execute function keep_totals(%s)', tab, args);
  execute format('create trigger totals_update after update on %I referencing new table as after old table as before for each statement execute function keep_totals(%s)', tab, args);
  execute format('create trigger totals_delete after delete on %I referencing old table as before for each statement execute function keep_totals(%s)', tab, args);
end $$;
