CREATE TABLE "city"."unit_successor" (
	"unit_code" text collate "C" NOT NULL,
	"successor_code" text collate "C" NOT NULL,
	"valid_from" date NOT NULL,
	"document_no" text NOT NULL,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "unit_successor_pk" PRIMARY KEY("unit_code","successor_code","known_from")
);
--> statement-breakpoint
ALTER TABLE "city"."list_entry_held" ADD COLUMN "rests_on" text;--> statement-breakpoint
CREATE UNIQUE INDEX "unit_successor_in_force" ON "city"."unit_successor" USING btree ("unit_code","successor_code") WHERE "city"."unit_successor"."known_to" is null;