-- Who stood out on a day is read by the moment, and what was refused without a ground from an index of those alone. In a large log its
-- owner makes both beforehand, CONCURRENTLY, so that nobody waits (docs/logboek.md).
CREATE INDEX IF NOT EXISTS audit_moment ON audit (moment);
--> statement-breakpoint
CREATE INDEX IF NOT EXISTS beslissing_zonder_grond ON beslissing (nr)
  WHERE body @> '{"adl.core.response": {"evaluations": [{"context": {"reden": "GEEN_GROND"}}]}}';
