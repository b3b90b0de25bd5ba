CREATE TABLE "city"."incentive_product" (
	"product_code" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"provider_code" text collate "C" NOT NULL,
	"provider_name" text NOT NULL,
	"benefit" text NOT NULL,
	"benefit_figures" jsonb NOT NULL,
	"paid_by" text,
	"subject_kinds" text[] NOT NULL,
	"industry_codes" text[] NOT NULL,
	"division_codes" text[] NOT NULL,
	"eligibility" jsonb NOT NULL,
	"consent_text" text NOT NULL,
	"document_no" text NOT NULL,
	"legal_basis" text,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"illustrative" boolean NOT NULL,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "incentive_product_pk" PRIMARY KEY("product_code","valid_from","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."product_recognition" (
	"id" text NOT NULL,
	"origin_code" text collate "C" NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"agreement_document" text,
	"scheme" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"illustrative" boolean NOT NULL,
	"product_code" text collate "C" NOT NULL,
	"condition" text,
	"equal_lists" jsonb NOT NULL,
	"origin_product_from" date,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "product_recognition_pk" PRIMARY KEY("id","valid_from","known_from")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "incentive_product_in_force" ON "city"."incentive_product" USING btree ("product_code","valid_from") WHERE "city"."incentive_product"."known_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "product_recognition_in_force" ON "city"."product_recognition" USING btree ("id","valid_from") WHERE "city"."product_recognition"."known_to" is null;