CREATE SCHEMA IF NOT EXISTS "overleg";
--> statement-breakpoint
CREATE TABLE "overleg"."afscherming" (
	"v_nummer" text PRIMARY KEY NOT NULL,
	"sinds" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "overleg"."agendapunt" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"lko_id" text NOT NULL,
	"v_nummer" text,
	"soort" text NOT NULL,
	"bron" text NOT NULL,
	"reden" text NOT NULL,
	"ingebracht_door" text NOT NULL,
	"toegevoegd_op" timestamp with time zone NOT NULL,
	"vernieuwd_op" timestamp with time zone NOT NULL,
	"gesloten_op" timestamp with time zone,
	"band_soort" text,
	"band_bevestigd_door" text,
	"band_bevestigd_op" timestamp with time zone,
	"band_reden" text,
	"band_beeindigd_op" timestamp with time zone,
	CONSTRAINT "agendapunt_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "overleg"."bijeenkomst" (
	"id" text PRIMARY KEY NOT NULL,
	"soort" text NOT NULL,
	"overleg_id" text NOT NULL,
	"datum" date NOT NULL,
	"voorzitter" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "overleg"."eigen_persoon" (
	"issuer" text NOT NULL,
	"sub" text NOT NULL,
	"v_nummer" text NOT NULL,
	"relatie" text NOT NULL,
	CONSTRAINT "eigen_persoon_issuer_sub_v_nummer_relatie_pk" PRIMARY KEY("issuer","sub","v_nummer","relatie")
);
--> statement-breakpoint
CREATE TABLE "overleg"."lid" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"soort" text NOT NULL,
	"overleg_id" text NOT NULL,
	"issuer" text NOT NULL,
	"sub" text NOT NULL,
	"organisatie" text NOT NULL,
	"functie" text NOT NULL,
	"van" timestamp with time zone NOT NULL,
	"tot" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "overleg"."lko" (
	"id" text PRIMARY KEY NOT NULL,
	"naam" text NOT NULL,
	"azc" text NOT NULL,
	"rao_id" text NOT NULL,
	"ind_deelnemer" boolean NOT NULL,
	CONSTRAINT "lko_azc_unique" UNIQUE("azc")
);
--> statement-breakpoint
CREATE TABLE "overleg"."rao" (
	"id" text PRIMARY KEY NOT NULL,
	"naam" text NOT NULL,
	"provincies" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "overleg"."signaallijst" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"niveau" text NOT NULL,
	"lko_id" text,
	"rao_id" text NOT NULL,
	"v_nummer" text,
	"stand" text NOT NULL,
	"gronden" text[] NOT NULL,
	"ingediend_op" date NOT NULL,
	"vastgesteld_op" date,
	"initiatiefnemer" text NOT NULL,
	"wijze_van_constatering" text NOT NULL,
	"tussentijds_intern_geschakeld" boolean NOT NULL,
	"verwachte_duur_dagen" integer,
	"gevolg_bij_negatief" text NOT NULL,
	"gevolg_bij_positief" text NOT NULL,
	"werkt_aan_vertrek" text NOT NULL,
	"politieke_en_publicitaire_risicos" text NOT NULL,
	CONSTRAINT "signaallijst_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "overleg"."standpunt" (
	"signaallijst_id" text NOT NULL,
	"organisatie" text NOT NULL,
	"tekst" text NOT NULL,
	CONSTRAINT "standpunt_signaallijst_id_organisatie_pk" PRIMARY KEY("signaallijst_id","organisatie")
);
--> statement-breakpoint
CREATE TABLE "overleg"."uitnodiging_punt" (
	"uitnodiging_id" text NOT NULL,
	"agendapunt_id" text NOT NULL,
	CONSTRAINT "uitnodiging_punt_uitnodiging_id_agendapunt_id_pk" PRIMARY KEY("uitnodiging_id","agendapunt_id")
);
--> statement-breakpoint
CREATE TABLE "overleg"."uitnodiging" (
	"id" text PRIMARY KEY NOT NULL,
	"soort" text NOT NULL,
	"overleg_id" text NOT NULL,
	"issuer" text NOT NULL,
	"sub" text NOT NULL,
	"organisatie" text NOT NULL,
	"profiel" text NOT NULL,
	"van" timestamp with time zone NOT NULL,
	"tot" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "agendapunt_lko" ON "overleg"."agendapunt" USING btree ("lko_id","volgnummer");--> statement-breakpoint
CREATE INDEX "agendapunt_persoon" ON "overleg"."agendapunt" USING btree ("v_nummer");--> statement-breakpoint
CREATE INDEX "bijeenkomst_overleg" ON "overleg"."bijeenkomst" USING btree ("soort","overleg_id","datum");--> statement-breakpoint
CREATE INDEX "lid_persoon" ON "overleg"."lid" USING btree ("issuer","sub");--> statement-breakpoint
CREATE INDEX "lid_overleg" ON "overleg"."lid" USING btree ("soort","overleg_id");--> statement-breakpoint
CREATE INDEX "signaallijst_rao" ON "overleg"."signaallijst" USING btree ("rao_id","volgnummer");--> statement-breakpoint
CREATE INDEX "signaallijst_persoon" ON "overleg"."signaallijst" USING btree ("v_nummer");--> statement-breakpoint
CREATE INDEX "uitnodiging_persoon" ON "overleg"."uitnodiging" USING btree ("issuer","sub");--> statement-breakpoint
CREATE INDEX "uitnodiging_overleg" ON "overleg"."uitnodiging" USING btree ("soort","overleg_id");