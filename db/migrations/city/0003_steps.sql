DROP INDEX "city"."local_standard_in_force";--> statement-breakpoint
DROP INDEX "city"."punishment_path_in_force";--> statement-breakpoint
DROP INDEX "city"."recognition_in_force";--> statement-breakpoint
ALTER TABLE "city"."recognition" ADD COLUMN "origin_standard_from" date;--> statement-breakpoint
ALTER TABLE "city"."recognition" ADD COLUMN "own_standard_from" date;--> statement-breakpoint
ALTER TABLE "city"."source" ADD COLUMN "taken_by" text;--> statement-breakpoint
ALTER TABLE "city"."source" ADD COLUMN "document_no" text;--> statement-breakpoint
ALTER TABLE "city"."source" ADD COLUMN "input" text;--> statement-breakpoint
CREATE UNIQUE INDEX "local_standard_in_force" ON "city"."local_standard" USING btree ("local_code","valid_from") WHERE "city"."local_standard"."known_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "punishment_path_in_force" ON "city"."punishment_path" USING btree ("path_code","valid_from") WHERE "city"."punishment_path"."known_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "recognition_in_force" ON "city"."recognition" USING btree ("id","valid_from") WHERE "city"."recognition"."known_to" is null;--> statement-breakpoint
ALTER TABLE "city"."local_standard" DROP CONSTRAINT "local_standard_pk";
--> statement-breakpoint
ALTER TABLE "city"."local_standard" ADD CONSTRAINT "local_standard_pk" PRIMARY KEY("local_code","valid_from","known_from");--> statement-breakpoint
ALTER TABLE "city"."punishment_path" DROP CONSTRAINT "punishment_path_pk";
--> statement-breakpoint
ALTER TABLE "city"."punishment_path" ADD CONSTRAINT "punishment_path_pk" PRIMARY KEY("path_code","valid_from","known_from");--> statement-breakpoint
ALTER TABLE "city"."recognition" DROP CONSTRAINT "recognition_pk";
--> statement-breakpoint
ALTER TABLE "city"."recognition" ADD CONSTRAINT "recognition_pk" PRIMARY KEY("id","valid_from","known_from");