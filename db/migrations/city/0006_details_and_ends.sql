DROP INDEX "city"."ending_in_force";--> statement-breakpoint
ALTER TABLE "city"."credit_record_detail" ADD COLUMN "content" text;--> statement-breakpoint
ALTER TABLE "city"."credit_record_detail" ADD COLUMN "suspended_licence" text;--> statement-breakpoint
ALTER TABLE "city"."credit_record_detail" ADD COLUMN "document_name" text;--> statement-breakpoint
ALTER TABLE "city"."credit_record_detail" ADD COLUMN "licence_kind" text;--> statement-breakpoint
ALTER TABLE "city"."credit_record_detail" ADD COLUMN "certificate_name" text;--> statement-breakpoint
ALTER TABLE "city"."credit_record_detail" ADD COLUMN "certificate_no" text;--> statement-breakpoint
ALTER TABLE "city"."credit_record_detail" ADD COLUMN "valid_from" date;--> statement-breakpoint
ALTER TABLE "city"."credit_record_detail" ADD COLUMN "remarks" text;--> statement-breakpoint
ALTER TABLE "city"."ending" ADD COLUMN "fact_id" text;--> statement-breakpoint
ALTER TABLE "city"."ending" ADD COLUMN "ended_by" text;--> statement-breakpoint
ALTER TABLE "city"."ending" ADD COLUMN "ended_on" date;--> statement-breakpoint
UPDATE "city"."ending" AS e SET "ended_by" = r."ended_by", "ended_on" = r."ended_on"
FROM (
  SELECT "id", "known_from", "known_to", "ended_by", "ended_on" FROM "city"."credit_record"
  UNION ALL
  SELECT "id", "known_from", "known_to", "ended_by", "ended_on" FROM "city"."list_entry"
) AS r
WHERE r."id" = e."target_id" AND r."ended_by" IS NOT NULL
  AND r."known_from" <= e."known_from" AND (r."known_to" IS NULL OR r."known_to" > e."known_from");--> statement-breakpoint
UPDATE "city"."ending" SET "ended_by" = 'WITHDRAWN', "ended_on" = ("known_from_at" AT TIME ZONE 'Asia/Shanghai')::date WHERE "ended_by" IS NULL;--> statement-breakpoint
UPDATE "city"."ending" AS e SET "fact_id" = coalesce(
  CASE
    WHEN e."ended_by" = 'REVOKED' AND e."document_no" IS NOT NULL
      THEN split_part(e."target_id", '-', 1) || '-V-' || left(encode(sha256(convert_to('["' || e."target_id" || '"]', 'UTF8')), 'hex'), 24)
    WHEN e."ended_by" = 'REPAIRED'
      THEN (SELECT max(c."id") FROM "city"."repair" AS c WHERE c."target_id" = e."target_id" AND c."status" = 'GRANTED' AND c."decided_on" = e."ended_on")
    WHEN e."reason" = '异议成立'
      THEN (SELECT max(c."id") FROM "city"."objection" AS c WHERE c."target_id" = e."target_id" AND c."status" = 'UPHELD' AND c."decided_on" = e."ended_on")
  END,
  e."target_id");--> statement-breakpoint
UPDATE "city"."credit_record_detail" AS d SET "content" = d."facts", "facts" = NULL
WHERE EXISTS (SELECT FROM "city"."credit_record" AS r WHERE r."id" = d."id" AND r."kind" = 'LICENCE');--> statement-breakpoint
ALTER TABLE "city"."ending" ALTER COLUMN "fact_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "city"."ending" ALTER COLUMN "ended_by" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "city"."ending" ALTER COLUMN "ended_on" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "ending_by_target" ON "city"."ending" USING btree ("target_id") WHERE "city"."ending"."known_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "ending_in_force" ON "city"."ending" USING btree ("fact_id") WHERE "city"."ending"."known_to" is null;--> statement-breakpoint
ALTER TABLE "city"."ending" DROP CONSTRAINT "ending_pk";
--> statement-breakpoint
ALTER TABLE "city"."ending" ADD CONSTRAINT "ending_pk" PRIMARY KEY("fact_id","known_from");