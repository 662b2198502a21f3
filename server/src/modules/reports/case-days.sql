-- The figures of days, kept as cases change. Runs after every migration; safe to run again.
-- docs/decisions/0005-days-added-up.md says why it is made this way.

-- Of a case: its days where the organisation is, the minutes it took, and whether it interrupted supply long enough to
-- count, which is over five minutes (IEEE 1366). What is still open took no time yet.
drop function if exists case_day_facts(cases);
create function case_day_facts(c cases)
returns table (reported_on date, resolved_on date, minutes integer, is_long boolean) language sql stable as $$
  select (c.reported_at at time zone o.time_zone)::date, (c.resolved_at at time zone o.time_zone)::date,
    round(extract(epoch from c.resolved_at - c.reported_at) / 60)::integer, c.resolved_at - c.reported_at > interval '5 minutes'
  from organisations o where o.id = c.org_id
$$;

-- What one case adds to which days. Every figure of the fault report is defined here and nowhere else.
drop function if exists case_day_parts(date, date, integer, boolean, text, text, text, boolean, uuid, integer);
create function case_day_parts(reported_on date, resolved_on date, minutes integer, is_long boolean,
  category text, severity text, area text, is_open boolean, assignee uuid, affected integer)
returns table (dimension text, day date, key text, n integer, open integer, minutes_of bigint, customers bigint)
language sql stable as $$
  select part.* from (
    select d.dimension,
      case when d.dimension in ('resolved_by', 'resolved_in') then resolved_on
        when d.dimension <> 'interruption' or is_long then reported_on end as day,
      case d.dimension when 'severity' then severity when 'area' then area when 'resolved_in' then area
        when 'resolved_by' then coalesce(assignee::text, '') else category end as key,
      1 as n,
      case when d.dimension in ('category', 'severity', 'area') then is_open::integer else 0 end as open,
      case when d.dimension in ('resolved_by', 'resolved_in') then minutes::bigint
        when d.dimension = 'interruption' then minutes::bigint * affected else 0 end as minutes_of,
      case d.dimension when 'interruption' then affected::bigint else 0 end as customers
    -- Names only, and the rest worked out from them: a VALUES list of expressions is slow to read again per case.
    from (values ('category'), ('severity'), ('area'), ('interruption'), ('resolved_by'), ('resolved_in')) as d (dimension)
  ) as part
  where part.day is not null
$$;

-- The days of an organisation as they are now: what is added up, and what waits to be, in one snapshot.
drop function if exists case_days_now(uuid, date, date, text[]);
create function case_days_now(org uuid, first date, last date, dimensions text[])
returns table (dimension text, day date, key text, n integer, open integer, minutes bigint, customers bigint)
language sql stable as $$
  select d.dimension, d.day, d.key, d.n, d.open, d.minutes, d.customers
  from case_days d where d.org_id = org and d.day between first and last and d.dimension = any(dimensions)
  union all
  select p.dimension, p.day, p.key, c.sign * p.n, c.sign * p.open, c.sign * p.minutes_of, c.sign * p.customers
  from case_day_changes c
    cross join lateral case_day_parts(c.reported_on, c.resolved_on, c.minutes, c.is_long, c.category, c.severity, c.area,
      c.is_open, c.assignee_id, c.affected_customers) p
  where c.org_id = org and p.day between first and last and p.dimension = any(dimensions)
$$;

-- The same from the cases themselves: what the days are filled from at first, and compared with in tests.
drop function if exists case_days_recounted(uuid);
create function case_days_recounted(org uuid)
returns table (dimension text, day date, key text, n bigint, open bigint, minutes numeric, customers numeric)
language sql stable as $$
  select p.dimension, p.day, p.key, sum(p.n), sum(p.open), sum(p.minutes_of), sum(p.customers)
  from cases c
    cross join lateral case_day_facts(c) f
    cross join lateral case_day_parts(f.reported_on, f.resolved_on, f.minutes, f.is_long, c.category, c.severity, c.area,
      c.is_open, c.assignee_id, c.affected_customers) p
  where c.org_id = org
  group by 1, 2, 3
$$;

-- Adds up what waits. Two at once share it: a row that one has taken is not there for the other.
create or replace function fold_case_days(org uuid) returns void language sql as $$
  with taken as (delete from case_day_changes where org_id = org returning *),
  summed as (
    select p.dimension, p.day, p.key, sum(t.sign * p.n) as n, sum(t.sign * p.open) as open,
      sum(t.sign * p.minutes_of) as minutes, sum(t.sign * p.customers) as customers
    from taken t
      cross join lateral case_day_parts(t.reported_on, t.resolved_on, t.minutes, t.is_long, t.category, t.severity, t.area,
        t.is_open, t.assignee_id, t.affected_customers) p
    group by 1, 2, 3)
  insert into case_days as d (org_id, dimension, day, key, n, open, minutes, customers)
  select org, dimension, day, key, n, open, minutes, customers from summed
  where n <> 0 or open <> 0 or minutes <> 0 or customers <> 0
  order by dimension, day, key
  on conflict (org_id, dimension, day, key) do update set n = d.n + excluded.n, open = d.open + excluded.open,
    minutes = d.minutes + excluded.minutes, customers = d.customers + excluded.customers
$$;

-- Counts everything anew: at first, and when days begin at another hour because the time zone has changed. The lock
-- keeps changes of cases waiting, so that none is counted twice or not at all.
create or replace function refill_case_days(org uuid) returns void language plpgsql as $$
begin
  perform set_config('app.org_id', org::text, true);
  lock table case_day_changes in share row exclusive mode;
  delete from case_day_changes where org_id = org;
  delete from case_days where org_id = org;
  insert into case_days (org_id, dimension, day, key, n, open, minutes, customers)
  select org, dimension, day, key, n, open, minutes, customers from case_days_recounted(org);
end $$;

-- plpgsql: it keeps its plan for the session, a function of plain SQL would be planned at every call.
create or replace function note_case(c cases, sign integer) returns void language plpgsql as $$
begin
  insert into case_day_changes (org_id, sign, reported_on, resolved_on, minutes, is_long, category, severity, area, is_open,
    assignee_id, affected_customers)
  select c.org_id, sign, f.reported_on, f.resolved_on, f.minutes, f.is_long, c.category, c.severity, c.area, c.is_open,
    c.assignee_id, c.affected_customers
  from case_day_facts(c) f;
end $$;

create or replace function note_case_change() returns trigger language plpgsql as $$
begin
  -- What was added up comes with the rows when a whole organisation is restored.
  if current_setting('app.restoring', true) = 'on' then
    return null;
  end if;
  if tg_op <> 'INSERT' then
    perform note_case(old, -1);
  end if;
  if tg_op <> 'DELETE' then
    perform note_case(new, 1);
  end if;
  return null;
end $$;

create or replace function recount_days_of_zone() returns trigger language plpgsql as $$
begin
  perform refill_case_days(new.id);
  return null;
end $$;

create or replace trigger case_days_zone after update of time_zone on organisations for each row
  when (old.time_zone is distinct from new.time_zone) execute function recount_days_of_zone();

-- The first time, there may be cases from before.
do $$
declare
  o record;
begin
  if exists (select from pg_trigger where tgrelid = 'cases'::regclass and tgname = 'case_days_change') then
    return;
  end if;
  create trigger case_days_new after insert or delete on cases for each row execute function note_case_change();
  -- Who has an open case says nothing about a day yet, so assigning costs nothing here.
  create trigger case_days_change after update on cases for each row when (
    (old.reported_at, old.resolved_at, old.category, old.severity, old.area, old.is_open, old.affected_customers)
      is distinct from
    (new.reported_at, new.resolved_at, new.category, new.severity, new.area, new.is_open, new.affected_customers)
    or new.resolved_at is not null and old.assignee_id is distinct from new.assignee_id
  ) execute function note_case_change();
  for o in select id from organisations loop
    perform set_config('app.org_id', o.id::text, true);
    update cases c set area = k.county from customers k
    where c.org_id = o.id and k.org_id = c.org_id and k.id = c.customer_id and c.area = 'Unknown';
    perform refill_case_days(o.id);
  end loop;
end $$;
