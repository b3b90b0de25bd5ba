CREATE TABLE "city"."former_id" (
	"former_id" text PRIMARY KEY NOT NULL,
	"id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "city"."id_secret" (
	"id" integer PRIMARY KEY NOT NULL,
	"proof" text NOT NULL,
	"renewed_at" timestamp(6) with time zone
);
