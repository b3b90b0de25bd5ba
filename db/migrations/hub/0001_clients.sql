CREATE TABLE "hub"."budget" (
	"key" text PRIMARY KEY NOT NULL,
	"points" bigint NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "hub"."client" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"unit_code" text collate "C",
	"cost_limit" bigint NOT NULL,
	"budget_per_minute" bigint NOT NULL,
	"is_bound" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hub"."client_document" (
	"client_id" text collate "C" NOT NULL,
	"document_id" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	"operation_name" text,
	"registered_at" timestamp(6) with time zone NOT NULL,
	CONSTRAINT "client_document_pk" PRIMARY KEY("client_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "hub"."document" (
	"hash" text collate "C" PRIMARY KEY NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hub"."registry_version" (
	"id" integer PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "hub"."client_document" ADD CONSTRAINT "client_document_of_client" FOREIGN KEY ("client_id") REFERENCES "hub"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub"."client_document" ADD CONSTRAINT "client_document_text" FOREIGN KEY ("hash") REFERENCES "hub"."document"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "budget_by_expire" ON "hub"."budget" USING btree ("expire");