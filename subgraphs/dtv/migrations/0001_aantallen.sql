CREATE TABLE "dtv"."publicatie" (
	"regio" text NOT NULL,
	"peildatum" date NOT NULL,
	"onderwerp" text NOT NULL,
	"tabel" jsonb NOT NULL,
	CONSTRAINT "publicatie_regio_peildatum_onderwerp_pk" PRIMARY KEY("regio","peildatum","onderwerp")
);
--> statement-breakpoint
CREATE TABLE "dtv"."rao_regio" (
	"regio" text PRIMARY KEY NOT NULL,
	"rao_id" text NOT NULL
);

--> statement-breakpoint
CREATE FUNCTION "dtv"."alleen_toevoegen"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'rows of % are added, never changed', TG_TABLE_NAME; END $$;
--> statement-breakpoint
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE ON "dtv"."publicatie" FOR EACH ROW EXECUTE FUNCTION "dtv"."alleen_toevoegen"();
