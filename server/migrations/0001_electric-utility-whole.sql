CREATE TABLE "announcements" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"areas" text[] NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"over_at" timestamp with time zone GENERATED ALWAYS AS (coalesce(withdrawn_at, ends_at, '9999-12-31 00:00:00+00'::timestamptz)) STORED NOT NULL,
	"by_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "announcements_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "announcements_kind" CHECK ("announcements"."kind" in ('information', 'planned_outage', 'outage'))
);
--> statement-breakpoint
CREATE TABLE "assets" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"tag" text NOT NULL,
	"name" text NOT NULL,
	"category" text NOT NULL,
	"parent_id" uuid,
	"status" text NOT NULL,
	"criticality" text,
	"location_text" text,
	"latitude" double precision,
	"longitude" double precision,
	"manufacturer" text,
	"model" text,
	"serial_number" text,
	"installed_on" date,
	"notes" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "assets_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "assets_tag" UNIQUE("org_id","tag"),
	CONSTRAINT "assets_status" CHECK ("assets"."status" in ('in_service', 'degraded', 'out_of_service', 'retired')),
	CONSTRAINT "assets_criticality" CHECK ("assets"."criticality" in ('A', 'B', 'C')),
	CONSTRAINT "assets_no_parent_of_itself" CHECK ("assets"."parent_id" <> "assets"."id"),
	CONSTRAINT "assets_point" CHECK (("assets"."latitude" is null) = ("assets"."longitude" is null) and "assets"."latitude" between -90 and 90 and "assets"."longitude" between -180 and 180)
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "calendar_feeds_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "calendar_feeds_of_user" UNIQUE("org_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "work_reminders" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"scheduled_on" date NOT NULL,
	"moment" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "work_reminders_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "work_reminders_once" UNIQUE("org_id","work_order_id","scheduled_on","moment"),
	CONSTRAINT "work_reminders_moment" CHECK ("work_reminders"."moment" in ('before', 'morning'))
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"direction" text NOT NULL,
	"phone" text,
	"summary" text NOT NULL,
	"minutes" integer,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "calls_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "calls_direction" CHECK ("calls"."direction" in ('in', 'out'))
);
--> statement-breakpoint
CREATE TABLE "canned_replies" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "canned_replies_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "canned_replies_title" UNIQUE("org_id","title")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"body" text NOT NULL,
	"from_customer" boolean NOT NULL,
	"author_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "messages_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "messages_in_thread" UNIQUE("org_id","thread_id","place")
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"status" text NOT NULL,
	"assignee_id" uuid,
	"message_count" integer NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"last_from_customer" boolean NOT NULL,
	"preview" text NOT NULL,
	"unread_staff" integer NOT NULL,
	"unread_customer" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "threads_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "threads_status" CHECK ("threads"."status" in ('open', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "notification_templates" (
	"org_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"subject" text,
	"body" text NOT NULL,
	CONSTRAINT "notification_templates_org_id_kind_channel_pk" PRIMARY KEY("org_id","kind","channel"),
	CONSTRAINT "notification_templates_kind" CHECK ("notification_templates"."kind" in ('case_reported', 'case_assigned', 'case_updated', 'work_assigned', 'work_reminder', 'request_submitted', 'request_updated', 'message', 'announcement', 'staff_registered', 'account')),
	CONSTRAINT "notification_templates_channel" CHECK ("notification_templates"."channel" in ('email', 'sms'))
);
--> statement-breakpoint
CREATE TABLE "case_day_changes" (
	"org_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "case_day_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"sign" smallint NOT NULL,
	"reported_on" date NOT NULL,
	"resolved_on" date,
	"minutes" integer,
	"is_long" boolean,
	"category" text NOT NULL,
	"severity" text NOT NULL,
	"area" text NOT NULL,
	"is_open" boolean NOT NULL,
	"assignee_id" uuid,
	"affected_customers" integer NOT NULL,
	CONSTRAINT "case_day_changes_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "case_days" (
	"org_id" uuid NOT NULL,
	"dimension" text NOT NULL,
	"day" date NOT NULL,
	"key" text NOT NULL,
	"n" integer NOT NULL,
	"open" integer NOT NULL,
	"minutes" bigint NOT NULL,
	"customers" bigint NOT NULL,
	CONSTRAINT "case_days_pk" PRIMARY KEY("org_id","dimension","day","key")
);
--> statement-breakpoint
CREATE TABLE "service_requests" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"number" text NOT NULL,
	"type" text NOT NULL,
	"status" text NOT NULL,
	"is_pending" boolean GENERATED ALWAYS AS (status in ('submitted', 'under_review')) STORED NOT NULL,
	"is_open" boolean GENERATED ALWAYS AS (status in ('submitted', 'under_review', 'approved', 'in_progress')) STORED NOT NULL,
	"priority" text NOT NULL,
	"description" text,
	"connection_id" uuid,
	"connection_type" text,
	"load_kva" numeric(10, 2),
	"area_code" text,
	"town" text,
	"address" text,
	"latitude" double precision,
	"longitude" double precision,
	"new_first_name" text,
	"new_last_name" text,
	"new_id_number" text,
	"new_phone" text,
	"wanted_on" date,
	"assignee_id" uuid,
	"work_order_id" uuid,
	"resolution_notes" text,
	"submitted_at" timestamp with time zone NOT NULL,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "service_requests_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "service_requests_number" UNIQUE("org_id","number"),
	CONSTRAINT "service_requests_type" CHECK ("service_requests"."type" in ('new_connection', 'upgrade', 'downgrade', 'relocation', 'name_change', 'disconnection', 'reconnection')),
	CONSTRAINT "service_requests_status" CHECK ("service_requests"."status" in ('submitted', 'under_review', 'approved', 'in_progress', 'completed', 'rejected', 'withdrawn')),
	CONSTRAINT "service_requests_priority" CHECK ("service_requests"."priority" in ('low', 'medium', 'high', 'urgent')),
	CONSTRAINT "service_requests_connection_type" CHECK ("service_requests"."connection_type" in ('single_phase', 'three_phase')),
	CONSTRAINT "service_requests_load" CHECK ("service_requests"."load_kva" > 0),
	CONSTRAINT "service_requests_point" CHECK (("service_requests"."latitude" is null) = ("service_requests"."longitude" is null))
);
--> statement-breakpoint
CREATE TABLE "team_members" (
	"org_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "team_members_pk" PRIMARY KEY("org_id","team_id","user_id"),
	CONSTRAINT "team_members_of_user" UNIQUE("org_id","user_id","team_id")
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"dissolved_at" timestamp with time zone,
	CONSTRAINT "teams_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "categories" DROP CONSTRAINT "categories_list";--> statement-breakpoint
ALTER TABLE "notice_preferences" DROP CONSTRAINT "notice_preferences_kind";--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_kind";--> statement-breakpoint
DROP INDEX "members_in_role";--> statement-breakpoint
ALTER TABLE "files" ALTER COLUMN "width" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "files" ALTER COLUMN "height" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "files" ALTER COLUMN "thumbnail_key" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "area" text DEFAULT 'Unknown' NOT NULL;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "transformer_id" uuid;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "feeder_id" uuid;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "town" text;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "active" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "interruption" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "availability" text DEFAULT 'available' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "away_until" date;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "website" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "accent" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "logo_url" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "working_hours" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "must_change_password" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "equipment_type" text;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "asset_id" uuid;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "equipment" text;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "connection_id" uuid;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "service_request_id" uuid;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "team_id" uuid;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "scheduled_on" date;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "scheduled_time" time(0);--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "planned_at" timestamp GENERATED ALWAYS AS (scheduled_on + coalesce(scheduled_time, time '00:00')) STORED;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "estimated_minutes" integer;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "created_by_id" uuid;--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "completion_notes" text;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_parent" FOREIGN KEY ("org_id","parent_id") REFERENCES "public"."assets"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_member" FOREIGN KEY ("org_id","user_id") REFERENCES "public"."members"("org_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_reminders" ADD CONSTRAINT "work_reminders_order" FOREIGN KEY ("org_id","work_order_id") REFERENCES "public"."work_orders"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_org_id_customer_id_customers_org_id_id_fk" FOREIGN KEY ("org_id","customer_id") REFERENCES "public"."customers"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_org_id_thread_id_threads_org_id_id_fk" FOREIGN KEY ("org_id","thread_id") REFERENCES "public"."threads"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_org_id_customer_id_customers_org_id_id_fk" FOREIGN KEY ("org_id","customer_id") REFERENCES "public"."customers"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_org_id_assignee_id_members_org_id_user_id_fk" FOREIGN KEY ("org_id","assignee_id") REFERENCES "public"."members"("org_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_requests" ADD CONSTRAINT "service_requests_customer" FOREIGN KEY ("org_id","customer_id") REFERENCES "public"."customers"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_requests" ADD CONSTRAINT "service_requests_connection" FOREIGN KEY ("org_id","connection_id") REFERENCES "public"."connections"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_requests" ADD CONSTRAINT "service_requests_assignee" FOREIGN KEY ("org_id","assignee_id") REFERENCES "public"."members"("org_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_requests" ADD CONSTRAINT "service_requests_work_order" FOREIGN KEY ("org_id","work_order_id") REFERENCES "public"."work_orders"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_team" FOREIGN KEY ("org_id","team_id") REFERENCES "public"."teams"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_member" FOREIGN KEY ("org_id","user_id") REFERENCES "public"."members"("org_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcements_newest" ON "announcements" USING btree ("org_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "announcements_not_over" ON "announcements" USING btree ("org_id","over_at");--> statement-breakpoint
CREATE INDEX "assets_of_category" ON "assets" USING btree ("org_id","category","tag");--> statement-breakpoint
CREATE INDEX "assets_of_status" ON "assets" USING btree ("org_id","status","tag");--> statement-breakpoint
CREATE INDEX "assets_of_parent" ON "assets" USING btree ("org_id","parent_id","tag");--> statement-breakpoint
CREATE INDEX "assets_with_point" ON "assets" USING btree ("org_id","tag") WHERE "assets"."latitude" is not null;--> statement-breakpoint
CREATE INDEX "calls_newest" ON "calls" USING btree ("org_id","at","id");--> statement-breakpoint
CREATE INDEX "calls_of_customer" ON "calls" USING btree ("org_id","customer_id","at","id");--> statement-breakpoint
CREATE INDEX "threads_newest" ON "threads" USING btree ("org_id","last_at","id");--> statement-breakpoint
CREATE INDEX "threads_by_status" ON "threads" USING btree ("org_id","status","last_at","id");--> statement-breakpoint
CREATE INDEX "threads_of_assignee" ON "threads" USING btree ("org_id","assignee_id","last_at","id");--> statement-breakpoint
CREATE INDEX "threads_of_assignee_by_status" ON "threads" USING btree ("org_id","assignee_id","status","last_at","id");--> statement-breakpoint
CREATE INDEX "threads_unassigned" ON "threads" USING btree ("org_id","last_at","id") WHERE "threads"."assignee_id" is null;--> statement-breakpoint
CREATE INDEX "threads_unassigned_by_status" ON "threads" USING btree ("org_id","status","last_at","id") WHERE "threads"."assignee_id" is null;--> statement-breakpoint
CREATE INDEX "threads_of_customer" ON "threads" USING btree ("org_id","customer_id","last_at","id");--> statement-breakpoint
CREATE INDEX "threads_unread_by_staff" ON "threads" USING btree ("org_id","assignee_id") WHERE "threads"."unread_staff" > 0;--> statement-breakpoint
CREATE INDEX "threads_unread_by_customer" ON "threads" USING btree ("org_id","customer_id") WHERE "threads"."unread_customer" > 0;--> statement-breakpoint
CREATE UNIQUE INDEX "service_requests_open_of_type" ON "service_requests" USING btree ("org_id","connection_id","type") WHERE "service_requests"."is_open";--> statement-breakpoint
CREATE INDEX "service_requests_newest" ON "service_requests" USING btree ("org_id","submitted_at","id");--> statement-breakpoint
CREATE INDEX "service_requests_by_status" ON "service_requests" USING btree ("org_id","status","submitted_at","id");--> statement-breakpoint
CREATE INDEX "service_requests_pending" ON "service_requests" USING btree ("org_id","is_pending","submitted_at","id");--> statement-breakpoint
CREATE INDEX "service_requests_of_type" ON "service_requests" USING btree ("org_id","type","submitted_at","id");--> statement-breakpoint
CREATE INDEX "service_requests_by_priority" ON "service_requests" USING btree ("org_id","priority","submitted_at","id");--> statement-breakpoint
CREATE INDEX "service_requests_of_assignee" ON "service_requests" USING btree ("org_id","assignee_id","submitted_at","id");--> statement-breakpoint
CREATE INDEX "service_requests_of_customer" ON "service_requests" USING btree ("org_id","customer_id","submitted_at","id");--> statement-breakpoint
CREATE INDEX "service_requests_of_connection" ON "service_requests" USING btree ("org_id","connection_id","submitted_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "teams_name" ON "teams" USING btree ("org_id",lower("name")) WHERE "teams"."dissolved_at" is null;--> statement-breakpoint
ALTER TABLE "connections" ADD CONSTRAINT "connections_transformer" FOREIGN KEY ("org_id","transformer_id") REFERENCES "public"."assets"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "connections" ADD CONSTRAINT "connections_feeder_asset" FOREIGN KEY ("org_id","feeder_id") REFERENCES "public"."assets"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_orders" ADD CONSTRAINT "work_orders_org_id_team_id_teams_org_id_id_fk" FOREIGN KEY ("org_id","team_id") REFERENCES "public"."teams"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_orders" ADD CONSTRAINT "work_orders_org_id_asset_id_assets_org_id_id_fk" FOREIGN KEY ("org_id","asset_id") REFERENCES "public"."assets"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_orders" ADD CONSTRAINT "work_orders_org_id_connection_id_connections_org_id_id_fk" FOREIGN KEY ("org_id","connection_id") REFERENCES "public"."connections"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_of_area" ON "cases" USING btree ("org_id","area","reported_at","id");--> statement-breakpoint
CREATE INDEX "cases_by_resolution" ON "cases" USING btree ("org_id","resolved_at") WHERE "cases"."resolved_at" is not null;--> statement-breakpoint
CREATE INDEX "connections_on_transformer" ON "connections" USING btree ("org_id","transformer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "connections_on_feeder" ON "connections" USING btree ("org_id","feeder_id","created_at","id");--> statement-breakpoint
CREATE INDEX "customers_with_login" ON "customers" USING btree ("org_id","id") WHERE "customers"."portal_registered" and "customers"."active";--> statement-breakpoint
CREATE INDEX "files_of_customer" ON "files" USING btree ("org_id","customer_id","about_type","id");--> statement-breakpoint
CREATE INDEX "notices_unread_about" ON "notices" USING btree ("org_id","about_id","user_id") WHERE "notices"."read_at" is null;--> statement-breakpoint
CREATE INDEX "work_orders_planned" ON "work_orders" USING btree ("org_id","planned_at","id");--> statement-breakpoint
CREATE INDEX "work_orders_by_type" ON "work_orders" USING btree ("org_id","type","created_at","id");--> statement-breakpoint
CREATE INDEX "work_orders_by_equipment" ON "work_orders" USING btree ("org_id","equipment_type","created_at","id");--> statement-breakpoint
CREATE INDEX "work_orders_of_team" ON "work_orders" USING btree ("org_id","team_id","created_at","id");--> statement-breakpoint
CREATE INDEX "work_orders_of_asset" ON "work_orders" USING btree ("org_id","asset_id","created_at","id");--> statement-breakpoint
CREATE INDEX "work_orders_of_connection" ON "work_orders" USING btree ("org_id","connection_id","created_at","id");--> statement-breakpoint
CREATE INDEX "work_orders_of_request" ON "work_orders" USING btree ("org_id","service_request_id");--> statement-breakpoint
CREATE INDEX "members_in_role" ON "members" USING btree ("org_id","role_id","joined_at","id");--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_list" CHECK ("categories"."list" in ('case', 'connection', 'customer', 'work', 'asset'));--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_availability" CHECK ("members"."availability" in ('available', 'on_leave', 'off_shift'));--> statement-breakpoint
ALTER TABLE "notice_preferences" ADD CONSTRAINT "notice_preferences_kind" CHECK ("notice_preferences"."kind" in ('case_reported', 'case_assigned', 'case_updated', 'work_assigned', 'work_reminder', 'request_submitted', 'request_updated', 'message', 'announcement', 'staff_registered', 'account'));--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('case_reported', 'case_assigned', 'case_updated', 'work_assigned', 'work_reminder', 'request_submitted', 'request_updated', 'message', 'announcement', 'staff_registered', 'account'));