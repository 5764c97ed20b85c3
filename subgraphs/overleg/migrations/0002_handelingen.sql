CREATE TABLE "overleg"."fg_melding" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"handeling_id" text NOT NULL,
	"soort" text NOT NULL,
	"organisatie" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "overleg"."handeling" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"handeling" text NOT NULL,
	"soort" text NOT NULL,
	"overleg_id" text NOT NULL,
	"agendapunt_id" text,
	"uitnodiging_id" text,
	"lid_id" text,
	"reden" text,
	"afwijkingen" jsonb NOT NULL,
	"regelfouten" jsonb NOT NULL,
	"issuer" text NOT NULL,
	"sub" text NOT NULL,
	"organisatie" text NOT NULL,
	"functie" text NOT NULL,
	"op" timestamp with time zone NOT NULL,
	"idempotentiesleutel" text NOT NULL,
	"invoer" text NOT NULL,
	CONSTRAINT "handeling_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE INDEX "fg_melding_organisatie" ON "overleg"."fg_melding" USING btree ("organisatie","volgnummer");--> statement-breakpoint
CREATE UNIQUE INDEX "handeling_sleutel" ON "overleg"."handeling" USING btree ("issuer","sub","idempotentiesleutel");--> statement-breakpoint
CREATE INDEX "handeling_overleg" ON "overleg"."handeling" USING btree ("soort","overleg_id","volgnummer");--> statement-breakpoint
CREATE UNIQUE INDEX "agendapunt_open" ON "overleg"."agendapunt" USING btree ("lko_id","v_nummer") WHERE "overleg"."agendapunt"."gesloten_op" is null and "overleg"."agendapunt"."v_nummer" is not null;