CREATE TABLE "ind"."publicatie" (
	"regio" text NOT NULL,
	"peildatum" date NOT NULL,
	"onderwerp" text NOT NULL,
	"tabel" jsonb NOT NULL,
	CONSTRAINT "publicatie_regio_peildatum_onderwerp_pk" PRIMARY KEY("regio","peildatum","onderwerp")
);
--> statement-breakpoint
CREATE TABLE "ind"."rao_unit" (
	"unit" text PRIMARY KEY NOT NULL,
	"rao_id" text NOT NULL
);

--> statement-breakpoint
CREATE FUNCTION "ind"."alleen_toevoegen"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'rows of % are added, never changed', TG_TABLE_NAME; END $$;
--> statement-breakpoint
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE ON "ind"."publicatie" FOR EACH ROW EXECUTE FUNCTION "ind"."alleen_toevoegen"();
