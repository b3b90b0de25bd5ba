CREATE TABLE "city"."case_file" (
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"subject_code" text collate "C" NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"state" text NOT NULL,
	"step" text NOT NULL,
	"step_on" date NOT NULL,
	"opened_on" date NOT NULL,
	"accepted_on" date,
	"decided_on" date,
	"receiving_unit" text collate "C",
	"deciding_unit" text collate "C" NOT NULL,
	"actor" text NOT NULL,
	"unit_code" text collate "C",
	"document_no" text,
	"reason" text,
	"cause" text,
	"statement" text,
	"field" text,
	"commitment_on" date,
	"materials" jsonb,
	"corrections" jsonb,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "case_file_pk" PRIMARY KEY("id","known_from")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "case_file_in_force" ON "city"."case_file" USING btree ("id") WHERE "city"."case_file"."known_to" is null;--> statement-breakpoint
CREATE INDEX "case_file_by_subject" ON "city"."case_file" USING btree ("subject_code") WHERE "city"."case_file"."known_to" is null;--> statement-breakpoint
CREATE INDEX "case_file_by_subject_history" ON "city"."case_file" USING btree ("subject_code","known_from");--> statement-breakpoint
CREATE INDEX "case_file_by_target" ON "city"."case_file" USING btree ("target_id") WHERE "city"."case_file"."known_to" is null;--> statement-breakpoint
CREATE INDEX "case_file_by_unit" ON "city"."case_file" USING btree ("deciding_unit","opened_on","id") WHERE "city"."case_file"."known_to" is null;--> statement-breakpoint
CREATE INDEX "case_file_by_day" ON "city"."case_file" USING btree ("opened_on","id") WHERE "city"."case_file"."known_to" is null;