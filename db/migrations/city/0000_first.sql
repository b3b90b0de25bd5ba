CREATE SCHEMA "city";
--> statement-breakpoint
CREATE TABLE "city"."city_measure" (
	"measure_code" text collate "C" NOT NULL,
	"legal_basis" text,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "city_measure_pk" PRIMARY KEY("measure_code","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."clock" (
	"id" integer PRIMARY KEY NOT NULL,
	"position" bigint NOT NULL,
	"at" timestamp(6) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "city"."credit_record" (
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
	CONSTRAINT "credit_record_pk" PRIMARY KEY("id","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."credit_record_detail" (
	"id" text NOT NULL,
	"document_no" text,
	"title" text NOT NULL,
	"facts" text,
	"legal_basis" text,
	"unit_code" text collate "C" NOT NULL,
	"commitment_type" text collate "C",
	"commitment_status" text,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "credit_record_detail_pk" PRIMARY KEY("id","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."dataset" (
	"id" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"catalogue_class" integer NOT NULL,
	"catalogue_edition" text NOT NULL,
	"share_class" text NOT NULL,
	"legal_basis" text NOT NULL,
	"providing_unit_code" text collate "C" NOT NULL,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "dataset_pk" PRIMARY KEY("id","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."feedback" (
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
	CONSTRAINT "feedback_pk" PRIMARY KEY("id","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."identifier" (
	"id" text NOT NULL,
	"subject_code" text collate "C" NOT NULL,
	"type" text NOT NULL,
	"value" text NOT NULL,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "identifier_pk" PRIMARY KEY("id","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."list_entry" (
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
	CONSTRAINT "list_entry_pk" PRIMARY KEY("id","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."list_entry_detail" (
	"id" text NOT NULL,
	"subject_kind" text NOT NULL,
	"document_no" text,
	"reason" text,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "list_entry_detail_pk" PRIMARY KEY("id","subject_kind","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."local_standard" (
	"local_code" text collate "C" NOT NULL,
	"behaviour_code" text collate "C" NOT NULL,
	"threshold" jsonb NOT NULL,
	"window_months" integer NOT NULL,
	"severity" text NOT NULL,
	"legal_basis" text,
	"basis_rank" text,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"illustrative" boolean NOT NULL,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "local_standard_pk" PRIMARY KEY("local_code","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."objection" (
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
	CONSTRAINT "objection_pk" PRIMARY KEY("id","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."organisation_name" (
	"id" text NOT NULL,
	"subject_code" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"normalised_name" text NOT NULL,
	"grams" text[] NOT NULL,
	"used_from" date,
	"used_until" date,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "organisation_name_pk" PRIMARY KEY("id","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."organisation_unit" (
	"code" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"is_authority" boolean NOT NULL,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "organisation_unit_pk" PRIMARY KEY("code","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."person_identity" (
	"subject_code" text collate "C" NOT NULL,
	"wrapped_key" text,
	"name_sealed" text NOT NULL,
	"number_sealed" text NOT NULL,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "person_identity_pk" PRIMARY KEY("subject_code","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."punishment_path" (
	"path_code" text collate "C" NOT NULL,
	"list_code" text collate "C",
	"behaviour_code" text collate "C",
	"measure_code" text collate "C" NOT NULL,
	"implementing_unit" text NOT NULL,
	"action" text NOT NULL,
	"legal_basis" text NOT NULL,
	"basis_rank" text,
	"power" text NOT NULL,
	"feedback_due_working_days" integer,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"illustrative" boolean NOT NULL,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "punishment_path_pk" PRIMARY KEY("path_code","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."recognition" (
	"id" text NOT NULL,
	"origin_code" text collate "C" NOT NULL,
	"behaviour_code" text collate "C" NOT NULL,
	"status" text NOT NULL,
	"conditional" boolean NOT NULL,
	"reason" text,
	"agreement_document" text,
	"scheme" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"illustrative" boolean NOT NULL,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "recognition_pk" PRIMARY KEY("id","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."repair" (
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
	CONSTRAINT "repair_pk" PRIMARY KEY("id","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."representative" (
	"subject_code" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "representative_pk" PRIMARY KEY("subject_code","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."source" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"unit_code" text collate "C",
	"name" text NOT NULL,
	"at" timestamp(6) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "city"."subject" (
	"code" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"code_status" text NOT NULL,
	"industry_code" text collate "C",
	"division_code" text collate "C",
	"registered_on" date,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "subject_pk" PRIMARY KEY("code","known_from")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "city_measure_in_force" ON "city"."city_measure" USING btree ("measure_code") WHERE "city"."city_measure"."known_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "credit_record_in_force" ON "city"."credit_record" USING btree ("id") WHERE "city"."credit_record"."known_to" is null;--> statement-breakpoint
CREATE INDEX "credit_record_by_subject" ON "city"."credit_record" USING btree ("subject_code","decided_on" DESC NULLS LAST,"id") WHERE "city"."credit_record"."known_to" is null;--> statement-breakpoint
CREATE INDEX "credit_record_by_subject_history" ON "city"."credit_record" USING btree ("subject_code","known_from");--> statement-breakpoint
CREATE UNIQUE INDEX "credit_record_detail_in_force" ON "city"."credit_record_detail" USING btree ("id") WHERE "city"."credit_record_detail"."known_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "dataset_in_force" ON "city"."dataset" USING btree ("id") WHERE "city"."dataset"."known_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "feedback_in_force" ON "city"."feedback" USING btree ("id") WHERE "city"."feedback"."known_to" is null;--> statement-breakpoint
CREATE INDEX "feedback_by_subject" ON "city"."feedback" USING btree ("subject_code") WHERE "city"."feedback"."known_to" is null;--> statement-breakpoint
CREATE INDEX "feedback_by_subject_history" ON "city"."feedback" USING btree ("subject_code","known_from");--> statement-breakpoint
CREATE UNIQUE INDEX "identifier_in_force" ON "city"."identifier" USING btree ("id") WHERE "city"."identifier"."known_to" is null;--> statement-breakpoint
CREATE INDEX "identifier_by_subject" ON "city"."identifier" USING btree ("subject_code") WHERE "city"."identifier"."known_to" is null;--> statement-breakpoint
CREATE INDEX "identifier_by_subject_history" ON "city"."identifier" USING btree ("subject_code","known_from");--> statement-breakpoint
CREATE UNIQUE INDEX "list_entry_in_force" ON "city"."list_entry" USING btree ("id") WHERE "city"."list_entry"."known_to" is null;--> statement-breakpoint
CREATE INDEX "list_entry_by_subject" ON "city"."list_entry" USING btree ("subject_code") WHERE "city"."list_entry"."known_to" is null;--> statement-breakpoint
CREATE INDEX "list_entry_by_subject_history" ON "city"."list_entry" USING btree ("subject_code","known_from");--> statement-breakpoint
CREATE INDEX "list_entry_by_list" ON "city"."list_entry" USING btree ("list_code","subject_code","id") WHERE "city"."list_entry"."known_to" is null;--> statement-breakpoint
CREATE INDEX "list_entry_by_list_history" ON "city"."list_entry" USING btree ("list_code","subject_code","known_from");--> statement-breakpoint
CREATE UNIQUE INDEX "list_entry_detail_in_force" ON "city"."list_entry_detail" USING btree ("id","subject_kind") WHERE "city"."list_entry_detail"."known_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "local_standard_in_force" ON "city"."local_standard" USING btree ("local_code") WHERE "city"."local_standard"."known_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "objection_in_force" ON "city"."objection" USING btree ("id") WHERE "city"."objection"."known_to" is null;--> statement-breakpoint
CREATE INDEX "objection_by_subject" ON "city"."objection" USING btree ("subject_code") WHERE "city"."objection"."known_to" is null;--> statement-breakpoint
CREATE INDEX "objection_by_subject_history" ON "city"."objection" USING btree ("subject_code","known_from");--> statement-breakpoint
CREATE INDEX "objection_by_target" ON "city"."objection" USING btree ("target_id") WHERE "city"."objection"."known_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_name_in_force" ON "city"."organisation_name" USING btree ("id") WHERE "city"."organisation_name"."known_to" is null;--> statement-breakpoint
CREATE INDEX "organisation_name_by_subject" ON "city"."organisation_name" USING btree ("subject_code") WHERE "city"."organisation_name"."known_to" is null;--> statement-breakpoint
CREATE INDEX "organisation_name_by_subject_history" ON "city"."organisation_name" USING btree ("subject_code","known_from");--> statement-breakpoint
CREATE INDEX "organisation_name_by_gram" ON "city"."organisation_name" USING gin ("grams") WHERE "city"."organisation_name"."known_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_unit_in_force" ON "city"."organisation_unit" USING btree ("code") WHERE "city"."organisation_unit"."known_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "person_identity_in_force" ON "city"."person_identity" USING btree ("subject_code") WHERE "city"."person_identity"."known_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "punishment_path_in_force" ON "city"."punishment_path" USING btree ("path_code") WHERE "city"."punishment_path"."known_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "recognition_in_force" ON "city"."recognition" USING btree ("id") WHERE "city"."recognition"."known_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "repair_in_force" ON "city"."repair" USING btree ("id") WHERE "city"."repair"."known_to" is null;--> statement-breakpoint
CREATE INDEX "repair_by_subject" ON "city"."repair" USING btree ("subject_code") WHERE "city"."repair"."known_to" is null;--> statement-breakpoint
CREATE INDEX "repair_by_subject_history" ON "city"."repair" USING btree ("subject_code","known_from");--> statement-breakpoint
CREATE UNIQUE INDEX "representative_in_force" ON "city"."representative" USING btree ("subject_code") WHERE "city"."representative"."known_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "subject_in_force" ON "city"."subject" USING btree ("code") WHERE "city"."subject"."known_to" is null;--> statement-breakpoint
CREATE INDEX "subject_by_kind" ON "city"."subject" USING btree ("kind") WHERE "city"."subject"."known_to" is null;