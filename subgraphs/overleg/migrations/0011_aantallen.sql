CREATE TABLE "overleg"."publicatie" (
	"regio" text NOT NULL,
	"peildatum" date NOT NULL,
	"onderwerp" text NOT NULL,
	"tabel" jsonb NOT NULL,
	CONSTRAINT "publicatie_regio_peildatum_onderwerp_pk" PRIMARY KEY("regio","peildatum","onderwerp")
);

--> statement-breakpoint
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE ON "overleg"."publicatie" FOR EACH ROW EXECUTE FUNCTION "overleg"."alleen_toevoegen"();
