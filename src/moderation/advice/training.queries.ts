/** SQL of what the filter learns from, and of what it learnt. */
import { statement } from '../../platform/database/database.js';
import type { Weights } from './spam-model.rules.js';

/** No row comes back while another process looks, or has looked lately. */
export const claimTraining = statement<{ only_one: boolean }>(
  'spam.claim_training',
  `UPDATE spam_training SET looked_at = $1::timestamptz, claimed_until = now() + make_interval(secs => $3)
   WHERE (claimed_until IS NULL OR claimed_until < now()) AND (looked_at IS NULL OR looked_at <= $1::timestamptz - make_interval(secs => $2))
   RETURNING only_one`,
);

export const releaseTraining = statement<never>('spam.release_training', 'UPDATE spam_training SET claimed_until = NULL');

/** What moderators decided or took back since a moment, counted up to a number that is enough. */
export const countFresh = statement<{ fresh: number }>(
  'spam.count_fresh',
  `SELECT (SELECT count(*) FROM (SELECT 1 FROM moderation_decisions WHERE decided_at > $1 LIMIT $2) d)::int
        + (SELECT count(*) FROM (SELECT 1 FROM undone_decisions WHERE undone_at > $1 LIMIT $2) u)::int AS fresh`,
);

export interface ExampleRow {
  id: string;
  text: string;
  accountDays: number;
  alike: number;
  measure: string;
  ground: string | null;
}

/**
 * Comments with the decision that stands about each, the newest of both kinds. What a person wrote about themselves with a
 * moderator's eyes on it teaches nothing: of officials' answers none.
 */
export const readExamples = statement<ExampleRow>(
  'spam.read_examples',
  `WITH lately AS (
     SELECT id, comment_id, measure, ground, decided_at FROM moderation_decisions ORDER BY decided_at DESC, id DESC LIMIT $2
   ), standing AS (
     SELECT DISTINCT ON (d.comment_id) d.comment_id, d.measure, d.ground, d.decided_at, d.id FROM lately d
     WHERE NOT EXISTS (SELECT 1 FROM undone_decisions u WHERE u.decision_id = d.id)
     ORDER BY d.comment_id, d.decided_at DESC, d.id DESC
   ), ranked AS (
     SELECT s.*, row_number() OVER (PARTITION BY s.ground IS NOT DISTINCT FROM 'SPAM' AND s.measure NOT IN ('NO_ACTION', 'RESTORE')
       ORDER BY s.decided_at DESC, s.id DESC) AS place FROM standing s
   )
   SELECT c.id, c.body AS text, extract(epoch FROM c.created_at - a.created_at)::float8 / 86400 AS "accountDays",
     coalesce(v.alike, 0) AS alike, r.measure, r.ground
   FROM ranked r JOIN comments c ON c.id = r.comment_id JOIN accounts a ON a.id = c.author_id LEFT JOIN spam_advice v ON v.comment_id = c.id
   WHERE r.place <= $1 AND c.author_role = 'CITIZEN'`,
);

export interface FilterRow {
  number: number;
  state: 'LEARNING' | 'WEAK' | 'ADVISING';
  spamExamples: number;
  otherExamples: number;
  threshold: number | null;
  precision: number | null;
  recall: number | null;
  trainedAt: Date;
}

const filterColumns = `number, state, spam_examples AS "spamExamples", other_examples AS "otherExamples", threshold, precision, recall,
  trained_at AS "trainedAt"`;

export const readFilter = statement<FilterRow>(
  'spam.read_filter',
  `SELECT ${filterColumns} FROM spam_filters ORDER BY number DESC LIMIT 1`,
);

export const readWeights = statement<{ weights: Weights }>('spam.read_weights', 'SELECT weights FROM spam_filters WHERE number = $1');

/** The newest takes the place of the one before, whose weights nobody needs any more. */
export const insertFilter = statement<{ number: number }>(
  'spam.insert_filter',
  `WITH forgotten AS (UPDATE spam_filters SET weights = '{}' WHERE weights <> '{}'
   ) INSERT INTO spam_filters (number, state, spam_examples, other_examples, threshold, precision, recall, weights, trained_at)
   SELECT coalesce(max(number), 0) + 1, $1, $2::int, $3::int, $4::float8, $5::float8, $6::float8, $7::jsonb, $8::timestamptz FROM spam_filters
   RETURNING number`,
);
