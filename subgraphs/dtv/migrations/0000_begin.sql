CREATE SCHEMA IF NOT EXISTS "dtv";
--> statement-breakpoint
CREATE TABLE "dtv"."lko" (
	"id" text PRIMARY KEY NOT NULL,
	"azc" text NOT NULL,
	CONSTRAINT "lko_azc_unique" UNIQUE("azc")
);
--> statement-breakpoint
CREATE TABLE "dtv"."medewerker" (
	"issuer" text NOT NULL,
	"sub" text NOT NULL,
	"functie" text NOT NULL,
	"unit" text NOT NULL,
	"regio" text NOT NULL,
	CONSTRAINT "medewerker_issuer_sub_pk" PRIMARY KEY("issuer","sub")
);
--> statement-breakpoint
CREATE TABLE "dtv"."partnerakkoord" (
	"zaaknummer" text NOT NULL,
	"versie" integer NOT NULL,
	"organisatie" text NOT NULL,
	"akkoord" boolean NOT NULL,
	"datum" date NOT NULL,
	CONSTRAINT "partnerakkoord_zaaknummer_versie_organisatie_pk" PRIMARY KEY("zaaknummer","versie","organisatie")
);
--> statement-breakpoint
CREATE TABLE "dtv"."persoon" (
	"v_nummer" text PRIMARY KEY NOT NULL,
	"naam" text NOT NULL,
	"verstrekkingsbeperking" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dtv"."reisdocumentdatum" (
	"v_nummer" text NOT NULL,
	"status" text NOT NULL,
	"datum" date NOT NULL,
	CONSTRAINT "reisdocumentdatum_v_nummer_status_pk" PRIMARY KEY("v_nummer","status")
);
--> statement-breakpoint
CREATE TABLE "dtv"."reisdocument" (
	"v_nummer" text PRIMARY KEY NOT NULL,
	"aanwezig" boolean NOT NULL,
	"aangevraagd" boolean NOT NULL,
	"soort" text,
	"status" text,
	"autoriteit" text
);
--> statement-breakpoint
CREATE TABLE "dtv"."vertrekplan" (
	"zaaknummer" text NOT NULL,
	"versie" integer NOT NULL,
	"datum" date NOT NULL,
	"strategie" text,
	"doel" text NOT NULL,
	"werkt_mee" text,
	CONSTRAINT "vertrekplan_zaaknummer_versie_pk" PRIMARY KEY("zaaknummer","versie")
);
--> statement-breakpoint
CREATE TABLE "dtv"."vertrekstap" (
	"zaaknummer" text NOT NULL,
	"versie" integer NOT NULL,
	"nummer" integer NOT NULL,
	"omschrijving" text NOT NULL,
	"gereed" boolean NOT NULL,
	"belegd_bij" text NOT NULL,
	"over_inbewaringstelling" boolean DEFAULT false NOT NULL,
	CONSTRAINT "vertrekstap_zaaknummer_versie_nummer_pk" PRIMARY KEY("zaaknummer","versie","nummer")
);
--> statement-breakpoint
CREATE TABLE "dtv"."vertrektermijn" (
	"v_nummer" text PRIMARY KEY NOT NULL,
	"bron" text NOT NULL,
	"terugkeerbesluit" date NOT NULL,
	"grondslag" text NOT NULL,
	"ingang" date NOT NULL,
	"duur_dagen" integer NOT NULL,
	"einddatum" date NOT NULL,
	"grond_onthouden" text,
	"verlenging" date
);
--> statement-breakpoint
CREATE TABLE "dtv"."vertrekzaak" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"zaaknummer" text NOT NULL,
	"v_nummer" text NOT NULL,
	"status" text NOT NULL,
	"regievoerder_issuer" text NOT NULL,
	"regievoerder_sub" text NOT NULL,
	"regio" text NOT NULL,
	"azc" text,
	"instroom_datum" date NOT NULL,
	"instroom_bron" text NOT NULL,
	"uitstroom_soort" text,
	"uitstroom_datum" date,
	CONSTRAINT "vertrekzaak_zaaknummer_unique" UNIQUE("zaaknummer")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "vertrekzaak_open" ON "dtv"."vertrekzaak" USING btree ("v_nummer") WHERE status in ('IN_BEHANDELING', 'OPGESCHORT');--> statement-breakpoint
CREATE INDEX "vertrekzaak_persoon" ON "dtv"."vertrekzaak" USING btree ("v_nummer");--> statement-breakpoint
CREATE INDEX "vertrekzaak_azc" ON "dtv"."vertrekzaak" USING btree ("azc","volgnummer");--> statement-breakpoint
CREATE INDEX "vertrekzaak_regievoerder" ON "dtv"."vertrekzaak" USING btree ("regievoerder_issuer","regievoerder_sub","volgnummer");--> statement-breakpoint
CREATE INDEX "vertrekzaak_regio" ON "dtv"."vertrekzaak" USING btree ("regio","volgnummer");