CREATE TABLE "hub"."session" (
	"digest" text collate "C" PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"provider_session" text collate "C",
	"provider_subject" text collate "C" NOT NULL,
	"started_at" timestamp(6) with time zone NOT NULL,
	"used_at" timestamp(6) with time zone NOT NULL,
	"ends_at" timestamp(6) with time zone NOT NULL,
	"token_ends_at" timestamp(6) with time zone NOT NULL,
	"renewing_until" timestamp(6) with time zone
);
--> statement-breakpoint
CREATE INDEX "session_by_provider_session" ON "hub"."session" USING btree ("provider_session") WHERE "hub"."session"."provider_session" is not null;--> statement-breakpoint
CREATE INDEX "session_by_provider_subject" ON "hub"."session" USING btree ("provider_subject");--> statement-breakpoint
CREATE INDEX "session_by_end" ON "hub"."session" USING btree ("ends_at");