CREATE TABLE "city"."plan_figure" (
	"kind" text NOT NULL,
	"group_name" text NOT NULL,
	"counted" integer NOT NULL,
	"source" text NOT NULL,
	"counted_on" date NOT NULL,
	"known_from" bigint NOT NULL,
	"known_from_at" timestamp(6) with time zone NOT NULL,
	"known_to" bigint,
	"known_to_at" timestamp(6) with time zone,
	"source_id" text NOT NULL,
	CONSTRAINT "plan_figure_pk" PRIMARY KEY("kind","group_name","known_from")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "plan_figure_in_force" ON "city"."plan_figure" USING btree ("kind","group_name") WHERE "city"."plan_figure"."known_to" is null;