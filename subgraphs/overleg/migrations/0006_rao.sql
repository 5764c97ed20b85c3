CREATE TABLE "overleg"."kader" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"onderwerp" text NOT NULL,
	"versie" integer NOT NULL,
	"tekst" text NOT NULL,
	"geldig_van" date NOT NULL,
	"geldig_tot" date,
	"vastgesteld_op" timestamp with time zone NOT NULL,
	CONSTRAINT "kader_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "overleg"."rao_onderwerp" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"rao_id" text NOT NULL,
	"soort" text NOT NULL,
	"omschrijving" text NOT NULL,
	"ingebracht_door" text NOT NULL,
	"toegevoegd_op" timestamp with time zone NOT NULL,
	"notulen" text,
	"bijeenkomst_id" text,
	CONSTRAINT "rao_onderwerp_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "overleg"."trend" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"rao_id" text NOT NULL,
	"soort" text NOT NULL,
	"tekst" text NOT NULL,
	"landelijk" boolean NOT NULL,
	"ingebracht_door" text NOT NULL,
	"gedeeld_op" timestamp with time zone NOT NULL,
	CONSTRAINT "trend_id_unique" UNIQUE("id")
);
--> statement-breakpoint
ALTER TABLE "overleg"."bijeenkomst" ADD COLUMN "secretaris" text;--> statement-breakpoint
CREATE UNIQUE INDEX "kader_versie" ON "overleg"."kader" USING btree ("onderwerp","versie");--> statement-breakpoint
CREATE INDEX "rao_onderwerp_rao" ON "overleg"."rao_onderwerp" USING btree ("rao_id","volgnummer");--> statement-breakpoint
ALTER TABLE "overleg"."rao" ADD CONSTRAINT "rao_provincies" CHECK (cardinality("overleg"."rao"."provincies") between 1 and 2);
--> statement-breakpoint
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE ON "overleg"."trend" FOR EACH ROW EXECUTE FUNCTION "overleg"."alleen_toevoegen"();
--> statement-breakpoint
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE ON "overleg"."kader" FOR EACH ROW EXECUTE FUNCTION "overleg"."alleen_toevoegen"();
