CREATE TABLE "city"."agent" (
	"subject_code" text collate "C" NOT NULL,
	"agent_code" text collate "C" NOT NULL,
	"scopes" jsonb NOT NULL,
	"named_on" date NOT NULL,
	"valid_until" date NOT NULL,
	"revoked_on" date,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "agent_pk" PRIMARY KEY("subject_code","agent_code","known_from")
);
--> statement-breakpoint
ALTER TABLE "city"."case_file" ADD COLUMN "agent_code" text collate "C";--> statement-breakpoint
CREATE UNIQUE INDEX "agent_in_force" ON "city"."agent" USING btree ("subject_code","agent_code") WHERE "city"."agent"."known_to" is null;