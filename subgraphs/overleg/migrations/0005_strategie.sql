CREATE TABLE "overleg"."bijzonderheid" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"lko_id" text NOT NULL,
	"rao_id" text NOT NULL,
	"organisatie" text NOT NULL,
	"tekst" text NOT NULL,
	"op" timestamp with time zone NOT NULL,
	CONSTRAINT "bijzonderheid_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "overleg"."raadpleging" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"lko_id" text NOT NULL,
	"agendapunt_id" text NOT NULL,
	"v_nummer" text NOT NULL,
	"onderwerp" text NOT NULL,
	"vraag" text NOT NULL,
	"gesteld_door" text NOT NULL,
	"gesteld_op" timestamp with time zone NOT NULL,
	"uitkomst" text,
	"beantwoord_op" timestamp with time zone,
	CONSTRAINT "raadpleging_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "overleg"."actie" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"strategie_id" text NOT NULL,
	"lko_id" text NOT NULL,
	"omschrijving" text NOT NULL,
	"belegd_bij" text NOT NULL,
	"uiterlijk" date NOT NULL,
	"stand" text NOT NULL,
	"stand_op" timestamp with time zone NOT NULL,
	CONSTRAINT "actie_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "overleg"."belet" (
	"id" text PRIMARY KEY NOT NULL,
	"strategie_id" text NOT NULL,
	"organisatie" text NOT NULL,
	"soort" text NOT NULL,
	"op" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "overleg"."strategie_partner" (
	"strategie_id" text NOT NULL,
	"uitnodiging_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "overleg"."strategie" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"lko_id" text NOT NULL,
	"bijeenkomst_id" text NOT NULL,
	"agendapunt_id" text NOT NULL,
	"v_nummer" text NOT NULL,
	"soort" text NOT NULL,
	"beoogde_oplossing" text,
	"omschrijving" text NOT NULL,
	"termijn" date NOT NULL,
	"termijnoverschrijding" boolean NOT NULL,
	"vastgesteld_op" timestamp with time zone NOT NULL,
	"herziet" text,
	CONSTRAINT "strategie_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE INDEX "bijzonderheid_rao" ON "overleg"."bijzonderheid" USING btree ("rao_id","organisatie","volgnummer");--> statement-breakpoint
CREATE INDEX "raadpleging_persoon" ON "overleg"."raadpleging" USING btree ("v_nummer");--> statement-breakpoint
CREATE INDEX "actie_strategie" ON "overleg"."actie" USING btree ("strategie_id");--> statement-breakpoint
CREATE INDEX "belet_strategie" ON "overleg"."belet" USING btree ("strategie_id");--> statement-breakpoint
CREATE INDEX "strategie_partner_strategie" ON "overleg"."strategie_partner" USING btree ("strategie_id");--> statement-breakpoint
CREATE INDEX "strategie_persoon" ON "overleg"."strategie" USING btree ("v_nummer");--> statement-breakpoint
CREATE INDEX "strategie_punt" ON "overleg"."strategie" USING btree ("agendapunt_id");--> statement-breakpoint
CREATE UNIQUE INDEX "strategie_herziet" ON "overleg"."strategie" USING btree ("herziet");--> statement-breakpoint
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE ON "overleg"."belet" FOR EACH ROW EXECUTE FUNCTION "overleg"."alleen_toevoegen"();--> statement-breakpoint
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE ON "overleg"."bijzonderheid" FOR EACH ROW EXECUTE FUNCTION "overleg"."alleen_toevoegen"();
