CREATE TABLE "asset_fields" (
	"org_id" uuid NOT NULL,
	"category" text NOT NULL,
	"code" text NOT NULL,
	"sort" integer NOT NULL,
	"label" text NOT NULL,
	"kind" text NOT NULL,
	"unit" text,
	"options" text[] NOT NULL,
	"required" boolean NOT NULL,
	CONSTRAINT "asset_fields_pk" PRIMARY KEY("org_id","category","code")
);
--> statement-breakpoint
CREATE TABLE "downtimes" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"asset_id" uuid NOT NULL,
	"from" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	"planned" boolean NOT NULL,
	"reason" text,
	"work_order_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "downtimes_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "downtimes_order" CHECK ("downtimes"."until" > "downtimes"."from")
);
--> statement-breakpoint
CREATE TABLE "checklists" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"categories" text[] NOT NULL,
	"version" integer NOT NULL,
	"steps" jsonb NOT NULL,
	"active" boolean NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "checklists_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "work_checklists" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"template_id" uuid,
	"version" integer,
	"name" text NOT NULL,
	"sort" integer NOT NULL,
	"added_by_id" uuid,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "work_checklists_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "work_steps" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"checklist_id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"sort" integer NOT NULL,
	"step" jsonb NOT NULL,
	"value" jsonb,
	"outcome" text,
	"note" text,
	"by_user_id" uuid,
	"at" timestamp with time zone,
	"follow_up_id" uuid,
	"reading_id" uuid,
	CONSTRAINT "work_steps_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "work_steps_outcome" CHECK ("work_steps"."outcome" in ('ok', 'warning', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"about_type" text NOT NULL,
	"about_id" uuid NOT NULL,
	"by_user_id" uuid NOT NULL,
	"text" text,
	"mention_ids" uuid[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	CONSTRAINT "comments_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "comments_about_type" CHECK ("comments"."about_type" in ('work-order'))
);
--> statement-breakpoint
CREATE TABLE "work_signatures" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"by_user_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "work_signatures_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "work_signatures_of_order" UNIQUE("org_id","work_order_id","role"),
	CONSTRAINT "work_signatures_role" CHECK ("work_signatures"."role" in ('technician', 'on_site'))
);
--> statement-breakpoint
CREATE TABLE "file_usage" (
	"org_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"files" bigint NOT NULL,
	"bytes" bigint NOT NULL,
	CONSTRAINT "file_usage_org_id_kind_pk" PRIMARY KEY("org_id","kind")
);
--> statement-breakpoint
CREATE TABLE "asset_parts" (
	"org_id" uuid NOT NULL,
	"asset_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"quantity" numeric(14, 3) NOT NULL,
	"notes" text,
	CONSTRAINT "asset_parts_pk" PRIMARY KEY("org_id","asset_id","item_id"),
	CONSTRAINT "asset_parts_quantity" CHECK ("asset_parts"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "items" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"category" text NOT NULL,
	"unit" text NOT NULL,
	"unit_cost" bigint,
	"manufacturer" text,
	"part_number" text,
	"barcode" text,
	"preferred_vendor_id" uuid,
	"notes" text,
	"active" boolean NOT NULL,
	"on_hand" numeric(14, 3) DEFAULT 0 NOT NULL,
	"value" bigint DEFAULT 0 NOT NULL,
	"average_cost" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "items_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "items_code" UNIQUE("org_id","code"),
	CONSTRAINT "items_barcode" UNIQUE("org_id","barcode"),
	CONSTRAINT "items_kind" CHECK ("items"."kind" in ('part', 'tool', 'consumable')),
	CONSTRAINT "items_nothing_is_worth_nothing" CHECK ("items"."on_hand" <> 0 or "items"."value" = 0)
);
--> statement-breakpoint
CREATE TABLE "stock_count_lines" (
	"org_id" uuid NOT NULL,
	"count_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"code" text NOT NULL,
	"counted" numeric(14, 3),
	"expected" numeric(14, 3),
	"counted_at" timestamp with time zone,
	"counted_by" text,
	CONSTRAINT "stock_count_lines_pk" PRIMARY KEY("org_id","count_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "stock_counts" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"category" text,
	"status" text NOT NULL,
	"blind" boolean NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"started_by" text NOT NULL,
	"ended_at" timestamp with time zone,
	"different" integer,
	"value" bigint,
	CONSTRAINT "stock_counts_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "stock_counts_status" CHECK ("stock_counts"."status" in ('open', 'posted', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "stock_levels" (
	"org_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"on_hand" numeric(14, 3) NOT NULL,
	"reserved" numeric(14, 3) NOT NULL,
	"min" numeric(14, 3),
	"max" numeric(14, 3),
	"bin" text,
	"low_since" timestamp with time zone,
	CONSTRAINT "stock_levels_pk" PRIMARY KEY("org_id","item_id","store_id"),
	CONSTRAINT "stock_levels_reserved" CHECK ("stock_levels"."reserved" >= 0)
);
--> statement-breakpoint
CREATE TABLE "stock_movements" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"item_id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"quantity" numeric(14, 3) NOT NULL,
	"unit_cost" bigint NOT NULL,
	"value" bigint NOT NULL,
	"balance" numeric(14, 3) NOT NULL,
	"by_user_id" uuid,
	"by_name" text NOT NULL,
	"user_id" uuid,
	"work_order_id" uuid,
	"count_id" uuid,
	"transfer_id" uuid,
	"other_store_id" uuid,
	"reference" text,
	"reason" text,
	CONSTRAINT "stock_movements_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "stock_movements_kind" CHECK ("stock_movements"."kind" in ('receive', 'issue', 'return', 'transfer', 'adjust', 'count')),
	CONSTRAINT "stock_movements_quantity" CHECK ("stock_movements"."quantity" <> 0)
);
--> statement-breakpoint
CREATE TABLE "stock_reservations" (
	"org_id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"quantity" numeric(14, 3) NOT NULL,
	"reference" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stock_reservations_pk" PRIMARY KEY("org_id","work_order_id","item_id","store_id"),
	CONSTRAINT "stock_reservations_quantity" CHECK ("stock_reservations"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "stores" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"location_id" uuid,
	"user_id" uuid,
	"active" boolean NOT NULL,
	CONSTRAINT "stores_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "locations" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"code" text,
	"kind" text NOT NULL,
	"parent_id" uuid,
	"way" text NOT NULL,
	"address" text,
	"latitude" double precision,
	"longitude" double precision,
	"notes" text,
	"status" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "locations_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "locations_code" UNIQUE("org_id","code"),
	CONSTRAINT "locations_way" UNIQUE("org_id","way"),
	CONSTRAINT "locations_kind" CHECK ("locations"."kind" in ('region', 'zone', 'site', 'building', 'floor', 'room', 'plant', 'substation', 'store', 'other')),
	CONSTRAINT "locations_status" CHECK ("locations"."status" in ('active', 'archived')),
	CONSTRAINT "locations_point" CHECK (("locations"."latitude" is null) = ("locations"."longitude" is null) and "locations"."latitude" between -90 and 90 and "locations"."longitude" between -180 and 180)
);
--> statement-breakpoint
CREATE TABLE "plan_assets" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"asset_id" uuid NOT NULL,
	"is_active" boolean NOT NULL,
	"count" integer NOT NULL,
	"slot_on" date,
	"due_total" numeric(20, 4),
	"meter_id" uuid,
	"next_due_on" date,
	"appears_on" date,
	"due_order" date GENERATED ALWAYS AS (coalesce(next_due_on, date '9999-12-31')) STORED NOT NULL,
	"last_done_on" date,
	"last_done_total" numeric(20, 4),
	CONSTRAINT "plan_assets_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "plan_assets_once" UNIQUE("org_id","plan_id","asset_id")
);
--> statement-breakpoint
CREATE TABLE "plan_jobs" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"asset_id" uuid NOT NULL,
	"occurrence" integer NOT NULL,
	"levels" integer[] NOT NULL,
	"level_names" text[] NOT NULL,
	"due_on" date NOT NULL,
	"window_from" date NOT NULL,
	"window_until" date NOT NULL,
	"status" text NOT NULL,
	"work_order_id" uuid,
	"covered_by_id" uuid,
	"reason" text,
	"created_at" timestamp with time zone NOT NULL,
	"completed_at" timestamp with time zone,
	"completed_on" date,
	CONSTRAINT "plan_jobs_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "plan_jobs_once" UNIQUE("org_id","plan_id","asset_id","occurrence"),
	CONSTRAINT "plan_jobs_status" CHECK ("plan_jobs"."status" in ('open', 'done', 'cancelled', 'skipped', 'covered'))
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"rule" jsonb NOT NULL,
	"ends_on" text GENERATED ALWAYS AS (rule ->> 'endsOn') STORED,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"type" text NOT NULL,
	"priority" text NOT NULL,
	"estimated_minutes" integer,
	"assignee_id" uuid,
	"team_id" uuid,
	"checklist_template_id" uuid,
	"asset_count" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "plans_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "plans_status" CHECK ("plans"."status" in ('active', 'paused', 'ended')),
	CONSTRAINT "plans_type" CHECK ("plans"."type" in ('preventive', 'inspection')),
	CONSTRAINT "plans_priority" CHECK ("plans"."priority" in ('low', 'medium', 'high', 'critical'))
);
--> statement-breakpoint
CREATE TABLE "platform_companies" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"contact_name" text,
	"contact_email" text,
	"key_digest" text,
	"key_until" timestamp with time zone,
	"suspended_at" timestamp with time zone,
	"suspended_reason" text,
	CONSTRAINT "platform_companies_key" UNIQUE("key_digest")
);
--> statement-breakpoint
CREATE TABLE "platform_operators" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"active" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "support_accesses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"operator_id" uuid NOT NULL,
	"operator_name" text NOT NULL,
	"reason" text NOT NULL,
	"minutes" integer NOT NULL,
	"full" boolean NOT NULL,
	"state" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone,
	"until" timestamp with time zone,
	"answered_by" text,
	"ended_by" text,
	CONSTRAINT "support_accesses_state" CHECK ("support_accesses"."state" in ('waiting', 'open', 'declined', 'ended'))
);
--> statement-breakpoint
CREATE TABLE "purchase_order_lines" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"item_id" uuid,
	"description" text NOT NULL,
	"unit" text,
	"quantity" numeric(14, 3) NOT NULL,
	"unit_price" bigint NOT NULL,
	"tax_rate" numeric(5, 2) NOT NULL,
	"net" bigint NOT NULL,
	"tax" bigint NOT NULL,
	"received" numeric(14, 3) DEFAULT 0 NOT NULL,
	"request_line_id" uuid,
	"released" boolean DEFAULT false NOT NULL,
	CONSTRAINT "purchase_order_lines_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "purchase_order_lines_quantity" CHECK ("purchase_order_lines"."quantity" > 0 and "purchase_order_lines"."received" >= 0)
);
--> statement-breakpoint
CREATE TABLE "purchase_orders" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"status" text NOT NULL,
	"is_open" boolean GENERATED ALWAYS AS (status in ('draft', 'sent', 'partly_received')) STORED NOT NULL,
	"vendor_id" uuid NOT NULL,
	"title" text NOT NULL,
	"currency" text NOT NULL,
	"net" bigint NOT NULL,
	"tax" bigint NOT NULL,
	"total" bigint NOT NULL,
	"expected_on" date,
	"due_on" date GENERATED ALWAYS AS (case when status in ('sent', 'partly_received') then expected_on end) STORED,
	"store_id" uuid,
	"notes" text,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_by_id" uuid NOT NULL,
	"approval_asked_at" timestamp with time zone,
	"approved_by_id" uuid,
	"approved_at" timestamp with time zone,
	"awaits_approval" boolean GENERATED ALWAYS AS (status = 'draft' and approval_asked_at is not null and approved_at is null) STORED NOT NULL,
	"sent_at" timestamp with time zone,
	"sent_to" text,
	CONSTRAINT "purchase_orders_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "purchase_orders_number" UNIQUE("org_id","number"),
	CONSTRAINT "purchase_orders_status" CHECK ("purchase_orders"."status" in ('draft', 'sent', 'partly_received', 'received', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "purchase_receipt_lines" (
	"org_id" uuid NOT NULL,
	"receipt_id" uuid NOT NULL,
	"order_line_id" uuid NOT NULL,
	"quantity" numeric(14, 3) NOT NULL,
	"unit_cost" bigint NOT NULL,
	CONSTRAINT "purchase_receipt_lines_pk" PRIMARY KEY("org_id","receipt_id","order_line_id"),
	CONSTRAINT "purchase_receipt_lines_quantity" CHECK ("purchase_receipt_lines"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "purchase_receipts" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"vendor_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_user_id" uuid NOT NULL,
	"store_id" uuid,
	"delivery_note" text,
	"notes" text,
	"value" bigint NOT NULL,
	CONSTRAINT "purchase_receipts_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "purchase_request_lines" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"item_id" uuid,
	"description" text NOT NULL,
	"unit" text,
	"quantity" numeric(14, 3) NOT NULL,
	"unit_cost" bigint,
	"to_order" boolean DEFAULT false NOT NULL,
	CONSTRAINT "purchase_request_lines_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "purchase_request_lines_quantity" CHECK ("purchase_request_lines"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "purchase_requests" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"status" text NOT NULL,
	"is_open" boolean GENERATED ALWAYS AS (status in ('requested', 'approved', 'ordered')) STORED NOT NULL,
	"title" text NOT NULL,
	"estimate" bigint,
	"reason" text NOT NULL,
	"needed_by" date,
	"work_order_id" uuid,
	"asked_by_id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"decided_by_id" uuid,
	"decided_at" timestamp with time zone,
	"decision_notes" text,
	CONSTRAINT "purchase_requests_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "purchase_requests_number" UNIQUE("org_id","number"),
	CONSTRAINT "purchase_requests_status" CHECK ("purchase_requests"."status" in ('requested', 'approved', 'ordered', 'received', 'rejected', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "meters" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"asset_id" uuid NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"kind" text NOT NULL,
	"rollover_at" numeric(20, 4),
	"is_active" boolean NOT NULL,
	"notes" text,
	"last_value" numeric(20, 4),
	"last_at" timestamp with time zone,
	"total" numeric(20, 4),
	"used_per_day" numeric(20, 4),
	"stated_per_day" numeric(20, 4),
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meters_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "meters_kind" CHECK ("meters"."kind" in ('counter', 'gauge'))
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meter_id" uuid NOT NULL,
	"value" numeric(20, 4) NOT NULL,
	"base" numeric(20, 4) NOT NULL,
	"total" numeric(20, 4) GENERATED ALWAYS AS (value + base) STORED NOT NULL,
	"used" numeric(20, 4),
	"at" timestamp with time zone NOT NULL,
	"source" text NOT NULL,
	"flags" text[] NOT NULL,
	"notes" text,
	"by_user_id" uuid,
	"replaced_by_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "readings_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "readings_source" CHECK ("readings"."source" in ('manual', 'import', 'api', 'mqtt', 'customer', 'estimate'))
);
--> statement-breakpoint
CREATE TABLE "vendor_contacts" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"vendor_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"role" text,
	"phone" text,
	"email" text,
	"main" boolean NOT NULL,
	CONSTRAINT "vendor_contacts_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "vendors" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_key" text GENERATED ALWAYS AS (lower(name)) STORED NOT NULL,
	"code" text,
	"services" text,
	"phone" text,
	"email" text,
	"website" text,
	"address" text,
	"tax_number" text,
	"payment_days" integer,
	"currency" text,
	"notes" text,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "vendors_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "vendors_code" UNIQUE("org_id","code")
);
--> statement-breakpoint
CREATE TABLE "labour_entries" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_at" timestamp with time zone,
	"until_at" timestamp with time zone,
	"minutes" integer,
	"is_running" boolean GENERATED ALWAYS AS (minutes is null) STORED NOT NULL,
	"note" text,
	"hourly_rate" bigint,
	"cost" bigint NOT NULL,
	"entered_by_id" uuid,
	"entered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "labour_entries_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "labour_entries_kind" CHECK ("labour_entries"."kind" in ('work', 'travel', 'waiting')),
	CONSTRAINT "labour_entries_timer" CHECK ("labour_entries"."minutes" is not null or "labour_entries"."from_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "labour_rates" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"role_id" uuid,
	"user_id" uuid,
	"hourly_rate" bigint NOT NULL,
	CONSTRAINT "labour_rates_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "labour_rates_of_role" UNIQUE("org_id","role_id"),
	CONSTRAINT "labour_rates_of_member" UNIQUE("org_id","user_id"),
	CONSTRAINT "labour_rates_of_one" CHECK (num_nonnulls("labour_rates"."role_id", "labour_rates"."user_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "other_costs" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"text" text NOT NULL,
	"vendor_id" uuid,
	"amount" bigint NOT NULL,
	"by_user_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "other_costs_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "other_costs_amount" CHECK ("other_costs"."amount" > 0)
);
--> statement-breakpoint
CREATE TABLE "work_parts" (
	"org_id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"planned" numeric(14, 3) NOT NULL,
	CONSTRAINT "work_parts_pk" PRIMARY KEY("org_id","work_order_id","item_id","store_id"),
	CONSTRAINT "work_parts_planned" CHECK ("work_parts"."planned" > 0)
);
--> statement-breakpoint
CREATE TABLE "work_order_holds" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"from" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	"reason" text NOT NULL,
	"notes" text,
	CONSTRAINT "work_order_holds_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "work_order_holds_reason" CHECK ("work_order_holds"."reason" in ('parts', 'access', 'approval', 'weather', 'other'))
);
--> statement-breakpoint
CREATE TABLE "work_order_links" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "work_order_links_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "work_order_links_once" UNIQUE("org_id","from_id","to_id","kind"),
	CONSTRAINT "work_order_links_kind" CHECK ("work_order_links"."kind" in ('related', 'blocks', 'duplicate', 'follow_up'))
);
--> statement-breakpoint
ALTER TABLE "categories" DROP CONSTRAINT "categories_list";--> statement-breakpoint
ALTER TABLE "notice_preferences" DROP CONSTRAINT "notice_preferences_kind";--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_kind";--> statement-breakpoint
ALTER TABLE "notification_templates" DROP CONSTRAINT "notification_templates_kind";--> statement-breakpoint
ALTER TABLE "files" ALTER COLUMN "bytes" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "assets" ADD COLUMN "location_id" uuid;--> statement-breakpoint
ALTER TABLE "assets" ADD COLUMN "purchased_on" date;--> statement-breakpoint
ALTER TABLE "assets" ADD COLUMN "purchase_cost" bigint;--> statement-breakpoint
ALTER TABLE "assets" ADD COLUMN "supplier" text;--> statement-breakpoint
ALTER TABLE "assets" ADD COLUMN "warranty_until" date;--> statement-breakpoint
ALTER TABLE "assets" ADD COLUMN "warranty_told_of" date;--> statement-breakpoint
ALTER TABLE "assets" ADD COLUMN "replacement_value" bigint;--> statement-breakpoint
ALTER TABLE "assets" ADD COLUMN "expected_life_years" integer;--> statement-breakpoint
ALTER TABLE "assets" ADD COLUMN "specifications" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "caption" text;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "ready" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "client_id" uuid;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "digest" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "support_id" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "attachment" jsonb;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "due_on" date;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "location_id" uuid;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "parent_id" uuid;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "wished_on" date;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "requested_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "approved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "decided_by_id" uuid;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "reject_reason" text;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "first_started_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "held_minutes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "problem" text;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "cause" text;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "remedy" text;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "is_failure" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "labour_cost" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "parts_cost" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "other_cost" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "recorded_cost" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "cost" bigint GENERATED ALWAYS AS (labour_cost + parts_cost + other_cost + recorded_cost) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "estimated_cost" bigint;--> statement-breakpoint
ALTER TABLE "downtimes" ADD CONSTRAINT "downtimes_asset" FOREIGN KEY ("org_id","asset_id") REFERENCES "public"."assets"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_checklists" ADD CONSTRAINT "work_checklists_order" FOREIGN KEY ("org_id","work_order_id") REFERENCES "public"."work_orders"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_checklists" ADD CONSTRAINT "work_checklists_template" FOREIGN KEY ("org_id","template_id") REFERENCES "public"."checklists"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_steps" ADD CONSTRAINT "work_steps_checklist" FOREIGN KEY ("org_id","checklist_id") REFERENCES "public"."work_checklists"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_steps" ADD CONSTRAINT "work_steps_follow_up" FOREIGN KEY ("org_id","follow_up_id") REFERENCES "public"."work_orders"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_signatures" ADD CONSTRAINT "work_signatures_order" FOREIGN KEY ("org_id","work_order_id") REFERENCES "public"."work_orders"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asset_parts" ADD CONSTRAINT "asset_parts_org_id_asset_id_assets_org_id_id_fk" FOREIGN KEY ("org_id","asset_id") REFERENCES "public"."assets"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asset_parts" ADD CONSTRAINT "asset_parts_org_id_item_id_items_org_id_id_fk" FOREIGN KEY ("org_id","item_id") REFERENCES "public"."items"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_org_id_preferred_vendor_id_vendors_org_id_id_fk" FOREIGN KEY ("org_id","preferred_vendor_id") REFERENCES "public"."vendors"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_count_lines" ADD CONSTRAINT "stock_count_lines_org_id_count_id_stock_counts_org_id_id_fk" FOREIGN KEY ("org_id","count_id") REFERENCES "public"."stock_counts"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_count_lines" ADD CONSTRAINT "stock_count_lines_org_id_item_id_items_org_id_id_fk" FOREIGN KEY ("org_id","item_id") REFERENCES "public"."items"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_counts" ADD CONSTRAINT "stock_counts_org_id_store_id_stores_org_id_id_fk" FOREIGN KEY ("org_id","store_id") REFERENCES "public"."stores"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_levels" ADD CONSTRAINT "stock_levels_org_id_item_id_items_org_id_id_fk" FOREIGN KEY ("org_id","item_id") REFERENCES "public"."items"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_levels" ADD CONSTRAINT "stock_levels_org_id_store_id_stores_org_id_id_fk" FOREIGN KEY ("org_id","store_id") REFERENCES "public"."stores"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_org_id_item_id_items_org_id_id_fk" FOREIGN KEY ("org_id","item_id") REFERENCES "public"."items"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_org_id_store_id_stores_org_id_id_fk" FOREIGN KEY ("org_id","store_id") REFERENCES "public"."stores"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_reservations" ADD CONSTRAINT "stock_reservations_org_id_item_id_store_id_stock_levels_org_id_item_id_store_id_fk" FOREIGN KEY ("org_id","item_id","store_id") REFERENCES "public"."stock_levels"("org_id","item_id","store_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stores" ADD CONSTRAINT "stores_org_id_location_id_locations_org_id_id_fk" FOREIGN KEY ("org_id","location_id") REFERENCES "public"."locations"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stores" ADD CONSTRAINT "stores_org_id_user_id_members_org_id_user_id_fk" FOREIGN KEY ("org_id","user_id") REFERENCES "public"."members"("org_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "locations" ADD CONSTRAINT "locations_parent" FOREIGN KEY ("org_id","parent_id") REFERENCES "public"."locations"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_assets" ADD CONSTRAINT "plan_assets_org_id_plan_id_plans_org_id_id_fk" FOREIGN KEY ("org_id","plan_id") REFERENCES "public"."plans"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_assets" ADD CONSTRAINT "plan_assets_org_id_asset_id_assets_org_id_id_fk" FOREIGN KEY ("org_id","asset_id") REFERENCES "public"."assets"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_assets" ADD CONSTRAINT "plan_assets_org_id_meter_id_meters_org_id_id_fk" FOREIGN KEY ("org_id","meter_id") REFERENCES "public"."meters"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_jobs" ADD CONSTRAINT "plan_jobs_org_id_plan_id_plans_org_id_id_fk" FOREIGN KEY ("org_id","plan_id") REFERENCES "public"."plans"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_jobs" ADD CONSTRAINT "plan_jobs_org_id_asset_id_assets_org_id_id_fk" FOREIGN KEY ("org_id","asset_id") REFERENCES "public"."assets"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_jobs" ADD CONSTRAINT "plan_jobs_org_id_work_order_id_work_orders_org_id_id_fk" FOREIGN KEY ("org_id","work_order_id") REFERENCES "public"."work_orders"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_org_id_assignee_id_members_org_id_user_id_fk" FOREIGN KEY ("org_id","assignee_id") REFERENCES "public"."members"("org_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_org_id_team_id_teams_org_id_id_fk" FOREIGN KEY ("org_id","team_id") REFERENCES "public"."teams"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_companies" ADD CONSTRAINT "platform_companies_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_operators" ADD CONSTRAINT "platform_operators_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_accesses" ADD CONSTRAINT "support_accesses_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_accesses" ADD CONSTRAINT "support_accesses_operator_id_users_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_order_lines" ADD CONSTRAINT "purchase_order_lines_order" FOREIGN KEY ("org_id","order_id") REFERENCES "public"."purchase_orders"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_order_lines" ADD CONSTRAINT "purchase_order_lines_item" FOREIGN KEY ("org_id","item_id") REFERENCES "public"."items"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_order_lines" ADD CONSTRAINT "purchase_order_lines_request_line" FOREIGN KEY ("org_id","request_line_id") REFERENCES "public"."purchase_request_lines"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_vendor" FOREIGN KEY ("org_id","vendor_id") REFERENCES "public"."vendors"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_store" FOREIGN KEY ("org_id","store_id") REFERENCES "public"."stores"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_author" FOREIGN KEY ("org_id","created_by_id") REFERENCES "public"."members"("org_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_receipt_lines" ADD CONSTRAINT "purchase_receipt_lines_receipt" FOREIGN KEY ("org_id","receipt_id") REFERENCES "public"."purchase_receipts"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_receipts" ADD CONSTRAINT "purchase_receipts_order" FOREIGN KEY ("org_id","order_id") REFERENCES "public"."purchase_orders"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_request_lines" ADD CONSTRAINT "purchase_request_lines_request" FOREIGN KEY ("org_id","request_id") REFERENCES "public"."purchase_requests"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_request_lines" ADD CONSTRAINT "purchase_request_lines_item" FOREIGN KEY ("org_id","item_id") REFERENCES "public"."items"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_requests" ADD CONSTRAINT "purchase_requests_asked_by" FOREIGN KEY ("org_id","asked_by_id") REFERENCES "public"."members"("org_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meters" ADD CONSTRAINT "meters_org_id_asset_id_assets_org_id_id_fk" FOREIGN KEY ("org_id","asset_id") REFERENCES "public"."assets"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_org_id_meter_id_meters_org_id_id_fk" FOREIGN KEY ("org_id","meter_id") REFERENCES "public"."meters"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_contacts" ADD CONSTRAINT "vendor_contacts_vendor" FOREIGN KEY ("org_id","vendor_id") REFERENCES "public"."vendors"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "labour_entries" ADD CONSTRAINT "labour_entries_order" FOREIGN KEY ("org_id","work_order_id") REFERENCES "public"."work_orders"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "labour_entries" ADD CONSTRAINT "labour_entries_member" FOREIGN KEY ("org_id","user_id") REFERENCES "public"."members"("org_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "labour_rates" ADD CONSTRAINT "labour_rates_role" FOREIGN KEY ("org_id","role_id") REFERENCES "public"."roles"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "labour_rates" ADD CONSTRAINT "labour_rates_member" FOREIGN KEY ("org_id","user_id") REFERENCES "public"."members"("org_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "other_costs" ADD CONSTRAINT "other_costs_order" FOREIGN KEY ("org_id","work_order_id") REFERENCES "public"."work_orders"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_parts" ADD CONSTRAINT "work_parts_order" FOREIGN KEY ("org_id","work_order_id") REFERENCES "public"."work_orders"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_parts" ADD CONSTRAINT "work_parts_item" FOREIGN KEY ("org_id","item_id") REFERENCES "public"."items"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_parts" ADD CONSTRAINT "work_parts_store" FOREIGN KEY ("org_id","store_id") REFERENCES "public"."stores"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_order_holds" ADD CONSTRAINT "work_order_holds_org_id_work_order_id_work_orders_org_id_id_fk" FOREIGN KEY ("org_id","work_order_id") REFERENCES "public"."work_orders"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_order_links" ADD CONSTRAINT "work_order_links_org_id_from_id_work_orders_org_id_id_fk" FOREIGN KEY ("org_id","from_id") REFERENCES "public"."work_orders"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_order_links" ADD CONSTRAINT "work_order_links_org_id_to_id_work_orders_org_id_id_fk" FOREIGN KEY ("org_id","to_id") REFERENCES "public"."work_orders"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "downtimes_of_asset" ON "downtimes" USING btree ("org_id","asset_id","from","id");--> statement-breakpoint
CREATE INDEX "downtimes_of_work" ON "downtimes" USING btree ("org_id","work_order_id");--> statement-breakpoint
CREATE INDEX "downtimes_by_start" ON "downtimes" USING btree ("org_id","from","id");--> statement-breakpoint
CREATE UNIQUE INDEX "downtimes_one_open" ON "downtimes" USING btree ("org_id","asset_id") WHERE "downtimes"."until" is null;--> statement-breakpoint
CREATE INDEX "checklists_by_name" ON "checklists" USING btree ("org_id","name","id");--> statement-breakpoint
CREATE INDEX "work_checklists_of_order" ON "work_checklists" USING btree ("org_id","work_order_id","sort");--> statement-breakpoint
CREATE INDEX "work_checklists_of_template" ON "work_checklists" USING btree ("org_id","template_id");--> statement-breakpoint
CREATE INDEX "work_steps_of_order" ON "work_steps" USING btree ("org_id","work_order_id","sort");--> statement-breakpoint
CREATE INDEX "work_steps_of_checklist" ON "work_steps" USING btree ("org_id","checklist_id");--> statement-breakpoint
CREATE INDEX "work_steps_followed_up" ON "work_steps" USING btree ("org_id","follow_up_id") WHERE "work_steps"."follow_up_id" is not null;--> statement-breakpoint
CREATE INDEX "comments_about" ON "comments" USING btree ("org_id","about_type","about_id","created_at","id");--> statement-breakpoint
CREATE INDEX "asset_parts_of_item" ON "asset_parts" USING btree ("org_id","item_id","asset_id");--> statement-breakpoint
CREATE INDEX "items_by_code" ON "items" USING btree ("org_id","active","code");--> statement-breakpoint
CREATE INDEX "items_by_name" ON "items" USING btree ("org_id","active","name","id");--> statement-breakpoint
CREATE INDEX "items_of_kind" ON "items" USING btree ("org_id","active","kind","code");--> statement-breakpoint
CREATE INDEX "items_of_category" ON "items" USING btree ("org_id","active","category","code");--> statement-breakpoint
CREATE INDEX "items_part_number" ON "items" USING btree ("org_id","part_number");--> statement-breakpoint
CREATE INDEX "items_of_vendor" ON "items" USING btree ("org_id","preferred_vendor_id","code");--> statement-breakpoint
CREATE INDEX "stock_count_lines_by_code" ON "stock_count_lines" USING btree ("org_id","count_id","code","item_id");--> statement-breakpoint
CREATE INDEX "stock_counts_newest" ON "stock_counts" USING btree ("org_id","started_at","id");--> statement-breakpoint
CREATE INDEX "stock_counts_by_status" ON "stock_counts" USING btree ("org_id","status","started_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "stock_counts_one_at_a_time" ON "stock_counts" USING btree ("org_id","store_id") WHERE "stock_counts"."status" = 'open';--> statement-breakpoint
CREATE INDEX "stock_levels_of_store" ON "stock_levels" USING btree ("org_id","store_id","item_id");--> statement-breakpoint
CREATE INDEX "stock_levels_low" ON "stock_levels" USING btree ("org_id","item_id","store_id") WHERE "stock_levels"."low_since" is not null;--> statement-breakpoint
CREATE INDEX "stock_movements_newest" ON "stock_movements" USING btree ("org_id","at","id");--> statement-breakpoint
CREATE INDEX "stock_movements_of_item" ON "stock_movements" USING btree ("org_id","item_id","at","id");--> statement-breakpoint
CREATE INDEX "stock_movements_of_store" ON "stock_movements" USING btree ("org_id","store_id","at","id");--> statement-breakpoint
CREATE INDEX "stock_movements_of_kind" ON "stock_movements" USING btree ("org_id","kind","at","id");--> statement-breakpoint
CREATE INDEX "stock_movements_of_order" ON "stock_movements" USING btree ("org_id","work_order_id","at","id");--> statement-breakpoint
CREATE INDEX "stock_reservations_of_item" ON "stock_reservations" USING btree ("org_id","item_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "stores_name" ON "stores" USING btree ("org_id",lower("name"));--> statement-breakpoint
CREATE INDEX "stores_at" ON "stores" USING btree ("org_id","location_id");--> statement-breakpoint
CREATE INDEX "locations_by_name" ON "locations" USING btree ("org_id","status","name","id");--> statement-breakpoint
CREATE INDEX "locations_of_kind" ON "locations" USING btree ("org_id","status","kind","name","id");--> statement-breakpoint
CREATE INDEX "locations_of_parent" ON "locations" USING btree ("org_id","parent_id","name","id");--> statement-breakpoint
CREATE INDEX "plan_assets_by_due" ON "plan_assets" USING btree ("org_id","plan_id","due_order","id");--> statement-breakpoint
CREATE INDEX "plan_assets_all_by_due" ON "plan_assets" USING btree ("org_id","due_order","id");--> statement-breakpoint
CREATE INDEX "plan_assets_of_asset" ON "plan_assets" USING btree ("org_id","asset_id");--> statement-breakpoint
CREATE INDEX "plan_assets_of_meter" ON "plan_assets" USING btree ("org_id","meter_id");--> statement-breakpoint
CREATE INDEX "plan_assets_to_make" ON "plan_assets" USING btree ("org_id","appears_on","id") WHERE appears_on is not null;--> statement-breakpoint
CREATE INDEX "plan_jobs_of_plan" ON "plan_jobs" USING btree ("org_id","plan_id","due_on","id");--> statement-breakpoint
CREATE INDEX "plan_jobs_of_asset" ON "plan_jobs" USING btree ("org_id","asset_id","due_on","id");--> statement-breakpoint
CREATE INDEX "plan_jobs_of_order" ON "plan_jobs" USING btree ("org_id","work_order_id");--> statement-breakpoint
CREATE INDEX "plan_jobs_by_due" ON "plan_jobs" USING btree ("org_id","due_on","id");--> statement-breakpoint
CREATE INDEX "plan_jobs_open" ON "plan_jobs" USING btree ("org_id","plan_id","asset_id","due_on") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "plans_by_name" ON "plans" USING btree ("org_id","name","id");--> statement-breakpoint
CREATE INDEX "plans_by_status" ON "plans" USING btree ("org_id","status","name","id");--> statement-breakpoint
CREATE INDEX "plans_ending" ON "plans" USING btree ("org_id","ends_on") WHERE status = 'active' and ends_on is not null;--> statement-breakpoint
CREATE INDEX "platform_companies_contact" ON "platform_companies" USING btree ("contact_email");--> statement-breakpoint
CREATE INDEX "support_accesses_newest" ON "support_accesses" USING btree ("organisation_id","asked_at","id");--> statement-breakpoint
CREATE INDEX "support_accesses_of_operator" ON "support_accesses" USING btree ("operator_id","state");--> statement-breakpoint
CREATE INDEX "purchase_order_lines_of_order" ON "purchase_order_lines" USING btree ("org_id","order_id","position");--> statement-breakpoint
CREATE INDEX "purchase_order_lines_of_item" ON "purchase_order_lines" USING btree ("org_id","item_id","order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "purchase_order_lines_once" ON "purchase_order_lines" USING btree ("org_id","request_line_id") WHERE not "purchase_order_lines"."released";--> statement-breakpoint
CREATE INDEX "purchase_orders_newest" ON "purchase_orders" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "purchase_orders_by_status" ON "purchase_orders" USING btree ("org_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "purchase_orders_open" ON "purchase_orders" USING btree ("org_id","is_open","created_at","id");--> statement-breakpoint
CREATE INDEX "purchase_orders_of_vendor" ON "purchase_orders" USING btree ("org_id","vendor_id","created_at","id");--> statement-breakpoint
CREATE INDEX "purchase_orders_open_of_vendor" ON "purchase_orders" USING btree ("org_id","vendor_id") WHERE "purchase_orders"."is_open";--> statement-breakpoint
CREATE INDEX "purchase_orders_awaiting" ON "purchase_orders" USING btree ("org_id","created_at","id") WHERE "purchase_orders"."awaits_approval";--> statement-breakpoint
CREATE INDEX "purchase_orders_due" ON "purchase_orders" USING btree ("org_id","due_on");--> statement-breakpoint
CREATE INDEX "purchase_receipts_of_order" ON "purchase_receipts" USING btree ("org_id","order_id","id");--> statement-breakpoint
CREATE INDEX "purchase_receipts_of_vendor" ON "purchase_receipts" USING btree ("org_id","vendor_id","at");--> statement-breakpoint
CREATE INDEX "purchase_request_lines_of_request" ON "purchase_request_lines" USING btree ("org_id","request_id","position");--> statement-breakpoint
CREATE INDEX "purchase_request_lines_of_item" ON "purchase_request_lines" USING btree ("org_id","item_id","request_id");--> statement-breakpoint
CREATE INDEX "purchase_request_lines_to_order" ON "purchase_request_lines" USING btree ("org_id","id") WHERE "purchase_request_lines"."to_order";--> statement-breakpoint
CREATE INDEX "purchase_requests_newest" ON "purchase_requests" USING btree ("org_id","asked_at","id");--> statement-breakpoint
CREATE INDEX "purchase_requests_by_status" ON "purchase_requests" USING btree ("org_id","status","asked_at","id");--> statement-breakpoint
CREATE INDEX "purchase_requests_open" ON "purchase_requests" USING btree ("org_id","is_open","asked_at","id");--> statement-breakpoint
CREATE INDEX "purchase_requests_of_asker" ON "purchase_requests" USING btree ("org_id","asked_by_id","asked_at","id");--> statement-breakpoint
CREATE INDEX "purchase_requests_of_work" ON "purchase_requests" USING btree ("org_id","work_order_id","asked_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "meters_name" ON "meters" USING btree ("org_id","asset_id",lower("name"));--> statement-breakpoint
CREATE INDEX "meters_by_name" ON "meters" USING btree ("org_id","name","id");--> statement-breakpoint
CREATE INDEX "readings_of_meter" ON "readings" USING btree ("org_id","meter_id","at","id");--> statement-breakpoint
CREATE INDEX "vendor_contacts_of_vendor" ON "vendor_contacts" USING btree ("org_id","vendor_id","position");--> statement-breakpoint
CREATE INDEX "vendors_by_name" ON "vendors" USING btree ("org_id","name_key","id");--> statement-breakpoint
CREATE INDEX "vendors_active" ON "vendors" USING btree ("org_id","active","name_key","id");--> statement-breakpoint
CREATE INDEX "vendors_newest" ON "vendors" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "labour_entries_of_order" ON "labour_entries" USING btree ("org_id","work_order_id","entered_at");--> statement-breakpoint
CREATE INDEX "labour_entries_of_person" ON "labour_entries" USING btree ("org_id","user_id","entered_at");--> statement-breakpoint
CREATE UNIQUE INDEX "labour_entries_one_timer" ON "labour_entries" USING btree ("org_id","user_id") WHERE "labour_entries"."minutes" is null;--> statement-breakpoint
CREATE INDEX "other_costs_of_order" ON "other_costs" USING btree ("org_id","work_order_id","at");--> statement-breakpoint
CREATE INDEX "work_parts_of_item" ON "work_parts" USING btree ("org_id","item_id");--> statement-breakpoint
CREATE INDEX "work_order_holds_of_order" ON "work_order_holds" USING btree ("org_id","work_order_id","from");--> statement-breakpoint
CREATE INDEX "work_order_links_to" ON "work_order_links" USING btree ("org_id","to_id");--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_location" FOREIGN KEY ("org_id","location_id") REFERENCES "public"."locations"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_orders" ADD CONSTRAINT "work_orders_org_id_location_id_locations_org_id_id_fk" FOREIGN KEY ("org_id","location_id") REFERENCES "public"."locations"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_orders" ADD CONSTRAINT "work_orders_org_id_parent_id_work_orders_org_id_id_fk" FOREIGN KEY ("org_id","parent_id") REFERENCES "public"."work_orders"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assets_of_criticality" ON "assets" USING btree ("org_id","criticality","tag");--> statement-breakpoint
CREATE INDEX "assets_at_location" ON "assets" USING btree ("org_id","location_id","tag");--> statement-breakpoint
CREATE INDEX "assets_by_warranty" ON "assets" USING btree ("org_id","warranty_until","tag") WHERE "assets"."warranty_until" is not null and "assets"."status" <> 'retired';--> statement-breakpoint
CREATE INDEX "files_largest" ON "files" USING btree ("org_id","bytes","id");--> statement-breakpoint
CREATE UNIQUE INDEX "files_of_sender" ON "files" USING btree ("org_id","uploaded_by","client_id") WHERE "files"."client_id" is not null;--> statement-breakpoint
CREATE INDEX "organisations_newest" ON "organisations" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "organisations_in_status" ON "organisations" USING btree ("status","created_at","id");--> statement-breakpoint
CREATE INDEX "sessions_of_organisation" ON "sessions" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "work_orders_problem" ON "work_orders" USING btree ("org_id","problem","created_at") WHERE "work_orders"."problem" is not null;--> statement-breakpoint
CREATE INDEX "work_orders_cause" ON "work_orders" USING btree ("org_id","cause","created_at") WHERE "work_orders"."cause" is not null;--> statement-breakpoint
CREATE INDEX "work_orders_remedy" ON "work_orders" USING btree ("org_id","remedy","created_at") WHERE "work_orders"."remedy" is not null;--> statement-breakpoint
CREATE INDEX "work_orders_parts" ON "work_orders" USING btree ("org_id","parent_id");--> statement-breakpoint
CREATE INDEX "work_orders_due" ON "work_orders" USING btree ("org_id","due_on","id") WHERE is_open and due_on is not null;--> statement-breakpoint
CREATE INDEX "work_orders_asked_by" ON "work_orders" USING btree ("org_id","created_by_id","created_at","id") WHERE requested_at is not null;--> statement-breakpoint
CREATE INDEX "work_orders_at_location" ON "work_orders" USING btree ("org_id","location_id","created_at","id");--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_list" CHECK ("categories"."list" in ('case', 'connection', 'customer', 'work', 'asset', 'item', 'problem', 'cause', 'remedy'));--> statement-breakpoint
ALTER TABLE "notice_preferences" ADD CONSTRAINT "notice_preferences_kind" CHECK ("notice_preferences"."kind" in ('case_reported', 'case_assigned', 'case_updated', 'work_assigned', 'work_reminder', 'work_requested', 'work_decided', 'mention', 'request_submitted', 'request_updated', 'message', 'announcement', 'staff_registered', 'support', 'warranty_ending', 'stock_low', 'purchase_asked', 'purchase_decided', 'account'));--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('case_reported', 'case_assigned', 'case_updated', 'work_assigned', 'work_reminder', 'work_requested', 'work_decided', 'mention', 'request_submitted', 'request_updated', 'message', 'announcement', 'staff_registered', 'support', 'warranty_ending', 'stock_low', 'purchase_asked', 'purchase_decided', 'account'));--> statement-breakpoint
ALTER TABLE "notification_templates" ADD CONSTRAINT "notification_templates_kind" CHECK ("notification_templates"."kind" in ('case_reported', 'case_assigned', 'case_updated', 'work_assigned', 'work_reminder', 'work_requested', 'work_decided', 'mention', 'request_submitted', 'request_updated', 'message', 'announcement', 'staff_registered', 'support', 'warranty_ending', 'stock_low', 'purchase_asked', 'purchase_decided', 'account'));