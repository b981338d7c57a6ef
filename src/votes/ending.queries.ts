/** SQL of closing, counting, certifying and destroying the key. */
import { statement } from '../platform/database/database.js';

export const readNotClosed = statement<{ id: string; consultationId: string; openedAt: Date | null }>(
  'votes.read_not_closed',
  'SELECT id, consultation_id AS "consultationId", opened_at AS "openedAt" FROM polls WHERE closed_at IS NULL ORDER BY consultation_id',
);

export const readHasOpened = statement<{ id: string }>(
  'votes.read_has_opened',
  'SELECT id FROM polls WHERE id = $1 AND opened_at IS NOT NULL',
);

export const closePoll = statement<never>('votes.close_poll', 'UPDATE polls SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL');

/** How many ballots count, by the tally of the turnout. */
export const readTurnout = statement<{ votes: string }>(
  'votes.read_turnout',
  'SELECT votes FROM poll_tallies WHERE poll_id = $1 AND mark = -1',
);

export const readNotCounted = statement<{ id: string; consultationId: string }>(
  'votes.read_not_counted',
  `SELECT p.id, p.consultation_id AS "consultationId" FROM polls p
   WHERE p.closed_at IS NOT NULL AND NOT EXISTS (SELECT FROM poll_results r WHERE r.poll_id = p.id)
     AND (p.counting_until IS NULL OR p.counting_until < clock_timestamp())`,
);

/** The count belongs to this process until then, by the clock of the database; whoever dies over it leaves it to the others. */
export const claimCount = statement<{ id: string }>(
  'votes.claim_count',
  `UPDATE polls SET counting_until = clock_timestamp() + make_interval(secs => $2)
   WHERE id = $1 AND ($3 OR counting_until IS NULL OR counting_until < clock_timestamp()) RETURNING id`,
);

export interface CountingRow {
  handle: Buffer;
  salt: Buffer;
  marks: number[];
}

/** Ballots that count, in the order of their public names. */
export const pageBallots = statement<CountingRow>(
  'votes.page_ballots',
  `SELECT handle, salt, marks FROM ballots WHERE poll_id = $1 AND NOT is_withdrawn AND ($2::bytea IS NULL OR handle > $2)
   ORDER BY handle LIMIT $3`,
);

export const insertResult = statement<{ pollId: string }>(
  'votes.insert_result',
  `INSERT INTO poll_results (poll_id, counted_at, ballots, result, hash, seed) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT DO NOTHING RETURNING poll_id AS "pollId"`,
);

export interface ResultRow {
  pollId: string;
  countedAt: Date;
  ballots: number;
  result: string;
  hash: Buffer;
  seed: Buffer;
}

export const readResults = statement<ResultRow>(
  'votes.read_results',
  `SELECT poll_id AS "pollId", counted_at AS "countedAt", ballots, result, hash, seed FROM poll_results WHERE poll_id = ANY($1::uuid[])`,
);

export interface CertificationRow {
  pollId: string;
  accountId: string;
  place: number;
  certifiedAt: Date;
}

export const readCertifications = statement<CertificationRow>(
  'votes.read_certifications',
  `SELECT poll_id AS "pollId", account_id AS "accountId", place, certified_at AS "certifiedAt" FROM poll_certifications
   WHERE poll_id = ANY($1::uuid[]) ORDER BY poll_id, place`,
);

export const insertCertification = statement<never>(
  'votes.insert_certification',
  'INSERT INTO poll_certifications (poll_id, account_id, place, certified_at) VALUES ($1, $2, $3, $4)',
);

export interface AnnotationRow {
  id: string;
  pollId: string;
  accountId: string;
  text: string;
  annotatedAt: Date;
}

export const insertAnnotation = statement<never>(
  'votes.insert_annotation',
  'INSERT INTO poll_annotations (id, poll_id, account_id, text, annotated_at) VALUES ($1, $2, $3, $4, $5)',
);

export const readAnnotations = statement<AnnotationRow>(
  'votes.read_annotations',
  `SELECT id, poll_id AS "pollId", account_id AS "accountId", text, annotated_at AS "annotatedAt" FROM poll_annotations
   WHERE poll_id = ANY($1::uuid[]) ORDER BY poll_id, annotated_at, id`,
);

/** Polls that are closed and still have their key. */
export const readJoinable = statement<{ id: string; consultationId: string; isCertified: boolean }>(
  'votes.read_joinable',
  `SELECT p.id, p.consultation_id AS "consultationId",
     EXISTS (SELECT FROM poll_certifications c WHERE c.poll_id = p.id AND c.place = 2) AS "isCertified"
   FROM poll_keys k JOIN polls p ON p.id = k.poll_id WHERE p.closed_at IS NOT NULL`,
);

export const destroyKey = statement<{ pollId: string }>(
  'votes.destroy_key',
  'DELETE FROM poll_keys WHERE poll_id = $1 RETURNING poll_id AS "pollId"',
);

/**
 * Rows tell by their place and by the transaction that wrote them in which order they came. Both tables are written anew in
 * one transaction, each in an order that says nothing: the roll by account, the ballots by their random names. These also take
 * the place of the pseudonyms, so that not even a copy of the key that was kept somewhere finds a person's ballot.
 */
export const shuffleRoll = statement<never>(
  'votes.shuffle_roll',
  `WITH gone AS (DELETE FROM poll_roll WHERE poll_id = $1 RETURNING poll_id, account_id)
   INSERT INTO poll_roll (poll_id, account_id) SELECT poll_id, account_id FROM gone ORDER BY account_id`,
);

export const shuffleBallots = statement<never>(
  'votes.shuffle_ballots',
  `WITH gone AS (DELETE FROM ballots WHERE poll_id = $1 RETURNING *)
   INSERT INTO ballots (poll_id, voter, marks, previous_marks, is_withdrawn, receipt, revision, handle, salt)
   SELECT poll_id, handle, marks, NULL, is_withdrawn, receipt, 1, handle, salt FROM gone ORDER BY handle`,
);
