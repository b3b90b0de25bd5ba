CREATE INDEX "credit_record_detail_by_opening" ON "city"."credit_record_detail" USING btree ("known_from","id" collate "C");--> statement-breakpoint
CREATE INDEX "credit_record_detail_by_closing" ON "city"."credit_record_detail" USING btree ("known_to","id" collate "C") WHERE "city"."credit_record_detail"."known_to" is not null;--> statement-breakpoint
CREATE INDEX "credit_record_by_opening" ON "city"."credit_record" USING btree ("known_from","id" collate "C");--> statement-breakpoint
CREATE INDEX "credit_record_by_closing" ON "city"."credit_record" USING btree ("known_to","id" collate "C") WHERE "city"."credit_record"."known_to" is not null;--> statement-breakpoint
CREATE INDEX "credit_record_by_basis" ON "city"."credit_record" USING btree ("rests_on") WHERE "city"."credit_record"."known_to" is null and "city"."credit_record"."rests_on" is not null;--> statement-breakpoint
CREATE INDEX "credit_record_withheld_by_opening" ON "city"."credit_record_withheld" USING btree ("known_from","id" collate "C");--> statement-breakpoint
CREATE INDEX "credit_record_withheld_by_closing" ON "city"."credit_record_withheld" USING btree ("known_to","id" collate "C") WHERE "city"."credit_record_withheld"."known_to" is not null;--> statement-breakpoint
CREATE INDEX "credit_record_withheld_by_basis" ON "city"."credit_record_withheld" USING btree ("rests_on") WHERE "city"."credit_record_withheld"."known_to" is null and "city"."credit_record_withheld"."rests_on" is not null;--> statement-breakpoint
CREATE INDEX "list_entry_detail_by_opening" ON "city"."list_entry_detail" USING btree ("known_from","id" collate "C");--> statement-breakpoint
CREATE INDEX "list_entry_detail_by_closing" ON "city"."list_entry_detail" USING btree ("known_to","id" collate "C") WHERE "city"."list_entry_detail"."known_to" is not null;--> statement-breakpoint
CREATE INDEX "list_entry_detail_withheld_by_opening" ON "city"."list_entry_detail_withheld" USING btree ("known_from","id" collate "C");--> statement-breakpoint
CREATE INDEX "list_entry_detail_withheld_by_closing" ON "city"."list_entry_detail_withheld" USING btree ("known_to","id" collate "C") WHERE "city"."list_entry_detail_withheld"."known_to" is not null;--> statement-breakpoint
CREATE INDEX "list_entry_by_opening" ON "city"."list_entry" USING btree ("known_from","id" collate "C");--> statement-breakpoint
CREATE INDEX "list_entry_by_closing" ON "city"."list_entry" USING btree ("known_to","id" collate "C") WHERE "city"."list_entry"."known_to" is not null;--> statement-breakpoint
CREATE INDEX "list_entry_by_basis" ON "city"."list_entry" USING btree ("rests_on") WHERE "city"."list_entry"."known_to" is null and "city"."list_entry"."rests_on" is not null;--> statement-breakpoint
CREATE INDEX "list_entry_withheld_by_opening" ON "city"."list_entry_withheld" USING btree ("known_from","id" collate "C");--> statement-breakpoint
CREATE INDEX "list_entry_withheld_by_closing" ON "city"."list_entry_withheld" USING btree ("known_to","id" collate "C") WHERE "city"."list_entry_withheld"."known_to" is not null;--> statement-breakpoint
CREATE INDEX "list_entry_withheld_by_basis" ON "city"."list_entry_withheld" USING btree ("rests_on") WHERE "city"."list_entry_withheld"."known_to" is null and "city"."list_entry_withheld"."rests_on" is not null;--> statement-breakpoint
CREATE INDEX "objection_by_opening" ON "city"."objection" USING btree ("known_from","target_id" collate "C");--> statement-breakpoint
CREATE INDEX "objection_by_closing" ON "city"."objection" USING btree ("known_to","target_id" collate "C") WHERE "city"."objection"."known_to" is not null;--> statement-breakpoint
CREATE INDEX "objection_withheld_by_opening" ON "city"."objection_withheld" USING btree ("known_from","target_id" collate "C");--> statement-breakpoint
CREATE INDEX "objection_withheld_by_closing" ON "city"."objection_withheld" USING btree ("known_to","target_id" collate "C") WHERE "city"."objection_withheld"."known_to" is not null;--> statement-breakpoint
CREATE INDEX "organisation_name_by_opening" ON "city"."organisation_name" USING btree ("known_from","subject_code" collate "C");--> statement-breakpoint
CREATE INDEX "organisation_name_by_closing" ON "city"."organisation_name" USING btree ("known_to","subject_code" collate "C") WHERE "city"."organisation_name"."known_to" is not null;--> statement-breakpoint
CREATE INDEX "subject_by_opening" ON "city"."subject" USING btree ("known_from","code" collate "C");--> statement-breakpoint
CREATE INDEX "subject_by_closing" ON "city"."subject" USING btree ("known_to","code" collate "C") WHERE "city"."subject"."known_to" is not null;