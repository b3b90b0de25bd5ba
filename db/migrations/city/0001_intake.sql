CREATE TABLE "city"."early_code" (
	"code" text collate "C" NOT NULL,
	"reason" text NOT NULL,
	"approved_by" text NOT NULL,
	"approved_on" date NOT NULL,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "early_code_pk" PRIMARY KEY("code","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."ending" (
	"target_id" text NOT NULL,
	"document_no" text,
	"reason" text NOT NULL,
	"unit_code" text collate "C",
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "ending_pk" PRIMARY KEY("target_id","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."intake_refusal" (
	"run_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"sealed_cells" text NOT NULL,
	"faults" jsonb NOT NULL,
	"codes" text[] NOT NULL,
	CONSTRAINT "intake_refusal_pk" PRIMARY KEY("run_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "city"."intake_run" (
	"id" text PRIMARY KEY NOT NULL,
	"sheet" text NOT NULL,
	"layout" text NOT NULL,
	"file_name" text NOT NULL,
	"sheet_name" text NOT NULL,
	"file_sha256" text NOT NULL,
	"header" jsonb NOT NULL,
	"extra_columns" jsonb NOT NULL,
	"handed_in_by" text NOT NULL,
	"started_at" timestamp(6) with time zone NOT NULL,
	"started_on" date NOT NULL,
	"finished_at" timestamp(6) with time zone,
	"state" text NOT NULL,
	"rule_version" text NOT NULL,
	"wrapped_key" text,
	"last_row" integer NOT NULL,
	"rows_new" integer NOT NULL,
	"rows_changed" integer NOT NULL,
	"rows_unchanged" integer NOT NULL,
	"rows_waiting" integer NOT NULL,
	"rows_refused" integer NOT NULL,
	"refusals" jsonb NOT NULL,
	"notices" jsonb NOT NULL,
	"filled" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "city"."intake_waiting" (
	"id" text PRIMARY KEY NOT NULL,
	"waits_for" text NOT NULL,
	"run_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"sealed_draft" text NOT NULL,
	"waiting_since" bigint NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "early_code_in_force" ON "city"."early_code" USING btree ("code") WHERE "city"."early_code"."known_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "ending_in_force" ON "city"."ending" USING btree ("target_id") WHERE "city"."ending"."known_to" is null;--> statement-breakpoint
CREATE INDEX "intake_refusal_by_code" ON "city"."intake_refusal" USING gin ("codes");--> statement-breakpoint
CREATE INDEX "intake_run_by_start" ON "city"."intake_run" USING btree ("started_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "intake_run_by_file" ON "city"."intake_run" USING btree ("file_sha256","sheet_name");--> statement-breakpoint
CREATE INDEX "intake_waiting_by_need" ON "city"."intake_waiting" USING btree ("waits_for");