/** What happened, written in the transaction of the act itself; subscriptions, notices and audits follow it. */
import { Injectable } from '@nestjs/common';
import { Database, statement, type Tx } from '../database/database.js';
import { entryColumns, type Fact, type JournalEntry } from './journal-entry.js';
import { readTrail, type TrailConditions, type TrailPage } from './trail.queries.js';

export type { Fact, JournalEntry } from './journal-entry.js';

/**
 * Sequences are (transaction id, place within it), so that they follow the order in which readers may see them; a row is
 * readable once every earlier transaction has ended. `journal_era.base` keeps them growing after a restore elsewhere.
 *
 * A transaction has its id before it waits for a lock. What it then does to a thing may come after what a transaction of a
 * higher id did to the same thing, and has to be told after it: the trigger `journal_follows_its_thing` gives such a fact a
 * place behind the newest of its thing, within that other transaction. Nobody has read so far yet, since the one that waited
 * had not ended.
 */
const recordFacts = statement<{ sequence: string }>(
  'journal.record',
  `INSERT INTO journal (sequence, at, kind, consultation_id, agency_id, subject_id, actor_id, is_public, facts)
   SELECT (era.base + pg_current_xact_id()::text::bigint) * 1000000 + $9::int + fact.part - 1,
          $1, fact.kind, fact.consultation_id, fact.agency_id, fact.subject_id, fact.actor_id, fact.is_public, fact.facts
   FROM journal_era era,
        unnest($2::text[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::bool[], $8::jsonb[])
          WITH ORDINALITY AS fact(kind, consultation_id, agency_id, subject_id, actor_id, is_public, facts, part)
   RETURNING sequence::text`,
);

const readAfter = statement<JournalEntry>(
  'journal.read_after',
  `SELECT ${entryColumns} FROM journal, journal_era era
   WHERE sequence > $1::bigint
     AND sequence < (era.base + pg_snapshot_xmin(pg_current_snapshot())::text::bigint) * 1000000
   ORDER BY journal.sequence LIMIT $2`,
);

const readKinds = statement<JournalEntry>(
  'journal.read_kinds',
  `SELECT ${entryColumns} FROM journal WHERE sequence > $1::bigint AND sequence <= $2::bigint AND kind = ANY($3::text[])
   ORDER BY journal.sequence LIMIT $4`,
);

const readOfConsultation = statement<JournalEntry>(
  'journal.read_of_consultation',
  `SELECT ${entryColumns} FROM journal, journal_era era
   WHERE sequence > $1::bigint AND consultation_id = $2 AND kind = ANY($3::text[])
     AND sequence < (era.base + pg_snapshot_xmin(pg_current_snapshot())::text::bigint) * 1000000
   ORDER BY journal.sequence LIMIT $4`,
);

const readOfAgency = statement<JournalEntry>(
  'journal.read_of_agency',
  `SELECT ${entryColumns} FROM journal, journal_era era
   WHERE sequence > $1::bigint AND agency_id = $2 AND kind = ANY($3::text[])
     AND sequence < (era.base + pg_snapshot_xmin(pg_current_snapshot())::text::bigint) * 1000000
   ORDER BY journal.sequence LIMIT $4`,
);

const readOfSubject = statement<JournalEntry>(
  'journal.read_of_subject',
  `SELECT ${entryColumns} FROM journal, journal_era era
   WHERE sequence > $1::bigint AND subject_id = $2 AND kind = ANY($3::text[])
     AND sequence < (era.base + pg_snapshot_xmin(pg_current_snapshot())::text::bigint) * 1000000
   ORDER BY journal.sequence LIMIT $4`,
);

const publicHistory = (name: string, comparison: '<' | '>', direction: 'DESC' | 'ASC') =>
  statement<JournalEntry>(
    name,
    `SELECT entry.* FROM unnest($1::uuid[]) AS wanted(id) CROSS JOIN LATERAL (
       SELECT ${entryColumns} FROM journal
       WHERE consultation_id = wanted.id AND is_public AND kind = ANY($2::text[]) AND ($3::bigint IS NULL OR sequence ${comparison} $3::bigint)
       ORDER BY journal.sequence ${direction} LIMIT $4) entry`,
  );
const readNewestHistory = publicHistory('journal.read_newest_history', '<', 'DESC');
const readOldestHistory = publicHistory('journal.read_oldest_history', '>', 'ASC');

const readHead = statement<{ head: string; oldest: string }>(
  'journal.read_head',
  `SELECT coalesce((SELECT max(sequence) FROM journal, journal_era era
                    WHERE sequence < (era.base + pg_snapshot_xmin(pg_current_snapshot())::text::bigint) * 1000000), 0)::text AS head,
          coalesce((SELECT min(sequence) FROM journal), 0)::text AS oldest`,
);

const readNewestOf = statement<{ sequence: string }>(
  'journal.read_newest_of',
  `SELECT greatest(
     (SELECT sequence FROM journal, journal_era era WHERE consultation_id = $1 AND subject_id = $2
        AND sequence < (era.base + pg_snapshot_xmin(pg_current_snapshot())::text::bigint) * 1000000 ORDER BY sequence DESC LIMIT 1),
     (SELECT sequence FROM journal, journal_era era WHERE consultation_id = $1 AND is_public
        AND sequence < (era.base + pg_snapshot_xmin(pg_current_snapshot())::text::bigint) * 1000000 ORDER BY sequence DESC LIMIT 1),
     0)::text AS sequence`,
);

@Injectable()
export class Journal {
  /** How many facts a transaction has recorded so far. */
  private readonly recorded = new WeakMap<Tx, number>();

  constructor(private readonly database: Database) {}

  /** Records facts in the transaction of the act; returns their sequences in order. `now` comes from the clock. */
  async record(tx: Tx, now: Date, ...facts: Fact[]): Promise<string[]> {
    const before = this.recorded.get(tx) ?? 0;
    this.recorded.set(tx, before + facts.length);
    const rows = await this.database.rowsIn(tx, recordFacts, [...columnsOf(now, facts), before]);
    return rows.map((row) => row.sequence);
  }

  /** Entries after a sequence in commit order, without gaps; fewer than `limit` means that the end was reached. */
  readAfter(sequence: string, limit: number): Promise<JournalEntry[]> {
    return this.database.rows(readAfter, [sequence, limit]);
  }

  /** Entries of some kinds after a sequence, up to one that {@link head} gave: nothing before that can still come. */
  readKinds(after: string, until: string, kinds: readonly string[], limit: number): Promise<JournalEntry[]> {
    return this.database.rows(readKinds, [after, until, kinds, limit]);
  }

  /** The same for one consultation and some kinds. */
  readOfConsultation(sequence: string, consultationId: string, kinds: readonly string[], limit: number): Promise<JournalEntry[]> {
    return this.database.rows(readOfConsultation, [sequence, consultationId, kinds, limit]);
  }

  /** The same for one agency and some kinds. */
  readOfAgency(sequence: string, agencyId: string, kinds: readonly string[], limit: number): Promise<JournalEntry[]> {
    return this.database.rows(readOfAgency, [sequence, agencyId, kinds, limit]);
  }

  /** The same for one thing and some kinds. */
  readOfSubject(sequence: string, subjectId: string, kinds: readonly string[], limit: number): Promise<JournalEntry[]> {
    return this.database.rows(readOfSubject, [sequence, subjectId, kinds, limit]);
  }

  /**
   * The public history of each consultation, at most `limit` entries of those kinds: newest first before a sequence, or
   * oldest first after it.
   */
  publicHistory(
    consultationIds: readonly string[],
    kinds: readonly string[],
    from: string | null,
    isOldestFirst: boolean,
    limit: number,
  ): Promise<JournalEntry[]> {
    return this.database.rows(isOldestFirst ? readOldestHistory : readNewestHistory, [consultationIds, kinds, from, limit]);
  }

  /** The journal from the newest entry on, or from the oldest, by time: for audits, which look back. Those who follow use {@link readAfter}. */
  readTrail(conditions: TrailConditions, page: TrailPage): Promise<JournalEntry[]> {
    const { statement, values } = readTrail(conditions, page);
    return this.database.rows(statement, values);
  }

  /** The newest readable entry about a thing of a consultation, or of the consultation's public history; '0' when there is none. */
  async newestOf(consultationId: string, subjectId: string): Promise<string> {
    return (await this.database.rows(readNewestOf, [consultationId, subjectId]))[0]!.sequence;
  }

  /** The newest readable sequence and the oldest kept one, '0' when empty. */
  async head(): Promise<{ head: string; oldest: string }> {
    return (await this.database.rows(readHead))[0]!;
  }
}

function columnsOf(now: Date, facts: readonly Fact[]): unknown[] {
  return [
    now,
    facts.map((fact) => fact.kind),
    facts.map((fact) => fact.consultationId ?? null),
    facts.map((fact) => fact.agencyId ?? null),
    facts.map((fact) => fact.subjectId ?? null),
    facts.map((fact) => fact.actorId ?? null),
    facts.map((fact) => fact.isPublic ?? false),
    facts.map((fact) => JSON.stringify(fact.facts ?? {})),
  ];
}
