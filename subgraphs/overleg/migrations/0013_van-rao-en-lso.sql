ALTER TABLE "overleg"."agendapunt" ADD COLUMN "omschrijving" text;--> statement-breakpoint
ALTER TABLE "overleg"."medewerking" ADD COLUMN "besproken_in" text DEFAULT 'RAO' NOT NULL;