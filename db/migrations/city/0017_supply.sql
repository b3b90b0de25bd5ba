CREATE TABLE "city"."hand_in" (
	"what" text collate "C" NOT NULL,
	"handed_in_on" date NOT NULL,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "hand_in_pk" PRIMARY KEY("what","known_from")
);
--> statement-breakpoint
CREATE TABLE "city"."supply_declaration" (
	"what" text collate "C" NOT NULL,
	"extent" text NOT NULL,
	"covers_from" date NOT NULL,
	"covers_until" date,
	"unit_code" text collate "C" NOT NULL,
	"declared_on" date NOT NULL,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "supply_declaration_pk" PRIMARY KEY("what","known_from")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "hand_in_in_force" ON "city"."hand_in" USING btree ("what") WHERE "city"."hand_in"."known_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "supply_declaration_in_force" ON "city"."supply_declaration" USING btree ("what") WHERE "city"."supply_declaration"."known_to" is null;
--> statement-breakpoint
-- What an earlier version has taken was supplied, on the days on which its versions were opened; nobody has declared how far.
INSERT INTO "city"."hand_in" ("what", "handed_in_on", "known_from", "known_from_at", "known_to", "known_to_at", "source_id")
SELECT what, day, known_from, known_from_at, lead(known_from) OVER days, lead(known_from_at) OVER days, 'before hand_in'
FROM (
	SELECT what COLLATE "C" AS what, (known_from_at AT TIME ZONE 'Asia/Shanghai')::date AS day, min(known_from) AS known_from, min(known_from_at) AS known_from_at
	FROM (
		SELECT 'REGISTER' AS what, known_from, known_from_at FROM "city"."subject"
		UNION ALL SELECT kind, known_from, known_from_at FROM "city"."credit_record_held"
		UNION ALL SELECT list_code, known_from, known_from_at FROM "city"."list_entry_held"
		UNION ALL SELECT 'STANDARDS', known_from, known_from_at FROM "city"."local_standard"
		UNION ALL SELECT 'RECOGNITIONS', known_from, known_from_at FROM "city"."recognition"
		UNION ALL SELECT 'MEASURES', known_from, known_from_at FROM "city"."city_measure"
		UNION ALL SELECT 'PATHS', known_from, known_from_at FROM "city"."punishment_path"
		UNION ALL SELECT 'OBJECTIONS', known_from, known_from_at FROM "city"."objection_held"
		UNION ALL SELECT 'REPAIRS', known_from, known_from_at FROM "city"."repair_held"
		UNION ALL SELECT 'FEEDBACK', known_from, known_from_at FROM "city"."feedback_held"
	) AS version
	GROUP BY 1, 2
) AS first_of_day
WINDOW days AS (PARTITION BY what ORDER BY known_from);
--> statement-breakpoint
-- Those versions stand at positions of before: what was counted up to them is counted anew.
UPDATE "city"."digest" SET "revision" = "revision" + 1, "position" = NULL, "kinds" = NULL;
