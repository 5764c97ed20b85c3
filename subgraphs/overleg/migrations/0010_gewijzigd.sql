ALTER TABLE "overleg"."agendapunt" ADD COLUMN "gewijzigd_op" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "overleg"."standpunt" ADD COLUMN "gewijzigd_op" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "agendapunt_gewijzigd" ON "overleg"."agendapunt" USING btree ("lko_id","gewijzigd_op");--> statement-breakpoint
CREATE INDEX "agendapunt_gesloten" ON "overleg"."agendapunt" USING btree ("lko_id","gesloten_op");--> statement-breakpoint
CREATE INDEX "signaallijst_rao_gewijzigd" ON "overleg"."signaallijst" USING btree ("rao_id","gewijzigd_op");--> statement-breakpoint
CREATE INDEX "signaallijst_lko_gewijzigd" ON "overleg"."signaallijst" USING btree ("lko_id","gewijzigd_op");