ALTER TABLE "city"."credit_record_held" ADD COLUMN "rests_on" text;--> statement-breakpoint
ALTER TABLE "city"."credit_record_held" ADD COLUMN "revoked_on" date;
