CREATE TABLE "city"."shown_edition" (
	"kind" text NOT NULL,
	"position" bigint NOT NULL,
	"at" timestamp(6) with time zone NOT NULL,
	"digest" text NOT NULL,
	CONSTRAINT "shown_edition_pk" PRIMARY KEY("kind","position")
);
