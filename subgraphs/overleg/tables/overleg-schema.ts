/** The records of the consultations. No organisation owns these alone (AVG art. 26); grounds for access come from here. */
import { pgSchema, timestamp } from 'drizzle-orm/pg-core';

export const overlegSchema = pgSchema('overleg');

/** A moment in UTC. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
