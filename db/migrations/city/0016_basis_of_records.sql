ALTER TABLE "city"."credit_record_held" ADD COLUMN "rests_on" text;--> statement-breakpoint
ALTER TABLE "city"."credit_record_held" ADD COLUMN "revoked_on" date;--> statement-breakpoint
UPDATE "city"."credit_record_held" SET "revoked_on" = "ended_on" WHERE "ended_by" = 'REVOKED';--> statement-breakpoint
-- A revocation behind another end: no entry of before says on what it rests, so no answer of the past changes by it.
UPDATE "city"."credit_record_held" AS r SET "revoked_on" = e.ended_on
FROM (
	SELECT "target_id", min("ended_on") AS ended_on FROM "city"."ending"
	WHERE "ended_by" = 'REVOKED' AND "known_to" IS NULL GROUP BY 1
) AS e
WHERE r."id" = e.target_id AND r."known_to" IS NULL AND r."revoked_on" IS NULL;
