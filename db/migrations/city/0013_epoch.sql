CREATE TABLE "city"."epoch" (
	"id" uuid PRIMARY KEY NOT NULL,
	"before" uuid,
	"cause" text NOT NULL,
	"position" bigint NOT NULL,
	"at" timestamp(6) with time zone NOT NULL,
	"seen_epoch" uuid,
	"seen_position" bigint,
	"clock_was" timestamp(6) with time zone,
	"taken_by" text,
	"reason" text
);
--> statement-breakpoint
ALTER TABLE "city"."clock" ADD COLUMN "epoch" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "city"."clock" ADD COLUMN "home" text;