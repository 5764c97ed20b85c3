CREATE TABLE "overleg"."uitleg_verzoek" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"moment" timestamp with time zone NOT NULL,
	"fg_issuer" text NOT NULL,
	"fg_sub" text NOT NULL,
	"fg_organisatie" text NOT NULL,
	"v_nummer" text NOT NULL,
	"issuer" text NOT NULL,
	"sub" text NOT NULL,
	"organisatie" text NOT NULL,
	"functie" text NOT NULL,
	"veld" text NOT NULL,
	"doel" text NOT NULL,
	"toegestaan" boolean NOT NULL,
	"reden" text
);

--> statement-breakpoint
CREATE FUNCTION "overleg"."alleen_toevoegen"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'rows of % are added, never changed', TG_TABLE_NAME; END $$;
--> statement-breakpoint
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE ON "overleg"."uitleg_verzoek" FOR EACH ROW EXECUTE FUNCTION "overleg"."alleen_toevoegen"();
