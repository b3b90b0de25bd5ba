CREATE TABLE "hub"."audit_timestamp" (
	"number" bigint PRIMARY KEY NOT NULL,
	"token" text NOT NULL
);
