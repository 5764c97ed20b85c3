CREATE TABLE "overleg"."aangedragen_zaak" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"lko_id" text NOT NULL,
	"v_nummer" text NOT NULL,
	"gemeente" text NOT NULL,
	"toelichting" text NOT NULL,
	"op" timestamp with time zone NOT NULL,
	CONSTRAINT "aangedragen_zaak_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "overleg"."gemeente_stap" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"soort" text NOT NULL,
	"overleg_id" text NOT NULL,
	"rao_id" text NOT NULL,
	"gemeente" text NOT NULL,
	"gezet_op" date NOT NULL,
	"omschrijving" text NOT NULL,
	"organisatie" text NOT NULL,
	"op" timestamp with time zone NOT NULL,
	CONSTRAINT "gemeente_stap_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "overleg"."medewerking" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"rao_id" text NOT NULL,
	"gemeente" text NOT NULL,
	"provincie" text NOT NULL,
	"versie" integer NOT NULL,
	"verleent_medewerking" text NOT NULL,
	"reden" text NOT NULL,
	"ontwikkeling" text,
	"organisatie" text NOT NULL,
	"op" timestamp with time zone NOT NULL,
	CONSTRAINT "medewerking_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "overleg"."ontwikkeling_oordeel" (
	"ontwikkeling_id" text PRIMARY KEY NOT NULL,
	"overleggen" boolean NOT NULL,
	"reden" text NOT NULL,
	"organisatie" text NOT NULL,
	"op" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "overleg"."ontwikkeling" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"lko_id" text NOT NULL,
	"rao_id" text NOT NULL,
	"gemeente" text NOT NULL,
	"omschrijving" text NOT NULL,
	"organisatie" text NOT NULL,
	"op" timestamp with time zone NOT NULL,
	CONSTRAINT "ontwikkeling_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "overleg"."opvangwaarneming" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"soort" text NOT NULL,
	"overleg_id" text NOT NULL,
	"rao_id" text NOT NULL,
	"v_nummer" text NOT NULL,
	"gemeente" text NOT NULL,
	"aanbieder" text NOT NULL,
	"waargenomen_op" date NOT NULL,
	"organisatie" text NOT NULL,
	"op" timestamp with time zone NOT NULL,
	CONSTRAINT "opvangwaarneming_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "overleg"."wijzigingsvoorstel" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"soort" text NOT NULL,
	"overleg_id" text NOT NULL,
	"rao_id" text NOT NULL,
	"onderwerp" text NOT NULL,
	"kader" text,
	"voorstel" text NOT NULL,
	"organisatie" text NOT NULL,
	"op" timestamp with time zone NOT NULL,
	CONSTRAINT "wijzigingsvoorstel_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE INDEX "aangedragen_zaak_lko" ON "overleg"."aangedragen_zaak" USING btree ("lko_id","volgnummer");--> statement-breakpoint
CREATE INDEX "aangedragen_zaak_persoon" ON "overleg"."aangedragen_zaak" USING btree ("v_nummer");--> statement-breakpoint
CREATE INDEX "gemeente_stap_overleg" ON "overleg"."gemeente_stap" USING btree ("soort","overleg_id","volgnummer");--> statement-breakpoint
CREATE INDEX "gemeente_stap_rao" ON "overleg"."gemeente_stap" USING btree ("rao_id","volgnummer");--> statement-breakpoint
CREATE UNIQUE INDEX "medewerking_versie" ON "overleg"."medewerking" USING btree ("rao_id","gemeente","versie");--> statement-breakpoint
CREATE INDEX "ontwikkeling_lko" ON "overleg"."ontwikkeling" USING btree ("lko_id","volgnummer");--> statement-breakpoint
CREATE INDEX "ontwikkeling_rao" ON "overleg"."ontwikkeling" USING btree ("rao_id","volgnummer");--> statement-breakpoint
CREATE INDEX "opvangwaarneming_persoon" ON "overleg"."opvangwaarneming" USING btree ("v_nummer");--> statement-breakpoint
CREATE INDEX "wijzigingsvoorstel_overleg" ON "overleg"."wijzigingsvoorstel" USING btree ("soort","overleg_id","volgnummer");--> statement-breakpoint
CREATE INDEX "wijzigingsvoorstel_rao" ON "overleg"."wijzigingsvoorstel" USING btree ("rao_id","volgnummer");
--> statement-breakpoint
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE ON "overleg"."medewerking" FOR EACH ROW EXECUTE FUNCTION "overleg"."alleen_toevoegen"();
--> statement-breakpoint
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE ON "overleg"."gemeente_stap" FOR EACH ROW EXECUTE FUNCTION "overleg"."alleen_toevoegen"();
--> statement-breakpoint
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE ON "overleg"."opvangwaarneming" FOR EACH ROW EXECUTE FUNCTION "overleg"."alleen_toevoegen"();
--> statement-breakpoint
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE ON "overleg"."ontwikkeling" FOR EACH ROW EXECUTE FUNCTION "overleg"."alleen_toevoegen"();
--> statement-breakpoint
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE ON "overleg"."ontwikkeling_oordeel" FOR EACH ROW EXECUTE FUNCTION "overleg"."alleen_toevoegen"();
--> statement-breakpoint
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE ON "overleg"."aangedragen_zaak" FOR EACH ROW EXECUTE FUNCTION "overleg"."alleen_toevoegen"();
--> statement-breakpoint
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE ON "overleg"."wijzigingsvoorstel" FOR EACH ROW EXECUTE FUNCTION "overleg"."alleen_toevoegen"();
