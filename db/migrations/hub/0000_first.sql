CREATE SCHEMA "hub";
--> statement-breakpoint
CREATE TABLE "hub"."audit_entry" (
	"writer" text collate "C" NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp(6) with time zone NOT NULL,
	"request_id" text NOT NULL,
	"unit" text,
	"subject" text,
	"client" text,
	"purpose" text,
	"basis" text,
	"case_no" text,
	"operation_name" text,
	"operation_hash" text NOT NULL,
	"disclosed" text[] NOT NULL,
	"refused" text[] NOT NULL,
	"masked" text[] NOT NULL,
	"codes" text[] NOT NULL,
	"result" text NOT NULL,
	"errors" text[] NOT NULL,
	"latency_ms" double precision NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entry_pk" PRIMARY KEY("writer","seq")
);
--> statement-breakpoint
CREATE INDEX "audit_entry_by_time" ON "hub"."audit_entry" USING btree ("at","writer","seq");--> statement-breakpoint
CREATE INDEX "audit_entry_by_code" ON "hub"."audit_entry" USING gin ("codes") WHERE "hub"."audit_entry"."codes" <> '{}';