CREATE TABLE "overleg"."besluit" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"rao_id" text NOT NULL,
	"bijeenkomst_id" text NOT NULL,
	"signaallijst_id" text NOT NULL,
	"uitkomst" text NOT NULL,
	"tekst" text NOT NULL,
	"besloten_op" date NOT NULL,
	"terugkoppeling_uiterlijk" date NOT NULL,
	CONSTRAINT "besluit_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "overleg"."opschaling" (
	"signaallijst_id" text PRIMARY KEY NOT NULL,
	"volgt_op" text NOT NULL,
	CONSTRAINT "opschaling_volgt_op_unique" UNIQUE("volgt_op")
);
--> statement-breakpoint
CREATE TABLE "overleg"."terugkoppeling" (
	"signaallijst_id" text PRIMARY KEY NOT NULL,
	"tekst" text NOT NULL,
	"op" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "overleg"."vervolgactie" (
	"volgnummer" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"signaallijst_id" text NOT NULL,
	"uitkomst" text NOT NULL,
	"actor" text,
	"tekst" text NOT NULL,
	"vastgesteld_op" timestamp with time zone NOT NULL,
	CONSTRAINT "vervolgactie_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE INDEX "besluit_rao" ON "overleg"."besluit" USING btree ("rao_id","volgnummer");--> statement-breakpoint
CREATE INDEX "besluit_signaallijst" ON "overleg"."besluit" USING btree ("signaallijst_id");--> statement-breakpoint
CREATE INDEX "vervolgactie_signaallijst" ON "overleg"."vervolgactie" USING btree ("signaallijst_id");
--> statement-breakpoint
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE ON "overleg"."besluit" FOR EACH ROW EXECUTE FUNCTION "overleg"."alleen_toevoegen"();

--> statement-breakpoint
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE ON "overleg"."terugkoppeling" FOR EACH ROW EXECUTE FUNCTION "overleg"."alleen_toevoegen"();

--> statement-breakpoint
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE ON "overleg"."vervolgactie" FOR EACH ROW EXECUTE FUNCTION "overleg"."alleen_toevoegen"();

--> statement-breakpoint
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE ON "overleg"."opschaling" FOR EACH ROW EXECUTE FUNCTION "overleg"."alleen_toevoegen"();
