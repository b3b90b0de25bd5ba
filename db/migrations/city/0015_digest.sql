CREATE TABLE "city"."digest" (
	"id" integer PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"position" bigint,
	"epoch" uuid,
	"server_since" timestamp(6) with time zone,
	"kinds" jsonb
);
--> statement-breakpoint
ALTER TABLE "city"."clock" ADD COLUMN "server_since" timestamp(6) with time zone;