CREATE TABLE "city"."audit_anchor" (
	"number" bigint PRIMARY KEY NOT NULL,
	"payload" text NOT NULL,
	"jws" text NOT NULL,
	"received_at" timestamp(6) with time zone NOT NULL
);
