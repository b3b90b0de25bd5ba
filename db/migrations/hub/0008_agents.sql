ALTER TABLE "hub"."audit_entry" ADD COLUMN "agent_code" text collate "C";--> statement-breakpoint
ALTER TABLE "hub"."audit_entry" ADD COLUMN "acts_for" text collate "C";