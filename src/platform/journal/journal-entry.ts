/** A fact as it is recorded and as it is read again. */

/** A fact to record. Ids and public facts only: no personal data, and never who cast which ballot. */
export interface Fact {
  /** `<noun>.<verb in the past tense>`, such as `comment.posted`; declared in the room's `*.events.ts`. */
  kind: string;
  consultationId?: string | null;
  agencyId?: string | null;
  /** The thing it happened to: a comment, a poll, an account … */
  subjectId?: string | null;
  /** The account that acted, null for the clock or for a secret act. Not public. */
  actorId?: string | null;
  /** Whether the public history of the consultation shows it. */
  isPublic?: boolean;
  facts?: Record<string, unknown>;
}

/**
 * A recorded fact. `sequence` orders all facts of the deployment as they may be read, and those of one thing as they happened; decimal digits,
 * as a bigint does not fit a number for ever.
 */
export interface JournalEntry extends Required<Omit<Fact, 'isPublic'>> {
  sequence: string;
  at: Date;
  isPublic: boolean;
}

/** Its columns under these names. */
export const entryColumns = `sequence::text AS sequence, at, kind, consultation_id AS "consultationId", agency_id AS "agencyId",
  subject_id AS "subjectId", actor_id AS "actorId", is_public AS "isPublic", facts`;
