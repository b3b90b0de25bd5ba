ALTER TABLE "city"."intake_run" ADD COLUMN "questions" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "city"."intake_waiting" ADD COLUMN "questions" jsonb;--> statement-breakpoint
ALTER TABLE "city"."source" ADD COLUMN "outcome" text;--> statement-breakpoint
CREATE INDEX "intake_waiting_by_row" ON "city"."intake_waiting" USING btree ("run_id","row_number");