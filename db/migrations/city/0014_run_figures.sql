-- Imports side by side wrote their figures over each other's: rows whose place a later one had taken were still told as waiting.
UPDATE "city"."intake_run" AS "run"
SET "rows_unchanged" = "run"."rows_unchanged" + "run"."rows_waiting" - "counted"."waiting", "rows_waiting" = "counted"."waiting"
FROM (
	SELECT "one"."id", count("waiting"."id")::integer AS "waiting"
	FROM "city"."intake_run" AS "one"
	LEFT JOIN "city"."intake_waiting" AS "waiting" ON "waiting"."run_id" = "one"."id"
	GROUP BY "one"."id"
) AS "counted"
WHERE "counted"."id" = "run"."id" AND "run"."rows_waiting" > "counted"."waiting";
