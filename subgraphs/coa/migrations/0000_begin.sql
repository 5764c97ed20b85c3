CREATE SCHEMA IF NOT EXISTS "coa";
--> statement-breakpoint
CREATE TABLE "coa"."beweging" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"v_nummer" text NOT NULL,
	"datum" date NOT NULL,
	"van" text,
	"naar" text
);
--> statement-breakpoint
CREATE TABLE "coa"."bewoner" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"v_nummer" text NOT NULL,
	"naam" text NOT NULL,
	"verstrekkingsbeperking" boolean NOT NULL,
	"locatie" text,
	"status" text NOT NULL,
	"aankomst" date NOT NULL,
	"vertrek" date,
	"unit" text,
	"kamer" text,
	"inhuis_datum" date,
	"inhuis_voldaan" boolean,
	CONSTRAINT "bewoner_v_nummer_unique" UNIQUE("v_nummer")
);
--> statement-breakpoint
CREATE TABLE "coa"."gezinslid" (
	"v_nummer" text PRIMARY KEY NOT NULL,
	"gezinsnummer" text NOT NULL,
	"geboortedatum" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "coa"."kwetsbaarheid" (
	"v_nummer" text NOT NULL,
	"soort" text NOT NULL,
	"sinds" date NOT NULL,
	"afspraken" text[] NOT NULL,
	CONSTRAINT "kwetsbaarheid_v_nummer_soort_pk" PRIMARY KEY("v_nummer","soort")
);
--> statement-breakpoint
CREATE TABLE "coa"."lko" (
	"lko_id" text PRIMARY KEY NOT NULL,
	"locatie" text NOT NULL,
	CONSTRAINT "lko_locatie_unique" UNIQUE("locatie")
);
--> statement-breakpoint
CREATE TABLE "coa"."locatie" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"naam" text NOT NULL,
	"type" text NOT NULL,
	"gemeente" text NOT NULL,
	"provincie" text NOT NULL,
	"regio" text NOT NULL,
	"capaciteit" integer NOT NULL,
	CONSTRAINT "locatie_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "coa"."maatregel" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"v_nummer" text NOT NULL,
	"soort" text NOT NULL,
	"impactniveau" text NOT NULL,
	"ingang" date NOT NULL,
	"einde" date,
	"locatie" text NOT NULL,
	"incident_datum" date,
	"incident_aard" text,
	"incident_aangifte" boolean
);
--> statement-breakpoint
CREATE TABLE "coa"."medewerker" (
	"issuer" text NOT NULL,
	"sub" text NOT NULL,
	"functie" text NOT NULL,
	"locatie" text,
	"regio" text,
	CONSTRAINT "medewerker_issuer_sub_functie_pk" PRIMARY KEY("issuer","sub","functie")
);
--> statement-breakpoint
CREATE TABLE "coa"."opvangrecht" (
	"v_nummer" text PRIMARY KEY NOT NULL,
	"grondslag" text NOT NULL,
	"ingang" date NOT NULL,
	"einddatum" date,
	"reden" text,
	"aankondiging" date,
	"ontruiming_verzocht_op" date,
	"ontruimingsdatum" date
);
--> statement-breakpoint
CREATE INDEX "beweging_van" ON "coa"."beweging" USING btree ("van","datum");--> statement-breakpoint
CREATE INDEX "beweging_naar" ON "coa"."beweging" USING btree ("naar","datum");--> statement-breakpoint
CREATE INDEX "bewoner_locatie" ON "coa"."bewoner" USING btree ("locatie","volgnummer");--> statement-breakpoint
CREATE INDEX "gezinslid_gezin" ON "coa"."gezinslid" USING btree ("gezinsnummer");--> statement-breakpoint
CREATE INDEX "maatregel_persoon" ON "coa"."maatregel" USING btree ("v_nummer");