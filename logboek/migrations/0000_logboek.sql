-- The log of one organisation. Runs with the search_path of its own schema, so that nothing here names it.
CREATE TABLE schakel (
  nr bigint PRIMARY KEY,
  moment bigint NOT NULL,
  inhoud bytea NOT NULL,
  vorige bytea NOT NULL,
  hash bytea NOT NULL
);
--> statement-breakpoint
CREATE TABLE audit (
  nr bigint PRIMARY KEY,
  audit_id uuid NOT NULL UNIQUE,
  moment bigint NOT NULL,
  issuer text NOT NULL,
  sub text NOT NULL,
  organisatie text NOT NULL,
  functie text,
  doel text
);
--> statement-breakpoint
CREATE TABLE beslissing (
  nr bigint PRIMARY KEY,
  trace_id text NOT NULL CHECK (trace_id ~ '^[0-9a-f]{32}$'),
  span_id text NOT NULL CHECK (span_id ~ '^[0-9a-f]{16}$'),
  event_name text NOT NULL,
  "timestamp" bigint NOT NULL,
  status text NOT NULL CHECK (status IN ('Unset', 'Ok', 'Error')),
  attributes jsonb NOT NULL,
  body jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE verwerking (
  nr bigint PRIMARY KEY,
  trace_id text NOT NULL CHECK (trace_id ~ '^[0-9a-f]{32}$'),
  span_id text NOT NULL CHECK (span_id ~ '^[0-9a-f]{16}$'),
  parent_span_id text CHECK (parent_span_id ~ '^[0-9a-f]{16}$'),
  status text NOT NULL CHECK (status IN ('Unset', 'Ok', 'Error')),
  name text NOT NULL,
  start_time bigint NOT NULL,
  end_time bigint NOT NULL,
  processing_activity_id text NOT NULL,
  data_subject_id_type text NOT NULL,
  fsc_transaction_id text
);
--> statement-breakpoint
CREATE TABLE betrokkene (
  nr bigint NOT NULL,
  volg integer NOT NULL,
  span_id text NOT NULL CHECK (span_id ~ '^[0-9a-f]{16}$'),
  data_subject_id text NOT NULL,
  dataklassen text NOT NULL,
  PRIMARY KEY (nr, volg)
);
--> statement-breakpoint
CREATE INDEX betrokkene_wie ON betrokkene (data_subject_id, nr);
--> statement-breakpoint
CREATE INDEX audit_wie ON audit (issuer, sub, moment);
--> statement-breakpoint
CREATE INDEX verwerking_trace ON verwerking (trace_id);
--> statement-breakpoint
-- Logboek Dataverwerkingen: one record per betrokkene, a span below that of the request.
CREATE VIEW logboek_dataverwerkingen AS
SELECT v.nr, v.trace_id, b.span_id, v.span_id AS parent_span_id, v.status, v.name, v.start_time, v.end_time,
  v.fsc_transaction_id, a.audit_id,
  jsonb_build_object(
    'dpl.core.processing_activity_id', v.processing_activity_id,
    'dpl.core.data_subject_id', b.data_subject_id,
    'dpl.core.data_subject_id_type', v.data_subject_id_type,
    'ketenbeeld.dataklassen', b.dataklassen
  ) AS attributes
FROM betrokkene b JOIN verwerking v USING (nr) JOIN audit a USING (nr);
--> statement-breakpoint
-- What one link of the chain vouches for: every row that was written with it.
CREATE FUNCTION inhoud_van(p_nr bigint) RETURNS bytea LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT sha256(convert_to(jsonb_build_array(
    (SELECT to_jsonb(a) FROM audit a WHERE a.nr = p_nr),
    (SELECT to_jsonb(b) FROM beslissing b WHERE b.nr = p_nr),
    (SELECT to_jsonb(v) FROM verwerking v WHERE v.nr = p_nr),
    (SELECT jsonb_agg(to_jsonb(b) ORDER BY b.volg) FROM betrokkene b WHERE b.nr = p_nr)
  )::text, 'UTF8'))
$$;
--> statement-breakpoint
CREATE FUNCTION hash_van(p_nr bigint, p_moment bigint, p_inhoud bytea, p_vorige bytea) RETURNS bytea
LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(p_vorige || int8send(p_nr) || int8send(p_moment) || p_inhoud)
$$;
--> statement-breakpoint
-- The only way in. All records of one request in one statement and one transaction; one writer at a time, for a chain has one end.
CREATE FUNCTION schrijf(p jsonb) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path FROM CURRENT SET lock_timeout = '3s' AS $$
DECLARE
  n bigint;
  m bigint := (p ->> 'moment')::bigint;
  v bytea;
  i bytea;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(current_schema()::text, 0));
  SELECT s.nr, s.hash INTO n, v FROM schakel s ORDER BY s.nr DESC LIMIT 1;
  n := coalesce(n, 0) + 1;
  v := coalesce(v, '\x'::bytea);
  INSERT INTO audit SELECT * FROM jsonb_populate_record(NULL::audit, (p -> 'audit') || jsonb_build_object('nr', n));
  INSERT INTO beslissing
    SELECT * FROM jsonb_populate_record(NULL::beslissing, (p -> 'beslissing') || jsonb_build_object('nr', n));
  IF jsonb_typeof(p -> 'verwerking') = 'object' THEN
    INSERT INTO verwerking
      SELECT * FROM jsonb_populate_record(NULL::verwerking, (p -> 'verwerking') || jsonb_build_object('nr', n));
    INSERT INTO betrokkene
      SELECT n, b.volg, b.span_id, b.data_subject_id, b.dataklassen
      FROM jsonb_populate_recordset(NULL::betrokkene, p -> 'betrokkenen') b;
  END IF;
  i := inhoud_van(n);
  INSERT INTO schakel VALUES (n, m, i, v, hash_van(n, m, i, v));
  RETURN n;
END $$;
--> statement-breakpoint
CREATE FUNCTION alleen_toevoegen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME <> 'schakel' AND current_setting('ketenbeeld.opruimen', true) = 'ja' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'LOGBOEK_ALLEEN_TOEVOEGEN: the log is only ever added to';
END $$;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['schakel', 'audit', 'beslissing', 'verwerking', 'betrokkene'] LOOP
    EXECUTE format('CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION alleen_toevoegen()', t);
    EXECUTE format('CREATE TRIGGER niet_leegmaken BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()', t);
  END LOOP;
END $$;
--> statement-breakpoint
-- Retention. Only who owns the log may delete; the links stay, so that the chain can still be checked from its beginning.
CREATE FUNCTION ruim_op(p_voor bigint) RETURNS bigint LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE laatste bigint;
BEGIN
  SELECT max(s.nr) INTO laatste FROM schakel s WHERE s.moment < p_voor;
  PERFORM set_config('ketenbeeld.opruimen', 'ja', true);
  DELETE FROM betrokkene WHERE nr <= laatste;
  DELETE FROM verwerking WHERE nr <= laatste;
  DELETE FROM beslissing WHERE nr <= laatste;
  DELETE FROM audit WHERE nr <= laatste;
  PERFORM set_config('ketenbeeld.opruimen', 'nee', true);
  RETURN coalesce(laatste, 0);
END $$;
--> statement-breakpoint
DO $$ BEGIN EXECUTE format('REVOKE ALL ON ALL FUNCTIONS IN SCHEMA %I FROM PUBLIC', current_schema()); END $$;
