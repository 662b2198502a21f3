CREATE TABLE "counters" (
	"org_id" uuid NOT NULL,
	"series" text NOT NULL,
	"year" integer NOT NULL,
	"value" bigint NOT NULL,
	CONSTRAINT "counters_org_id_series_year_pk" PRIMARY KEY("org_id","series","year")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"name" text NOT NULL,
	"about" uuid NOT NULL,
	"customer_id" uuid,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"from" text,
	"to" text,
	"notes" text,
	"data" jsonb NOT NULL,
	CONSTRAINT "events_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"org_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"key" text NOT NULL,
	"request" text NOT NULL,
	"answer" jsonb,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_org_id_user_id_key_pk" PRIMARY KEY("org_id","user_id","key")
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"org_id" uuid NOT NULL,
	"register" text NOT NULL,
	"word" text NOT NULL,
	"id" uuid NOT NULL,
	CONSTRAINT "search_words_org_id_register_word_id_pk" PRIMARY KEY("org_id","register","word","id")
);
--> statement-breakpoint
CREATE TABLE "totals" (
	"org_id" uuid NOT NULL,
	"register" text NOT NULL,
	"facets" text[] NOT NULL,
	"slot" smallint NOT NULL,
	"n" bigint NOT NULL,
	CONSTRAINT "totals_org_id_register_facets_slot_pk" PRIMARY KEY("org_id","register","facets","slot")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"title" text NOT NULL,
	"category" text NOT NULL,
	"description" text NOT NULL,
	"severity" text NOT NULL,
	"severity_rank" smallint GENERATED ALWAYS AS (array_position(array['low', 'medium', 'high', 'critical'], severity)) STORED NOT NULL,
	"status" text NOT NULL,
	"is_open" boolean GENERATED ALWAYS AS (status in ('reported', 'acknowledged', 'assigned', 'in_progress')) STORED NOT NULL,
	"priority" boolean DEFAULT false NOT NULL,
	"channel" text NOT NULL,
	"location_text" text,
	"latitude" double precision,
	"longitude" double precision,
	"customer_id" uuid,
	"connection_id" uuid,
	"reporter_user_id" uuid,
	"reporter_name" text,
	"reporter_phone" text,
	"affected_customers" integer NOT NULL,
	"assignee_id" uuid,
	"resolution_notes" text,
	"reported_at" timestamp with time zone NOT NULL,
	"acknowledged_at" timestamp with time zone,
	"assigned_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"resolved_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "cases_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "cases_number" UNIQUE("org_id","number"),
	CONSTRAINT "cases_status" CHECK ("cases"."status" in ('reported', 'acknowledged', 'assigned', 'in_progress', 'resolved', 'closed')),
	CONSTRAINT "cases_severity" CHECK ("cases"."severity" in ('low', 'medium', 'high', 'critical')),
	CONSTRAINT "cases_channel" CHECK ("cases"."channel" in ('staff', 'portal', 'qr', 'sms', 'ussd', 'phone', 'email')),
	CONSTRAINT "cases_affected" CHECK ("cases"."affected_customers" >= 1)
);
--> statement-breakpoint
CREATE TABLE "connections" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"meter_number" text NOT NULL,
	"meter_key" text NOT NULL,
	"area_code" text NOT NULL,
	"type" text NOT NULL,
	"load_kva" numeric(10, 2) NOT NULL,
	"status" text NOT NULL,
	"installation_date" date,
	"transformer" text,
	"feeder" text,
	"latitude" double precision,
	"longitude" double precision,
	"last_reading_date" date,
	"last_reading_kwh" numeric(12, 2),
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "connections_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "connections_meter_number" UNIQUE("org_id","meter_number"),
	CONSTRAINT "connections_type" CHECK ("connections"."type" in ('single_phase', 'three_phase')),
	CONSTRAINT "connections_status" CHECK ("connections"."status" in ('pending', 'active', 'suspended', 'disconnected')),
	CONSTRAINT "connections_load" CHECK ("connections"."load_kva" > 0),
	CONSTRAINT "connections_reading" CHECK ("connections"."last_reading_kwh" >= 0),
	CONSTRAINT "connections_point" CHECK (("connections"."latitude" is null) = ("connections"."longitude" is null) and "connections"."latitude" between -90 and 90 and "connections"."longitude" between -180 and 180)
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid GENERATED ALWAYS AS (id) STORED NOT NULL,
	"account_number" text NOT NULL,
	"account_key" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"name_key" text GENERATED ALWAYS AS (lower(first_name || ' ' || last_name)) STORED NOT NULL,
	"email" text,
	"phone" text NOT NULL,
	"id_number" text NOT NULL,
	"address" text NOT NULL,
	"county" text NOT NULL,
	"town" text NOT NULL,
	"postal_code" text,
	"type" text NOT NULL,
	"preferred_contact" text DEFAULT 'sms' NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"portal_registered" boolean DEFAULT false NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "customers_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "customers_account_number" UNIQUE("org_id","account_number"),
	CONSTRAINT "customers_id_number" UNIQUE("org_id","id_number"),
	CONSTRAINT "customers_type" CHECK ("customers"."type" in ('residential', 'commercial', 'industrial')),
	CONSTRAINT "customers_preferred_contact" CHECK ("customers"."preferred_contact" in ('sms', 'email'))
);
--> statement-breakpoint
CREATE TABLE "files" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid,
	"uploaded_by" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"storage_key" text NOT NULL,
	"thumbnail_key" text NOT NULL,
	"about_type" text,
	"about_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "files_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"password" text,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "accounts_of_user" UNIQUE("user_id","provider_id")
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"list" text NOT NULL,
	"code" text NOT NULL,
	"label" text NOT NULL,
	"sort" integer NOT NULL,
	CONSTRAINT "categories_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "categories_code" UNIQUE("org_id","list","code"),
	CONSTRAINT "categories_list" CHECK ("categories"."list" in ('case', 'connection', 'customer', 'work'))
);
--> statement-breakpoint
CREATE TABLE "login_failures" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role_id" uuid,
	"status" text NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	CONSTRAINT "members_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "members_user" UNIQUE("org_id","user_id"),
	CONSTRAINT "members_status" CHECK ("members"."status" in ('invited', 'pending', 'active', 'suspended'))
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"country" text NOT NULL,
	"currency" text NOT NULL,
	"time_zone" text NOT NULL,
	"status" text NOT NULL,
	"modules" text[] NOT NULL,
	"words" jsonb NOT NULL,
	"areas" jsonb NOT NULL,
	"number_formats" jsonb NOT NULL,
	"settings" jsonb NOT NULL,
	"seats" integer,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "organisations_slug" UNIQUE("slug"),
	CONSTRAINT "organisations_kind" CHECK ("organisations"."kind" in ('electric-utility', 'water-utility', 'general', 'property-owner', 'maintenance-company')),
	CONSTRAINT "organisations_status" CHECK ("organisations"."status" in ('pending', 'active', 'suspended'))
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"level" integer NOT NULL,
	"grants" jsonb NOT NULL,
	CONSTRAINT "roles_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "roles_code" UNIQUE("org_id","code")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"customer_id" uuid,
	"remember" boolean DEFAULT false NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"expires_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sessions_token" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "two_factors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"verified" boolean DEFAULT true NOT NULL,
	"failed_verification_count" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	CONSTRAINT "two_factors_of_user" UNIQUE("user_id")
);
--> statement-breakpoint
CREATE TABLE "user_organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"status" text NOT NULL,
	"customer_id" uuid,
	"customer_name" text,
	"login" text,
	"used_at" timestamp with time zone,
	CONSTRAINT "user_organisations_door" UNIQUE NULLS NOT DISTINCT("user_id","organisation_id","customer_id"),
	CONSTRAINT "user_organisations_login" UNIQUE("organisation_id","login"),
	CONSTRAINT "user_organisations_status" CHECK ("user_organisations"."status" in ('invited', 'pending', 'active', 'suspended'))
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"username" text,
	"display_username" text,
	"phone" text,
	"two_factor_enabled" boolean DEFAULT false NOT NULL,
	"last_login_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "users_email" UNIQUE("email"),
	CONSTRAINT "users_username" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_preferences" (
	"org_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"email" boolean NOT NULL,
	"sms" boolean NOT NULL,
	CONSTRAINT "notice_preferences_org_id_user_id_kind_pk" PRIMARY KEY("org_id","user_id","kind"),
	CONSTRAINT "notice_preferences_kind" CHECK ("notice_preferences"."kind" in ('case_reported', 'case_assigned', 'case_updated', 'staff_registered', 'account'))
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"customer_id" uuid,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"about_type" text,
	"about_id" uuid,
	"event_id" uuid NOT NULL,
	"read_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notices_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "notices_once" UNIQUE("org_id","event_id","user_id"),
	CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('case_reported', 'case_assigned', 'case_updated', 'staff_registered', 'account'))
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"channel" text NOT NULL,
	"to" text NOT NULL,
	"subject" text,
	"body" text NOT NULL,
	"confidential" boolean DEFAULT false NOT NULL,
	"status" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"sending_until" timestamp with time zone,
	"error" text,
	"sandbox" boolean DEFAULT false NOT NULL,
	"event_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "outbox_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "outbox_once" UNIQUE("org_id","event_id","channel","to"),
	CONSTRAINT "outbox_channel" CHECK ("outbox"."channel" in ('email', 'sms')),
	CONSTRAINT "outbox_status" CHECK ("outbox"."status" in ('queued', 'sent', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "work_logs" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"work_order_id" uuid NOT NULL,
	"work_performed" text NOT NULL,
	"parts_used" text,
	"issues_found" text,
	"recommendations" text,
	"minutes" integer,
	"by_user_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "work_logs_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "work_logs_number" UNIQUE("org_id","number")
);
--> statement-breakpoint
CREATE TABLE "work_orders" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"type" text NOT NULL,
	"status" text NOT NULL,
	"is_open" boolean GENERATED ALWAYS AS (status in ('open', 'scheduled', 'in_progress', 'on_hold', 'postponed')) STORED NOT NULL,
	"priority" text NOT NULL,
	"location_text" text,
	"latitude" double precision,
	"longitude" double precision,
	"contact_name" text,
	"contact_phone" text,
	"case_id" uuid,
	"assignee_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"completed_at" timestamp with time zone,
	"hold_reason" text,
	CONSTRAINT "work_orders_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "work_orders_number" UNIQUE("org_id","number"),
	CONSTRAINT "work_orders_status" CHECK ("work_orders"."status" in ('requested', 'open', 'scheduled', 'in_progress', 'on_hold', 'postponed', 'completed', 'closed', 'cancelled', 'rejected')),
	CONSTRAINT "work_orders_type" CHECK ("work_orders"."type" in ('preventive', 'corrective', 'emergency', 'inspection', 'installation', 'reading', 'disconnection', 'project')),
	CONSTRAINT "work_orders_priority" CHECK ("work_orders"."priority" in ('low', 'medium', 'high', 'critical'))
);
--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_org_id_customer_id_customers_org_id_id_fk" FOREIGN KEY ("org_id","customer_id") REFERENCES "public"."customers"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_org_id_connection_id_connections_org_id_id_fk" FOREIGN KEY ("org_id","connection_id") REFERENCES "public"."connections"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_org_id_assignee_id_members_org_id_user_id_fk" FOREIGN KEY ("org_id","assignee_id") REFERENCES "public"."members"("org_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "connections" ADD CONSTRAINT "connections_customer" FOREIGN KEY ("org_id","customer_id") REFERENCES "public"."customers"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_role" FOREIGN KEY ("org_id","role_id") REFERENCES "public"."roles"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "two_factors" ADD CONSTRAINT "two_factors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_organisations" ADD CONSTRAINT "user_organisations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_organisations" ADD CONSTRAINT "user_organisations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_preferences" ADD CONSTRAINT "notice_preferences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_org_id_event_id_events_org_id_id_fk" FOREIGN KEY ("org_id","event_id") REFERENCES "public"."events"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_org_id_event_id_events_org_id_id_fk" FOREIGN KEY ("org_id","event_id") REFERENCES "public"."events"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_logs" ADD CONSTRAINT "work_logs_org_id_work_order_id_work_orders_org_id_id_fk" FOREIGN KEY ("org_id","work_order_id") REFERENCES "public"."work_orders"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_orders" ADD CONSTRAINT "work_orders_org_id_assignee_id_members_org_id_user_id_fk" FOREIGN KEY ("org_id","assignee_id") REFERENCES "public"."members"("org_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_about" ON "events" USING btree ("org_id","about","id");--> statement-breakpoint
CREATE INDEX "events_by_transaction" ON "events" USING btree ("org_id","xid","id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_at" ON "idempotency_keys" USING btree ("org_id","at");--> statement-breakpoint
CREATE INDEX "search_words_of_row" ON "search_words" USING btree ("org_id","id");--> statement-breakpoint
CREATE INDEX "cases_newest" ON "cases" USING btree ("org_id","reported_at","id");--> statement-breakpoint
CREATE INDEX "cases_by_status" ON "cases" USING btree ("org_id","status","reported_at","id");--> statement-breakpoint
CREATE INDEX "cases_open" ON "cases" USING btree ("org_id","is_open","reported_at","id");--> statement-breakpoint
CREATE INDEX "cases_by_severity" ON "cases" USING btree ("org_id","severity_rank","reported_at","id");--> statement-breakpoint
CREATE INDEX "cases_of_assignee" ON "cases" USING btree ("org_id","assignee_id","reported_at","id");--> statement-breakpoint
CREATE INDEX "cases_of_customer" ON "cases" USING btree ("org_id","customer_id","reported_at","id");--> statement-breakpoint
CREATE INDEX "cases_of_connection" ON "cases" USING btree ("org_id","connection_id","reported_at","id");--> statement-breakpoint
CREATE INDEX "connections_newest" ON "connections" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "connections_by_meter" ON "connections" USING btree ("org_id","meter_key","id");--> statement-breakpoint
CREATE INDEX "connections_of_customer" ON "connections" USING btree ("org_id","customer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "connections_of_status" ON "connections" USING btree ("org_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "connections_of_type" ON "connections" USING btree ("org_id","type","created_at","id");--> statement-breakpoint
CREATE INDEX "connections_of_feeder" ON "connections" USING btree ("org_id","feeder","created_at","id");--> statement-breakpoint
CREATE INDEX "customers_newest" ON "customers" USING btree ("org_id","registered_at","id");--> statement-breakpoint
CREATE INDEX "customers_by_name" ON "customers" USING btree ("org_id","name_key","id");--> statement-breakpoint
CREATE INDEX "customers_by_account" ON "customers" USING btree ("org_id","account_key","id");--> statement-breakpoint
CREATE INDEX "customers_of_type" ON "customers" USING btree ("org_id","type","registered_at","id");--> statement-breakpoint
CREATE INDEX "customers_active" ON "customers" USING btree ("org_id","active","registered_at","id");--> statement-breakpoint
CREATE INDEX "customers_of_county" ON "customers" USING btree ("org_id","county","registered_at","id");--> statement-breakpoint
CREATE INDEX "files_about" ON "files" USING btree ("org_id","about_id","id");--> statement-breakpoint
CREATE INDEX "files_unattached" ON "files" USING btree ("org_id","uploaded_by","created_at") WHERE "files"."about_id" is null;--> statement-breakpoint
CREATE INDEX "login_failures_until" ON "login_failures" USING btree ("until");--> statement-breakpoint
CREATE INDEX "members_newest" ON "members" USING btree ("org_id","joined_at","id");--> statement-breakpoint
CREATE INDEX "members_in_status" ON "members" USING btree ("org_id","status","joined_at","id");--> statement-breakpoint
CREATE INDEX "members_in_role" ON "members" USING btree ("org_id","role_id");--> statement-breakpoint
CREATE INDEX "sessions_of_user" ON "sessions" USING btree ("user_id","last_seen_at");--> statement-breakpoint
CREATE INDEX "sessions_expire" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "user_organisations_customer" ON "user_organisations" USING btree ("organisation_id","customer_id");--> statement-breakpoint
CREATE INDEX "user_organisations_any_login" ON "user_organisations" USING btree ("login");--> statement-breakpoint
CREATE INDEX "users_phone" ON "users" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "verifications_value" ON "verifications" USING btree ("value");--> statement-breakpoint
CREATE INDEX "verifications_expire" ON "verifications" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "notices_of_user" ON "notices" USING btree ("org_id","user_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("org_id","user_id","id" DESC NULLS LAST) WHERE "notices"."read_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_by_channel" ON "outbox" USING btree ("org_id","channel","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "outbox_by_status" ON "outbox" USING btree ("org_id","status","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "outbox_by_both" ON "outbox" USING btree ("org_id","channel","status","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "work_logs_of_order" ON "work_logs" USING btree ("org_id","work_order_id");--> statement-breakpoint
CREATE INDEX "work_orders_newest" ON "work_orders" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "work_orders_open" ON "work_orders" USING btree ("org_id","is_open","created_at","id");--> statement-breakpoint
CREATE INDEX "work_orders_by_status" ON "work_orders" USING btree ("org_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "work_orders_of_assignee" ON "work_orders" USING btree ("org_id","assignee_id","created_at","id");--> statement-breakpoint
CREATE INDEX "work_orders_of_case" ON "work_orders" USING btree ("org_id","case_id");