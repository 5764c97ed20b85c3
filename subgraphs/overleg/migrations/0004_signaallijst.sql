CREATE TABLE "overleg"."signaallijst_overgang" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"signaallijst_id" text NOT NULL,
	"van" text,
	"naar" text NOT NULL,
	"issuer" text NOT NULL,
	"sub" text NOT NULL,
	"organisatie" text NOT NULL,
	"functie" text NOT NULL,
	"op" timestamp with time zone NOT NULL,
	"reden" text
);
--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ALTER COLUMN "ingediend_op" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ALTER COLUMN "wijze_van_constatering" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ALTER COLUMN "tussentijds_intern_geschakeld" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ALTER COLUMN "gevolg_bij_negatief" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ALTER COLUMN "gevolg_bij_positief" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ALTER COLUMN "werkt_aan_vertrek" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ALTER COLUMN "politieke_en_publicitaire_risicos" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ADD COLUMN "stand_sinds" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ADD COLUMN "gewijzigd_op" timestamp with time zone;--> statement-breakpoint
UPDATE "overleg"."signaallijst" SET "stand_sinds" = coalesce("vastgesteld_op", "ingediend_op")::timestamp AT TIME ZONE 'UTC';--> statement-breakpoint
UPDATE "overleg"."signaallijst" SET "gewijzigd_op" = "stand_sinds";--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ALTER COLUMN "stand_sinds" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ALTER COLUMN "gewijzigd_op" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ADD COLUMN "versie" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ADD COLUMN "intern_toelichting" text;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ADD COLUMN "duur_soort" text;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ADD COLUMN "vastgesteld_in" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ADD COLUMN "oplossingsrichtingen" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ADD COLUMN "afgeweken_kader" text;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ADD COLUMN "kort_durend" boolean;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ADD COLUMN "unaniem" boolean;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ADD COLUMN "einde_verstrekkingen" date;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ADD COLUMN "route" text DEFAULT 'NORMAAL' NOT NULL;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ADD COLUMN "locatie" text;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ADD COLUMN "naar_team" text;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ADD COLUMN "toelichting_overig" text;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ADD COLUMN "stappen_genomen" text;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ADD COLUMN "stappen_nog_te_zetten" text;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" ADD COLUMN "oplossingen_toelating" text;--> statement-breakpoint
ALTER TABLE "overleg"."standpunt" ADD COLUMN "versie" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "overleg"."standpunt" ADD COLUMN "aspecten" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "signaallijst_overgang_lijst" ON "overleg"."signaallijst_overgang" USING btree ("signaallijst_id","volgnummer");--> statement-breakpoint
CREATE INDEX "signaallijst_lko" ON "overleg"."signaallijst" USING btree ("lko_id","volgnummer");--> statement-breakpoint
CREATE UNIQUE INDEX "signaallijst_concept" ON "overleg"."signaallijst" USING btree ("lko_id","v_nummer") WHERE "overleg"."signaallijst"."stand" = 'CONCEPT' and "overleg"."signaallijst"."v_nummer" is not null;--> statement-breakpoint
ALTER TABLE "overleg"."signaallijst" DROP COLUMN "vastgesteld_op";--> statement-breakpoint
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE ON "overleg"."signaallijst_overgang" FOR EACH ROW EXECUTE FUNCTION "overleg"."alleen_toevoegen"();
