-- The figures of days of work orders, kept as orders change. Runs after every migration; safe to run again.
-- docs/decisions/0005-days-added-up.md says why it is made this way; case-days.sql does the same for cases.

-- How long somebody had their hands on it: the time that was entered; else from start to end without what it was held.
create or replace function hands_on_minutes(labour integer, started timestamptz, completed timestamptz, held integer)
returns integer language sql immutable parallel safe as $$
  select case when labour > 0 then labour
    when started <= completed then greatest(0, round(date_part('epoch', completed - started) / 60) - held)::integer end
$$;

-- The hours within which so long a time lies: what nine of ten orders keep is told by these.
create or replace function wait_bound(minutes bigint) returns text language sql immutable parallel safe as $$
  select coalesce((array['1','2','4','8','12','24','36','48','72','96','120','168','240','336','504','720','1080','1440','2160','4320'])
    [1 + width_bucket(minutes - 0.5, array[60,120,240,480,720,1440,2160,2880,4320,5760,7200,10080,14400,20160,30240,43200,64800,86400,129600,259200]::numeric[])], '8760')
$$;

-- Of an order: its days where the organisation is, and what it adds to them.
drop function if exists work_day_facts(work_orders);
create function work_day_facts(w work_orders)
returns table (completed_on date, scheduled_on date, failed_on date, met integer, minutes bigint, waited bigint)
language sql stable as $$
  select d.completed_on,
    case when w.status not in ('requested', 'rejected', 'cancelled') then w.scheduled_on end,
    case when w.is_failure and w.status not in ('rejected', 'cancelled') then (w.created_at at time zone d.time_zone)::date end,
    (d.completed_on is not null and date_trunc('week', d.completed_on) is not distinct from date_trunc('week', w.scheduled_on))::integer,
    case when d.completed_on is not null then hands_on_minutes(w.labour_minutes, w.first_started_at, w.completed_at, w.held_minutes) end,
    -- Of what was brought in from elsewhere often only the day is known: that took no time, but nobody knows how long.
    case when d.completed_on is not null and w.completed_at > w.created_at then round(date_part('epoch', w.completed_at - w.created_at) / 60)::bigint end
  from (select o.time_zone,
      case when w.status in ('completed', 'closed') then (w.completed_at at time zone o.time_zone)::date end as completed_on
    from organisations o where o.id = w.org_id) as d
$$;

-- What one order adds to which days. Every figure of orders added up is defined here and nowhere else.
drop function if exists work_day_parts(date, date, date, integer, bigint, bigint, text, text, uuid, uuid, boolean, boolean, bigint);
create function work_day_parts(completed_on date, scheduled_on date, failed_on date, met integer, minutes bigint, waited bigint,
  type text, category text, location uuid, team uuid, is_failure boolean, of_asset boolean, cost bigint)
returns table (dimension text, key text, day date, metric text, kind text, n integer, met_of integer, minutes_of bigint, waited_of bigint, cost_of bigint)
language sql stable as $$
  select part.* from (
    select d.dimension,
      case d.dimension when 'all' then '' when 'category' then category when 'location' then location::text else team::text end as key,
      case m.metric when 'scheduled' then scheduled_on when 'failed' then failed_on when 'done' then completed_on
        when 'repair' then case when is_failure then completed_on end else case when waited is not null then completed_on end end as day,
      m.metric,
      case m.metric when 'done' then type when 'cycle' then wait_bound(waited) else '' end as kind,
      case m.metric when 'repair' then (minutes is not null)::integer else 1 end as n,
      case m.metric when 'scheduled' then met when 'failed' then of_asset::integer when 'repair' then (waited is not null)::integer else 0 end as met_of,
      case when m.metric in ('done', 'repair') then coalesce(minutes, 0) else 0 end as minutes_of,
      case when m.metric in ('cycle', 'repair') then coalesce(waited, 0) else 0 end as waited_of,
      case m.metric when 'done' then cost else 0 end as cost_of
    from (values ('all'), ('category'), ('location'), ('team')) as d (dimension),
      (values ('done'), ('cycle'), ('scheduled'), ('failed'), ('repair')) as m (metric)
  ) as part
  where part.day is not null and part.key is not null
$$;

-- The days of some keys as they are now: what is added up, and what waits to be, in one snapshot.
drop function if exists work_days_now(uuid, text, text[], date, date);
create function work_days_now(org uuid, wanted text, keys text[], first date, last date)
returns table (day date, metric text, kind text, n integer, met integer, minutes bigint, waited bigint, cost bigint)
language sql stable as $$
  select d.day, d.metric, d.kind, d.n, d.met, d.minutes, d.waited, d.cost
  from work_days d where d.org_id = org and d.dimension = wanted and d.key = any(keys) and d.day between first and last
  union all
  select p.day, p.metric, p.kind, c.sign * p.n, c.sign * p.met_of, c.sign * p.minutes_of, c.sign * p.waited_of, c.sign * p.cost_of
  from work_day_changes c
    cross join lateral work_day_parts(c.completed_on, c.scheduled_on, c.failed_on, c.met, c.minutes, c.waited, c.type,
      c.category, c.location_id, c.team_id, c.is_failure, c.of_asset, c.cost) p
  where c.org_id = org and p.dimension = wanted and p.key = any(keys) and p.day between first and last
$$;

-- The same from the orders themselves: what the days are filled from at first, and compared with in tests.
drop function if exists work_days_recounted(uuid);
create function work_days_recounted(org uuid)
returns table (dimension text, key text, day date, metric text, kind text, n bigint, met bigint, minutes numeric, waited numeric, cost numeric)
language sql stable as $$
  select p.dimension, p.key, p.day, p.metric, p.kind, sum(p.n), sum(p.met_of), sum(p.minutes_of), sum(p.waited_of), sum(p.cost_of)
  from work_orders w
    cross join lateral work_day_facts(w) f
    cross join lateral work_day_parts(f.completed_on, f.scheduled_on, f.failed_on, f.met, f.minutes, f.waited, w.type,
      w.equipment_type, w.location_id, w.team_id, w.is_failure, w.asset_id is not null, w.cost) p
  where w.org_id = org
  group by 1, 2, 3, 4, 5
$$;

-- Adds up what waits. Two at once share it: a row that one has taken is not there for the other.
create or replace function fold_work_days(org uuid) returns void language sql as $$
  with taken as (delete from work_day_changes where org_id = org returning *),
  summed as (
    select p.dimension, p.key, p.day, p.metric, p.kind, sum(t.sign * p.n) as n, sum(t.sign * p.met_of) as met,
      sum(t.sign * p.minutes_of) as minutes, sum(t.sign * p.waited_of) as waited, sum(t.sign * p.cost_of) as cost
    from taken t
      cross join lateral work_day_parts(t.completed_on, t.scheduled_on, t.failed_on, t.met, t.minutes, t.waited, t.type,
        t.category, t.location_id, t.team_id, t.is_failure, t.of_asset, t.cost) p
    group by 1, 2, 3, 4, 5)
  insert into work_days as d (org_id, dimension, key, day, metric, kind, n, met, minutes, waited, cost)
  select org, dimension, key, day, metric, kind, n, met, minutes, waited, cost from summed
  where n <> 0 or met <> 0 or minutes <> 0 or waited <> 0 or cost <> 0
  order by dimension, key, day, metric, kind
  on conflict (org_id, dimension, key, day, metric, kind) do update set n = d.n + excluded.n, met = d.met + excluded.met,
    minutes = d.minutes + excluded.minutes, waited = d.waited + excluded.waited, cost = d.cost + excluded.cost
$$;

-- Counts everything anew: at first, and when days begin at another hour. The lock keeps changes of orders waiting.
create or replace function refill_work_days(org uuid) returns void language plpgsql as $$
begin
  perform set_config('app.org_id', org::text, true);
  lock table work_day_changes in share row exclusive mode;
  delete from work_day_changes where org_id = org;
  delete from work_days where org_id = org;
  insert into work_days (org_id, dimension, key, day, metric, kind, n, met, minutes, waited, cost)
  select org, dimension, key, day, metric, kind, n, met, minutes, waited, cost from work_days_recounted(org);
end $$;

-- What has neither a day nor an end adds nothing, and is not noted.
create or replace function note_work(w work_orders, sign integer) returns void language plpgsql as $$
begin
  insert into work_day_changes (org_id, sign, completed_on, scheduled_on, failed_on, met, type, category, location_id, team_id,
    is_failure, of_asset, minutes, waited, cost)
  select w.org_id, sign, f.completed_on, f.scheduled_on, f.failed_on, f.met, w.type, w.equipment_type, w.location_id,
    w.team_id, w.is_failure, w.asset_id is not null, f.minutes, f.waited, w.cost
  from work_day_facts(w) f
  where num_nonnulls(f.completed_on, f.scheduled_on, f.failed_on) > 0;
end $$;

create or replace function note_work_change() returns trigger language plpgsql as $$
begin
  -- What was added up comes with the rows when a whole organisation is restored.
  if current_setting('app.restoring', true) = 'on' then
    return null;
  end if;
  if tg_op <> 'INSERT' then
    perform note_work(old, -1);
  end if;
  if tg_op <> 'DELETE' then
    perform note_work(new, 1);
  end if;
  return null;
end $$;

create or replace function recount_work_of_zone() returns trigger language plpgsql as $$
begin
  perform refill_work_days(new.id);
  return null;
end $$;

create or replace trigger work_days_zone after update of time_zone on organisations for each row
  when (old.time_zone is distinct from new.time_zone) execute function recount_work_of_zone();

-- The first time, there may be orders from before: their hours of work are added up too.
do $$
declare
  o record;
begin
  if exists (select from pg_trigger where tgrelid = 'work_orders'::regclass and tgname = 'work_days_change') then
    return;
  end if;
  create trigger work_days_new after insert or delete on work_orders for each row execute function note_work_change();
  create trigger work_days_change after update on work_orders for each row when (
    (old.status in ('completed', 'closed'), old.status in ('requested', 'rejected', 'cancelled'), old.completed_at,
      old.scheduled_on, old.created_at, old.type, old.equipment_type, old.location_id, old.team_id, old.is_failure,
      old.asset_id is null)
      is distinct from
    (new.status in ('completed', 'closed'), new.status in ('requested', 'rejected', 'cancelled'), new.completed_at,
      new.scheduled_on, new.created_at, new.type, new.equipment_type, new.location_id, new.team_id, new.is_failure,
      new.asset_id is null)
    or new.completed_at is not null and
      (old.first_started_at, old.held_minutes, old.labour_minutes, old.labour_cost, old.parts_cost, old.other_cost, old.recorded_cost)
        is distinct from
      (new.first_started_at, new.held_minutes, new.labour_minutes, new.labour_cost, new.parts_cost, new.other_cost, new.recorded_cost)
  ) execute function note_work_change();
  for o in select id from organisations loop
    perform set_config('app.org_id', o.id::text, true);
    update work_orders w set labour_minutes = l.minutes
    from (select work_order_id, sum(minutes)::integer as minutes from labour_entries
      where org_id = o.id and kind = 'work' and minutes is not null group by 1) as l
    where w.org_id = o.id and w.id = l.work_order_id and w.labour_minutes <> l.minutes;
    update assets a set retired_at = e.at
    from (select about, max(at) as at from events where org_id = o.id and name = 'asset.moved' and "to" = 'retired' group by 1) as e
    where a.org_id = o.id and a.id = e.about and a.status = 'retired' and a.retired_at is null;
    perform refill_work_days(o.id);
  end loop;
end $$;
