ALTER TABLE "city"."feedback_held" ADD COLUMN "executed_until" date;--> statement-breakpoint
ALTER TABLE "city"."feedback_held" ADD COLUMN "lifted_on" date;--> statement-breakpoint
ALTER TABLE "city"."feedback_held" ADD COLUMN "unit_code" text collate "C";--> statement-breakpoint
ALTER TABLE "city"."feedback_held" ADD COLUMN "document_no" text;--> statement-breakpoint
ALTER TABLE "city"."feedback_held" ADD COLUMN "reason" text;