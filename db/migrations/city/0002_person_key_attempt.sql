CREATE TABLE "city"."person_key_attempt" (
	"unit_code" text collate "C" NOT NULL,
	"hour" timestamp(6) with time zone NOT NULL,
	"attempts" integer NOT NULL,
	CONSTRAINT "person_key_attempt_pk" PRIMARY KEY("unit_code","hour")
);
