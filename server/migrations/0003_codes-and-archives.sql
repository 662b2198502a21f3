CREATE TABLE "backups" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"rows_done" bigint DEFAULT 0 NOT NULL,
	"rows_total" bigint DEFAULT 0 NOT NULL,
	"files_done" integer DEFAULT 0 NOT NULL,
	"files_total" integer DEFAULT 0 NOT NULL,
	"alive_at" timestamp with time zone,
	"daily" boolean NOT NULL,
	"asked_by" uuid,
	"asked_by_name" text NOT NULL,
	"state" text NOT NULL,
	"bytes" bigint,
	"problem" text,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"until" timestamp with time zone,
	CONSTRAINT "backups_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "backups_state" CHECK ("backups"."state" in ('waiting', 'running', 'done', 'failed', 'gone'))
);
--> statement-breakpoint
CREATE TABLE "restores" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"rows_done" bigint DEFAULT 0 NOT NULL,
	"rows_total" bigint DEFAULT 0 NOT NULL,
	"files_done" integer DEFAULT 0 NOT NULL,
	"files_total" integer DEFAULT 0 NOT NULL,
	"alive_at" timestamp with time zone,
	"state" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_by_name" text NOT NULL,
	"file_name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"archive" jsonb NOT NULL,
	"tell_people" boolean DEFAULT false NOT NULL,
	"problem" text,
	"result" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "restores_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "restores_state" CHECK ("restores"."state" in ('checked', 'waiting', 'running', 'done', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "import_mappings" (
	"org_id" uuid NOT NULL,
	"register" text NOT NULL,
	"headings" jsonb NOT NULL,
	"mapping" jsonb NOT NULL,
	CONSTRAINT "import_mappings_org_id_register_pk" PRIMARY KEY("org_id","register"),
	CONSTRAINT "import_mappings_register" CHECK ("import_mappings"."register" in ('locations', 'assets', 'items', 'vendors', 'work-orders', 'plans', 'customers'))
);
--> statement-breakpoint
CREATE TABLE "import_problems" (
	"org_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"line" integer NOT NULL,
	"column" text NOT NULL,
	"value" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "import_problems_org_id_import_id_line_n_pk" PRIMARY KEY("org_id","import_id","line","n")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"org_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"row_id" uuid NOT NULL,
	"before" jsonb,
	CONSTRAINT "import_rows_org_id_import_id_row_id_pk" PRIMARY KEY("org_id","import_id","row_id")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"register" text NOT NULL,
	"file_name" text NOT NULL,
	"bytes" integer NOT NULL,
	"digest" text NOT NULL,
	"encoding" text NOT NULL,
	"delimiter" text NOT NULL,
	"rows" integer NOT NULL,
	"columns" jsonb NOT NULL,
	"mapping" jsonb NOT NULL,
	"status" text NOT NULL,
	"preview" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"added" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"left" integer DEFAULT 0 NOT NULL,
	"wrong" integer DEFAULT 0 NOT NULL,
	"only_right" boolean DEFAULT false NOT NULL,
	"problem" text,
	"by_id" uuid,
	"by_name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "imports_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "imports_register" CHECK ("imports"."register" in ('locations', 'assets', 'items', 'vendors', 'work-orders', 'plans', 'customers')),
	CONSTRAINT "imports_status" CHECK ("imports"."status" in ('mapping', 'checking', 'checked', 'importing', 'done', 'failed', 'undoing', 'undone'))
);
--> statement-breakpoint
CREATE TABLE "asset_codes" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"asset_id" uuid NOT NULL,
	"code" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"replaced_at" timestamp with time zone,
	"prints" integer DEFAULT 0 NOT NULL,
	"printed_at" timestamp with time zone,
	CONSTRAINT "asset_codes_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "asset_codes_code" UNIQUE("org_id","code")
);
--> statement-breakpoint
CREATE TABLE "public_reports" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"asset_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"joined" boolean NOT NULL,
	"key_digest" text NOT NULL,
	"language" text NOT NULL,
	"phone" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "public_reports_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "public_reports_key" UNIQUE("org_id","key_digest"),
	CONSTRAINT "public_reports_language" CHECK ("public_reports"."language" in ('en', 'sw', 'ny'))
);
--> statement-breakpoint
CREATE TABLE "public_visits" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"asset_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"address" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "public_visits_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "qr_codes" (
	"code" text PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "work_day_changes" (
	"org_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "work_day_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"sign" smallint NOT NULL,
	"completed_on" date,
	"scheduled_on" date,
	"failed_on" date,
	"met" integer NOT NULL,
	"type" text NOT NULL,
	"category" text,
	"location_id" uuid,
	"team_id" uuid,
	"is_failure" boolean NOT NULL,
	"of_asset" boolean NOT NULL,
	"minutes" bigint,
	"waited" bigint,
	"cost" bigint NOT NULL,
	CONSTRAINT "work_day_changes_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "work_days" (
	"org_id" uuid NOT NULL,
	"dimension" text NOT NULL,
	"key" text NOT NULL,
	"day" date NOT NULL,
	"metric" text NOT NULL,
	"kind" text NOT NULL,
	"n" integer NOT NULL,
	"met" integer NOT NULL,
	"minutes" bigint NOT NULL,
	"waited" bigint NOT NULL,
	"cost" bigint NOT NULL,
	CONSTRAINT "work_days_pk" PRIMARY KEY("org_id","dimension","key","day","metric","kind")
);
--> statement-breakpoint
ALTER TABLE "files" ALTER COLUMN "uploaded_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "assets" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "asset_id" uuid;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "visit_id" uuid;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "labour_minutes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "import_problems" ADD CONSTRAINT "import_problems_import" FOREIGN KEY ("org_id","import_id") REFERENCES "public"."imports"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import" FOREIGN KEY ("org_id","import_id") REFERENCES "public"."imports"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asset_codes" ADD CONSTRAINT "asset_codes_asset" FOREIGN KEY ("org_id","asset_id") REFERENCES "public"."assets"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_reports" ADD CONSTRAINT "public_reports_asset" FOREIGN KEY ("org_id","asset_id") REFERENCES "public"."assets"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_reports" ADD CONSTRAINT "public_reports_case" FOREIGN KEY ("org_id","case_id") REFERENCES "public"."cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qr_codes" ADD CONSTRAINT "qr_codes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "backups_in_state" ON "backups" USING btree ("org_id","state","id");--> statement-breakpoint
CREATE UNIQUE INDEX "backups_one_at_a_time" ON "backups" USING btree ("org_id") WHERE "backups"."state" in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX "restores_in_state" ON "restores" USING btree ("org_id","state","id");--> statement-breakpoint
CREATE UNIQUE INDEX "restores_one_at_a_time" ON "restores" USING btree ("org_id") WHERE "restores"."state" in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX "imports_newest" ON "imports" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "imports_of_register" ON "imports" USING btree ("org_id","register","created_at","id");--> statement-breakpoint
CREATE INDEX "imports_of_file" ON "imports" USING btree ("org_id","digest","finished_at");--> statement-breakpoint
CREATE UNIQUE INDEX "imports_one_at_a_time" ON "imports" USING btree ("org_id") WHERE "imports"."status" in ('importing', 'undoing');--> statement-breakpoint
CREATE UNIQUE INDEX "asset_codes_current" ON "asset_codes" USING btree ("org_id","asset_id") WHERE "asset_codes"."replaced_at" is null;--> statement-breakpoint
CREATE INDEX "asset_codes_of_asset" ON "asset_codes" USING btree ("org_id","asset_id");--> statement-breakpoint
CREATE INDEX "public_reports_of_case" ON "public_reports" USING btree ("org_id","case_id");--> statement-breakpoint
CREATE INDEX "public_reports_of_phone" ON "public_reports" USING btree ("org_id","phone","created_at") WHERE "public_reports"."phone" is not null;--> statement-breakpoint
CREATE INDEX "public_visits_from" ON "public_visits" USING btree ("org_id","address","at");--> statement-breakpoint
CREATE INDEX "public_visits_to" ON "public_visits" USING btree ("org_id","asset_id","at");--> statement-breakpoint
CREATE INDEX "public_visits_by_time" ON "public_visits" USING btree ("org_id","at");--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_org_id_asset_id_assets_org_id_id_fk" FOREIGN KEY ("org_id","asset_id") REFERENCES "public"."assets"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_of_asset" ON "cases" USING btree ("org_id","asset_id","reported_at","id") WHERE "cases"."asset_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "files_of_visit" ON "files" USING btree ("org_id","visit_id","client_id") WHERE "files"."visit_id" is not null;--> statement-breakpoint
CREATE INDEX "work_orders_urgent" ON "work_orders" USING btree ("org_id","status",(case "priority" when 'critical' then 3 when 'high' then 2 when 'medium' then 1 else 0 end),"created_at","id") WHERE status in ('requested', 'open', 'in_progress', 'on_hold');--> statement-breakpoint
CREATE INDEX "work_orders_next" ON "work_orders" USING btree ("org_id","planned_at","id") WHERE status in ('scheduled', 'postponed');--> statement-breakpoint
CREATE INDEX "work_orders_done" ON "work_orders" USING btree ("org_id","completed_at","id") WHERE status = 'completed';--> statement-breakpoint
CREATE INDEX "work_orders_days_of_person" ON "work_orders" USING btree ("org_id","assignee_id","planned_at") WHERE is_open;--> statement-breakpoint
CREATE INDEX "work_orders_days_of_team" ON "work_orders" USING btree ("org_id","team_id","planned_at") WHERE is_open;--> statement-breakpoint
CREATE INDEX "work_orders_to_plan" ON "work_orders" USING btree ("org_id",(coalesce("due_on", date '2999-12-31')),"id") WHERE status in ('open', 'scheduled', 'postponed') and (scheduled_on is null or (assignee_id is null and team_id is null));--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_of_somebody" CHECK (("files"."uploaded_by" is null) <> ("files"."visit_id" is null));