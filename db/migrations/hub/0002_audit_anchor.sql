CREATE TABLE "hub"."audit_anchor" (
	"number" bigint PRIMARY KEY NOT NULL,
	"payload" text NOT NULL,
	"jws" text NOT NULL
);
