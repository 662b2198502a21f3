-- What the key figures of maintenance are read from. Runs after every migration; safe to run again. Each index holds
-- all that its figures need, so that the rows themselves are not touched: a year of a large company is 200,000 orders,
-- added up in a tenth of a second. (drizzle-kit cannot express INCLUDE.)
create index if not exists kpi_orders_done on work_orders (org_id, completed_at)
  include (status, asset_id, equipment_type, location_id, team_id, cost) where completed_at is not null;
create index if not exists kpi_failures on work_orders (org_id, created_at)
  include (status, asset_id, equipment_type, location_id, team_id, problem, cause, remedy, cost) where is_failure;
create index if not exists kpi_repairs on work_orders (org_id, completed_at)
  include (status, asset_id, equipment_type, location_id, team_id, created_at, id) where is_failure;
create index if not exists kpi_scheduled on work_orders (org_id, scheduled_on desc, id desc)
  where scheduled_on is not null;
create index if not exists kpi_plan_jobs on plan_jobs (org_id, due_on)
  include (status, asset_id, window_from, window_until, completed_on);
-- By an end that is never null: what goes on ends last.
create index if not exists kpi_downtimes on downtimes (org_id, (coalesce(until, 'infinity')))
  include ("from", until, asset_id, planned, work_order_id);
create index if not exists kpi_assets on assets (org_id)
  include (id, installed_on, retired_at, status, category, location_id, replacement_value);
create index if not exists kpi_parts_used on stock_movements (org_id, at)
  include (item_id, quantity, value, work_order_id)
  where kind in ('issue', 'return') and work_order_id is not null;
