/** The journal from the newest entry on: one statement for each combination of conditions, direction and place. */
import { statement, type Statement } from '../database/database.js';
import { entryColumns, type JournalEntry } from './journal-entry.js';

export interface TrailConditions {
  /** The beginning of the kind. */
  kindPrefix: string | null;
  actorId: string | null;
  subjectId: string | null;
  /** At that moment or later. */
  from: Date | null;
  /** Before that moment. */
  until: Date | null;
  /** A regular expression of kinds whose actor is nobody's business: looking for an actor does not find them. */
  kindsWithoutActor: string;
}

/** Entries in the order of their time and, at the same moment, of their sequence. */
export interface TrailPage {
  at: string | null;
  sequence: string | null;
  isBackward: boolean;
  limit: number;
}

export function readTrail(conditions: TrailConditions, page: TrailPage): { statement: Statement<JournalEntry>; values: unknown[] } {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const { kindPrefix, actorId, subjectId, from, until, kindsWithoutActor } = conditions;
  const direction = page.isBackward ? 'ASC' : 'DESC';
  const where: string[] = [];
  if (actorId !== null) where.push(`actor_id = ${bind(actorId)}::uuid`, `kind !~ ${bind(kindsWithoutActor)}`);
  if (subjectId !== null) where.push(`subject_id = ${bind(subjectId)}::uuid`);
  if (from !== null) where.push(`at >= ${bind(from)}::timestamptz`);
  if (until !== null) where.push(`at < ${bind(until)}::timestamptz`);
  if (page.at !== null)
    where.push(`(at, sequence) ${page.isBackward ? '>' : '<'} (${bind(page.at)}::timestamptz, ${bind(page.sequence)}::bigint)`);
  const limit = bind(page.limit);
  const stretch = (...more: string[]): string =>
    `SELECT ${entryColumns}, sequence AS place FROM journal WHERE ${['true', ...where, ...more].join(' AND ')}
     ORDER BY at ${direction}, journal.sequence ${direction} LIMIT ${limit}`;
  if (kindPrefix === null) return { statement: named(stretch()), values };
  const prefix = bind(kindPrefix);
  // What one person did and what happened to one thing is little enough to look through.
  if (actorId !== null || subjectId !== null) return { statement: named(stretch(`starts_with(kind, ${prefix})`)), values };
  // The index gives the kinds, of which there are some dozens, without reading all entries; then a page of each is merged.
  const text = `WITH RECURSIVE kinds AS (
      (SELECT kind FROM journal ORDER BY kind LIMIT 1)
      UNION ALL
      SELECT (SELECT next.kind FROM journal next WHERE next.kind > kinds.kind ORDER BY next.kind LIMIT 1) FROM kinds WHERE kinds.kind IS NOT NULL)
    SELECT entry.* FROM kinds CROSS JOIN LATERAL (${stretch('journal.kind = kinds.kind')}) entry
    WHERE starts_with(kinds.kind, ${prefix}) ORDER BY entry.at ${direction}, entry.place ${direction} LIMIT ${limit}`;
  return { statement: named(text), values };
}

const statements = new Map<string, Statement<JournalEntry>>();

function named(text: string): Statement<JournalEntry> {
  let known = statements.get(text);
  if (!known) statements.set(text, (known = statement(`journal.trail_${statements.size}`, text)));
  return known;
}
