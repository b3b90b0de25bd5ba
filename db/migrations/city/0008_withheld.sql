CREATE TABLE "city"."credit_record_held" (
	"id" text NOT NULL,
	"subject_code" text collate "C" NOT NULL,
	"subject_kind" text NOT NULL,
	"kind" text NOT NULL,
	"behaviour_code" text collate "C",
	"figures" jsonb NOT NULL,
	"decided_on" date NOT NULL,
	"valid_until" date,
	"severity" text,
	"ended_by" text,
	"ended_on" date,
	"dataset_id" text collate "C" NOT NULL,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	"withheld" boolean
) PARTITION BY LIST ("withheld");
--> statement-breakpoint
CREATE TABLE "city"."credit_record_withheld" (
	"id" text NOT NULL,
	"subject_code" text collate "C" NOT NULL,
	"subject_kind" text NOT NULL,
	"kind" text NOT NULL,
	"behaviour_code" text collate "C",
	"figures" jsonb NOT NULL,
	"decided_on" date NOT NULL,
	"valid_until" date,
	"severity" text,
	"ended_by" text,
	"ended_on" date,
	"dataset_id" text collate "C" NOT NULL,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	"withheld" boolean,
	CONSTRAINT "credit_record_withheld_pk" PRIMARY KEY("id","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."feedback_held" (
	"id" text NOT NULL,
	"path_code" text collate "C" NOT NULL,
	"entry_id" text NOT NULL,
	"subject_code" text collate "C" NOT NULL,
	"executed_on" date,
	"outcome" text NOT NULL,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	"withheld" boolean
) PARTITION BY LIST ("withheld");
--> statement-breakpoint
CREATE TABLE "city"."feedback_withheld" (
	"id" text NOT NULL,
	"path_code" text collate "C" NOT NULL,
	"entry_id" text NOT NULL,
	"subject_code" text collate "C" NOT NULL,
	"executed_on" date,
	"outcome" text NOT NULL,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	"withheld" boolean,
	CONSTRAINT "feedback_withheld_pk" PRIMARY KEY("id","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."list_entry_held" (
	"id" text NOT NULL,
	"subject_code" text collate "C" NOT NULL,
	"subject_kind" text NOT NULL,
	"list_code" text collate "C" NOT NULL,
	"colour" text NOT NULL,
	"behaviour_code" text collate "C",
	"figures" jsonb NOT NULL,
	"decided_on" date NOT NULL,
	"valid_until" date,
	"severity" text,
	"ended_by" text,
	"ended_on" date,
	"unit_code" text collate "C" NOT NULL,
	"dataset_id" text collate "C" NOT NULL,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	"withheld" boolean
) PARTITION BY LIST ("withheld");
--> statement-breakpoint
CREATE TABLE "city"."list_entry_detail_held" (
	"id" text NOT NULL,
	"subject_kind" text NOT NULL,
	"document_no" text,
	"reason" text,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	"withheld" boolean
) PARTITION BY LIST ("withheld");
--> statement-breakpoint
CREATE TABLE "city"."list_entry_detail_withheld" (
	"id" text NOT NULL,
	"subject_kind" text NOT NULL,
	"document_no" text,
	"reason" text,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	"withheld" boolean,
	CONSTRAINT "list_entry_detail_withheld_pk" PRIMARY KEY("id","subject_kind","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."list_entry_withheld" (
	"id" text NOT NULL,
	"subject_code" text collate "C" NOT NULL,
	"subject_kind" text NOT NULL,
	"list_code" text collate "C" NOT NULL,
	"colour" text NOT NULL,
	"behaviour_code" text collate "C",
	"figures" jsonb NOT NULL,
	"decided_on" date NOT NULL,
	"valid_until" date,
	"severity" text,
	"ended_by" text,
	"ended_on" date,
	"unit_code" text collate "C" NOT NULL,
	"dataset_id" text collate "C" NOT NULL,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	"withheld" boolean,
	CONSTRAINT "list_entry_withheld_pk" PRIMARY KEY("id","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."objection_held" (
	"id" text NOT NULL,
	"subject_code" text collate "C" NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"status" text NOT NULL,
	"accepted_on" date NOT NULL,
	"decided_on" date,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	"withheld" boolean
) PARTITION BY LIST ("withheld");
--> statement-breakpoint
CREATE TABLE "city"."objection_withheld" (
	"id" text NOT NULL,
	"subject_code" text collate "C" NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"status" text NOT NULL,
	"accepted_on" date NOT NULL,
	"decided_on" date,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	"withheld" boolean,
	CONSTRAINT "objection_withheld_pk" PRIMARY KEY("id","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."repair_held" (
	"id" text NOT NULL,
	"subject_code" text collate "C" NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"status" text NOT NULL,
	"applied_on" date NOT NULL,
	"decided_on" date,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	"withheld" boolean
) PARTITION BY LIST ("withheld");
--> statement-breakpoint
CREATE TABLE "city"."repair_withheld" (
	"id" text NOT NULL,
	"subject_code" text collate "C" NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"status" text NOT NULL,
	"applied_on" date NOT NULL,
	"decided_on" date,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	"withheld" boolean,
	CONSTRAINT "repair_withheld_pk" PRIMARY KEY("id","known_from")
);
--> statement-breakpoint
ALTER TABLE "city"."credit_record" ADD COLUMN "withheld" boolean;--> statement-breakpoint
ALTER TABLE "city"."dataset" ADD COLUMN "share_condition" text;--> statement-breakpoint
ALTER TABLE "city"."feedback" ADD COLUMN "withheld" boolean;--> statement-breakpoint
ALTER TABLE "city"."list_entry" ADD COLUMN "withheld" boolean;--> statement-breakpoint
ALTER TABLE "city"."list_entry_detail" ADD COLUMN "withheld" boolean;--> statement-breakpoint
ALTER TABLE "city"."objection" ADD COLUMN "withheld" boolean;--> statement-breakpoint
ALTER TABLE "city"."repair" ADD COLUMN "withheld" boolean;--> statement-breakpoint
CREATE UNIQUE INDEX "credit_record_withheld_in_force" ON "city"."credit_record_withheld" USING btree ("id") WHERE "city"."credit_record_withheld"."known_to" is null;--> statement-breakpoint
CREATE INDEX "credit_record_withheld_by_subject" ON "city"."credit_record_withheld" USING btree ("subject_code","decided_on" DESC NULLS LAST,"id") WHERE "city"."credit_record_withheld"."known_to" is null;--> statement-breakpoint
CREATE INDEX "credit_record_withheld_by_subject_history" ON "city"."credit_record_withheld" USING btree ("subject_code","known_from");--> statement-breakpoint
CREATE UNIQUE INDEX "feedback_withheld_in_force" ON "city"."feedback_withheld" USING btree ("id") WHERE "city"."feedback_withheld"."known_to" is null;--> statement-breakpoint
CREATE INDEX "feedback_withheld_by_subject" ON "city"."feedback_withheld" USING btree ("subject_code") WHERE "city"."feedback_withheld"."known_to" is null;--> statement-breakpoint
CREATE INDEX "feedback_withheld_by_subject_history" ON "city"."feedback_withheld" USING btree ("subject_code","known_from");--> statement-breakpoint
CREATE UNIQUE INDEX "list_entry_detail_withheld_in_force" ON "city"."list_entry_detail_withheld" USING btree ("id","subject_kind") WHERE "city"."list_entry_detail_withheld"."known_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "list_entry_withheld_in_force" ON "city"."list_entry_withheld" USING btree ("id") WHERE "city"."list_entry_withheld"."known_to" is null;--> statement-breakpoint
CREATE INDEX "list_entry_withheld_by_subject" ON "city"."list_entry_withheld" USING btree ("subject_code") WHERE "city"."list_entry_withheld"."known_to" is null;--> statement-breakpoint
CREATE INDEX "list_entry_withheld_by_subject_history" ON "city"."list_entry_withheld" USING btree ("subject_code","known_from");--> statement-breakpoint
CREATE INDEX "list_entry_withheld_by_list" ON "city"."list_entry_withheld" USING btree ("list_code","subject_code","id") WHERE "city"."list_entry_withheld"."known_to" is null;--> statement-breakpoint
CREATE INDEX "list_entry_withheld_by_list_history" ON "city"."list_entry_withheld" USING btree ("list_code","subject_code","known_from");--> statement-breakpoint
CREATE UNIQUE INDEX "objection_withheld_in_force" ON "city"."objection_withheld" USING btree ("id") WHERE "city"."objection_withheld"."known_to" is null;--> statement-breakpoint
CREATE INDEX "objection_withheld_by_subject" ON "city"."objection_withheld" USING btree ("subject_code") WHERE "city"."objection_withheld"."known_to" is null;--> statement-breakpoint
CREATE INDEX "objection_withheld_by_subject_history" ON "city"."objection_withheld" USING btree ("subject_code","known_from");--> statement-breakpoint
CREATE INDEX "objection_withheld_by_target" ON "city"."objection_withheld" USING btree ("target_id") WHERE "city"."objection_withheld"."known_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "repair_withheld_in_force" ON "city"."repair_withheld" USING btree ("id") WHERE "city"."repair_withheld"."known_to" is null;--> statement-breakpoint
CREATE INDEX "repair_withheld_by_subject" ON "city"."repair_withheld" USING btree ("subject_code") WHERE "city"."repair_withheld"."known_to" is null;--> statement-breakpoint
CREATE INDEX "repair_withheld_by_subject_history" ON "city"."repair_withheld" USING btree ("subject_code","known_from");--> statement-breakpoint
ALTER TABLE "city"."credit_record_held" ATTACH PARTITION "city"."credit_record" FOR VALUES IN (NULL, false);--> statement-breakpoint
ALTER TABLE "city"."credit_record_held" ATTACH PARTITION "city"."credit_record_withheld" FOR VALUES IN (true);--> statement-breakpoint
ALTER TABLE "city"."list_entry_held" ATTACH PARTITION "city"."list_entry" FOR VALUES IN (NULL, false);--> statement-breakpoint
ALTER TABLE "city"."list_entry_held" ATTACH PARTITION "city"."list_entry_withheld" FOR VALUES IN (true);--> statement-breakpoint
ALTER TABLE "city"."list_entry_detail_held" ATTACH PARTITION "city"."list_entry_detail" FOR VALUES IN (NULL, false);--> statement-breakpoint
ALTER TABLE "city"."list_entry_detail_held" ATTACH PARTITION "city"."list_entry_detail_withheld" FOR VALUES IN (true);--> statement-breakpoint
ALTER TABLE "city"."objection_held" ATTACH PARTITION "city"."objection" FOR VALUES IN (NULL, false);--> statement-breakpoint
ALTER TABLE "city"."objection_held" ATTACH PARTITION "city"."objection_withheld" FOR VALUES IN (true);--> statement-breakpoint
ALTER TABLE "city"."repair_held" ATTACH PARTITION "city"."repair" FOR VALUES IN (NULL, false);--> statement-breakpoint
ALTER TABLE "city"."repair_held" ATTACH PARTITION "city"."repair_withheld" FOR VALUES IN (true);--> statement-breakpoint
ALTER TABLE "city"."feedback_held" ATTACH PARTITION "city"."feedback" FOR VALUES IN (NULL, false);--> statement-breakpoint
ALTER TABLE "city"."feedback_held" ATTACH PARTITION "city"."feedback_withheld" FOR VALUES IN (true);