CREATE TABLE "overleg"."signaallijst_wijziging" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"signaallijst_id" text NOT NULL,
	"versie" integer NOT NULL,
	"velden" text[] NOT NULL,
	"issuer" text NOT NULL,
	"sub" text NOT NULL,
	"organisatie" text NOT NULL,
	"functie" text NOT NULL,
	"op" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "overleg"."stappenplan" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"lko_id" text NOT NULL,
	"v_nummer" text NOT NULL,
	"organisaties" text[] NOT NULL,
	"gestart_op" timestamp with time zone NOT NULL,
	"issuer" text NOT NULL,
	"sub" text NOT NULL,
	"organisatie" text NOT NULL,
	"functie" text NOT NULL,
	"reden" text NOT NULL,
	CONSTRAINT "stappenplan_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "signaallijst_wijziging_versie" ON "overleg"."signaallijst_wijziging" USING btree ("signaallijst_id","versie");--> statement-breakpoint
CREATE UNIQUE INDEX "stappenplan_persoon" ON "overleg"."stappenplan" USING btree ("lko_id","v_nummer");--> statement-breakpoint
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE ON "overleg"."signaallijst_wijziging" FOR EACH ROW EXECUTE FUNCTION "overleg"."alleen_toevoegen"();--> statement-breakpoint
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE ON "overleg"."stappenplan" FOR EACH ROW EXECUTE FUNCTION "overleg"."alleen_toevoegen"();
