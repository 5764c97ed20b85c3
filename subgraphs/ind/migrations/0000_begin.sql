CREATE SCHEMA IF NOT EXISTS "ind";
--> statement-breakpoint
CREATE TABLE "ind"."alias" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"v_nummer" text NOT NULL,
	"naam" text NOT NULL,
	"geboortedatum" date,
	"vervangen_v_nummer" text
);
--> statement-breakpoint
CREATE TABLE "ind"."dublinclaim" (
	"v_nummer" text PRIMARY KEY NOT NULL,
	"land" text NOT NULL,
	"akkoord" boolean NOT NULL,
	"uiterste_overdrachtsdatum" date
);
--> statement-breakpoint
CREATE TABLE "ind"."identiteitsonderzoek" (
	"v_nummer" text PRIMARY KEY NOT NULL,
	"stand" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ind"."inreisverbod" (
	"v_nummer" text PRIMARY KEY NOT NULL,
	"uitgevaardigd" date,
	"duur_jaren" integer,
	"zwaar" boolean,
	"ingang" date,
	"opheffing" date,
	"ongewenst_verklaard" date,
	"ongewenst_opgeheven" date
);
--> statement-breakpoint
CREATE TABLE "ind"."medewerker" (
	"issuer" text NOT NULL,
	"sub" text NOT NULL,
	"functie" text NOT NULL,
	"unit" text,
	CONSTRAINT "medewerker_issuer_sub_pk" PRIMARY KEY("issuer","sub")
);
--> statement-breakpoint
CREATE TABLE "ind"."persoon" (
	"volgnummer" bigserial NOT NULL,
	"v_nummer" text PRIMARY KEY NOT NULL,
	"voornamen" text NOT NULL,
	"geslachtsnaam" text NOT NULL,
	"geboortedatum" date NOT NULL,
	"geslacht" text NOT NULL,
	"nationaliteiten" text[] NOT NULL,
	"pil_naam" smallint NOT NULL,
	"pil_geboortedatum" smallint NOT NULL,
	"pil_nationaliteiten" smallint NOT NULL,
	"pil_geslacht" smallint NOT NULL,
	"amv" boolean NOT NULL,
	"geboortedatum_getoetst" boolean NOT NULL,
	"voogd" text,
	CONSTRAINT "persoon_volgnummer_unique" UNIQUE("volgnummer")
);
--> statement-breakpoint
CREATE TABLE "ind"."procedure" (
	"volgnummer" bigserial NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"v_nummer" text NOT NULL,
	"soort" text NOT NULL,
	"fase" text,
	"spoor" smallint,
	"indiening" date NOT NULL,
	"uitkomst" text,
	"beslist_op" date,
	"unit" text NOT NULL,
	"behandelaar_issuer" text,
	"behandelaar_sub" text,
	CONSTRAINT "procedure_volgnummer_unique" UNIQUE("volgnummer")
);
--> statement-breakpoint
CREATE TABLE "ind"."rechtsmiddel" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"procedure_id" text NOT NULL,
	"v_nummer" text NOT NULL,
	"soort" text NOT NULL,
	"indiening" date NOT NULL,
	"uitspraak" date,
	"uitkomst" text
);
--> statement-breakpoint
CREATE TABLE "ind"."uitstel_van_vertrek" (
	"v_nummer" text PRIMARY KEY NOT NULL,
	"aanvraag" date NOT NULL,
	"toekenning" date,
	"van" date,
	"tot" date,
	"reisvoorwaarden" boolean NOT NULL,
	"gezinslid_betrokken" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ind"."verblijfsrecht" (
	"v_nummer" text PRIMARY KEY NOT NULL,
	"rechtmatig" boolean NOT NULL,
	"letter" text,
	"sinds" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ind"."vervanging" (
	"oud_v_nummer" text PRIMARY KEY NOT NULL,
	"v_nummer" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "alias_persoon" ON "ind"."alias" USING btree ("v_nummer");--> statement-breakpoint
CREATE INDEX "procedure_persoon" ON "ind"."procedure" USING btree ("v_nummer","volgnummer");--> statement-breakpoint
CREATE INDEX "procedure_behandelaar" ON "ind"."procedure" USING btree ("behandelaar_issuer","behandelaar_sub");--> statement-breakpoint
CREATE INDEX "procedure_unit" ON "ind"."procedure" USING btree ("unit");--> statement-breakpoint
CREATE INDEX "rechtsmiddel_persoon" ON "ind"."rechtsmiddel" USING btree ("v_nummer","volgnummer");--> statement-breakpoint
CREATE INDEX "vervanging_nieuw" ON "ind"."vervanging" USING btree ("v_nummer");