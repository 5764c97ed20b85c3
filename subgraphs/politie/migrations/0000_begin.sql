CREATE SCHEMA IF NOT EXISTS "politie";
--> statement-breakpoint
CREATE TABLE "politie"."inbewaringstelling" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"v_nummer" text NOT NULL,
	"artikel" text NOT NULL,
	"locatie" text NOT NULL,
	"ingang" date NOT NULL,
	"opheffing" date
);
--> statement-breakpoint
CREATE TABLE "politie"."lko" (
	"id" text PRIMARY KEY NOT NULL,
	"azc" text NOT NULL,
	"regio" text NOT NULL,
	CONSTRAINT "lko_azc_unique" UNIQUE("azc")
);
--> statement-breakpoint
CREATE TABLE "politie"."medewerker" (
	"issuer" text NOT NULL,
	"sub" text NOT NULL,
	"functie" text NOT NULL,
	"regio" text NOT NULL,
	CONSTRAINT "medewerker_issuer_sub_pk" PRIMARY KEY("issuer","sub")
);
--> statement-breakpoint
CREATE TABLE "politie"."melding" (
	"v_nummer" text NOT NULL,
	"datum" date NOT NULL,
	"voldaan" boolean NOT NULL,
	"reden_verzuim" text,
	CONSTRAINT "melding_v_nummer_datum_pk" PRIMARY KEY("v_nummer","datum")
);
--> statement-breakpoint
CREATE TABLE "politie"."meldplicht" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"v_nummer" text NOT NULL,
	"grondslag" text NOT NULL,
	"frequentie" text NOT NULL,
	"locatie" text NOT NULL,
	"ingang" date NOT NULL,
	"einde" date,
	"opgelegd_door" text NOT NULL,
	"ontheffing_van" date,
	"ontheffing_tot" date
);
--> statement-breakpoint
CREATE TABLE "politie"."mensenhandel_signaal" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"v_nummer" text NOT NULL,
	"organisatie" text NOT NULL,
	"aard" text NOT NULL,
	"datum" date NOT NULL,
	"stand" text NOT NULL,
	"afgesloten_op" date
);
--> statement-breakpoint
CREATE TABLE "politie"."openbare_orde" (
	"v_nummer" text PRIMARY KEY NOT NULL,
	"aantal_registraties" integer NOT NULL,
	"laatste_datum" date NOT NULL,
	"aard" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "politie"."inbewaringstelling_overwogen" (
	"v_nummer" text PRIMARY KEY NOT NULL,
	"door" text NOT NULL,
	"sinds" date NOT NULL,
	"voorziene_datum" date
);
--> statement-breakpoint
CREATE TABLE "politie"."persoon" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"v_nummer" text NOT NULL,
	"naam" text NOT NULL,
	"regio" text NOT NULL,
	"verstrekkingsbeperking" boolean NOT NULL,
	CONSTRAINT "persoon_v_nummer_unique" UNIQUE("v_nummer")
);
--> statement-breakpoint
CREATE TABLE "politie"."top_x" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"v_nummer" text NOT NULL,
	"azc" text,
	"sinds" date NOT NULL,
	"lopende_maatregel" text,
	"ketenmarinier" boolean NOT NULL,
	"afgevoerd_op" date
);
--> statement-breakpoint
CREATE TABLE "politie"."verstrekkings_besluit" (
	"id" text PRIMARY KEY NOT NULL,
	"samenwerkingsverband" text NOT NULL,
	"doel" text NOT NULL,
	"belang" text NOT NULL,
	"voorwaarden" text[] NOT NULL,
	"dataklassen" text[] NOT NULL,
	"ontvangers" text[] NOT NULL,
	"van" timestamp with time zone NOT NULL,
	"tot" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "politie"."vrijheidsbeperking" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"v_nummer" text NOT NULL,
	"soort" text NOT NULL,
	"artikel" text NOT NULL,
	"locatie" text NOT NULL,
	"opgelegd_door" text NOT NULL,
	"ingang" date NOT NULL,
	"einde" date
);
--> statement-breakpoint
CREATE INDEX "inbewaringstelling_persoon" ON "politie"."inbewaringstelling" USING btree ("v_nummer");--> statement-breakpoint
CREATE INDEX "meldplicht_persoon" ON "politie"."meldplicht" USING btree ("v_nummer");--> statement-breakpoint
CREATE INDEX "mensenhandel_signaal_persoon" ON "politie"."mensenhandel_signaal" USING btree ("v_nummer");--> statement-breakpoint
CREATE INDEX "persoon_regio" ON "politie"."persoon" USING btree ("regio","volgnummer");--> statement-breakpoint
CREATE UNIQUE INDEX "top_x_lopend" ON "politie"."top_x" USING btree ("v_nummer") WHERE afgevoerd_op is null;--> statement-breakpoint
CREATE INDEX "top_x_azc" ON "politie"."top_x" USING btree ("azc","volgnummer");--> statement-breakpoint
CREATE INDEX "vrijheidsbeperking_persoon" ON "politie"."vrijheidsbeperking" USING btree ("v_nummer");