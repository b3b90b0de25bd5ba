ALTER TABLE "city"."organisation_name" ADD COLUMN "pinyin" text;--> statement-breakpoint
ALTER TABLE "city"."organisation_name" ADD COLUMN "fold_edition" smallint;--> statement-breakpoint
CREATE INDEX "organisation_name_by_fold" ON "city"."organisation_name" USING btree (coalesce("fold_edition", 0)) WHERE "city"."organisation_name"."known_to" is null;