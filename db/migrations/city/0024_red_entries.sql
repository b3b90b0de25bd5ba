CREATE TABLE "city"."benefit_use" (
	"id" text NOT NULL,
	"subject_code" text collate "C" NOT NULL,
	"product_code" text collate "C" NOT NULL,
	"product_kind" text NOT NULL,
	"provider_code" text collate "C" NOT NULL,
	"asked_in" text collate "C" NOT NULL,
	"state" text NOT NULL,
	"step" text NOT NULL,
	"step_on" date NOT NULL,
	"consented_on" date NOT NULL,
	"consent_until" date NOT NULL,
	"scope" text NOT NULL,
	"actor" text NOT NULL,
	"document_no" text,
	"reason" text,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "benefit_use_pk" PRIMARY KEY("id","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."red_entry" (
	"id" text NOT NULL,
	"subject_code" text collate "C" NOT NULL,
	"subject_kind" text NOT NULL,
	"list_code" text collate "C" NOT NULL,
	"unit_code" text collate "C" NOT NULL,
	"state" text NOT NULL,
	"step" text NOT NULL,
	"step_on" date NOT NULL,
	"proposed_on" date NOT NULL,
	"announced_on" date,
	"document_no" text,
	"reason" text,
	"checked" jsonb,
	"entry_id" text,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "red_entry_pk" PRIMARY KEY("id","known_from")
);
--> statement-breakpoint
ALTER TABLE "city"."credit_record_held" ADD COLUMN "type_code" text collate "C";--> statement-breakpoint
ALTER TABLE "city"."credit_record_held" ADD COLUMN "kept" boolean;--> statement-breakpoint
CREATE UNIQUE INDEX "benefit_use_in_force" ON "city"."benefit_use" USING btree ("id") WHERE "city"."benefit_use"."known_to" is null;--> statement-breakpoint
CREATE INDEX "benefit_use_by_subject" ON "city"."benefit_use" USING btree ("subject_code") WHERE "city"."benefit_use"."known_to" is null;--> statement-breakpoint
CREATE INDEX "benefit_use_by_subject_history" ON "city"."benefit_use" USING btree ("subject_code","known_from");--> statement-breakpoint
CREATE INDEX "benefit_use_by_product" ON "city"."benefit_use" USING btree ("product_code","subject_code") WHERE "city"."benefit_use"."known_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "red_entry_in_force" ON "city"."red_entry" USING btree ("id") WHERE "city"."red_entry"."known_to" is null;--> statement-breakpoint
CREATE INDEX "red_entry_by_subject" ON "city"."red_entry" USING btree ("subject_code") WHERE "city"."red_entry"."known_to" is null;--> statement-breakpoint
CREATE INDEX "red_entry_by_subject_history" ON "city"."red_entry" USING btree ("subject_code","known_from");