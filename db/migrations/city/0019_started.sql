ALTER TABLE "city"."clock" ADD COLUMN "started_since" timestamp(6) with time zone;--> statement-breakpoint
ALTER TABLE "city"."clock" ADD COLUMN "started_position" bigint;