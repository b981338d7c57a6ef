/** SQL of the filter's advice: which comments it looks at, what it saw, and what people decided then. */
import { statement } from '../../platform/database/database.js';
import type { Outcome } from './outcomes.rules.js';
import type { Weighed } from './spam-model.rules.js';

/** Held until the transaction ends; no row comes back while another process follows. */
export const holdPosition = statement<{ sequence: string }>(
  'spam.hold_position',
  'SELECT sequence::text FROM spam_position WHERE follower = $1 FOR UPDATE SKIP LOCKED',
);

export const readPosition = statement<{ sequence: string }>(
  'spam.read_position',
  'SELECT sequence::text FROM spam_position WHERE follower = $1',
);

export const moveOn = statement<never>('spam.move_on', 'UPDATE spam_position SET sequence = $2::bigint WHERE follower = $1');

/** Whoever decides or supports goes first: the follower gives way and comes again, before PostgreSQL looks for a circle. */
export const giveWay = statement<never>('spam.give_way', `SELECT set_config('lock_timeout', '300ms', true)`);

export interface ToLookAt {
  id: string;
  consultationId: string;
  agencyId: string;
  text: string;
  accountDays: number;
  reach: number;
  month: string;
  /** Whether everybody reads it or a rule holds it back, and nobody has decided about it: only then can advice be of use, and be right or wrong. */
  isOpen: boolean;
  wasSuggested: boolean;
}

/** In one order, as everybody locks them. What officials answer for their agency is no spam. */
export const lockComments = statement<ToLookAt>(
  'spam.lock_comments',
  `SELECT c.id, c.consultation_id AS "consultationId", k.agency_id AS "agencyId", c.body AS text,
     extract(epoch FROM c.created_at - a.created_at)::float8 / 86400 AS "accountDays", c.supports + c.replies AS reach,
     to_char($2::timestamptz AT TIME ZONE 'America/Bogota', 'YYYY-MM-01') AS month,
     (c.hidden_at IS NULL OR c.held_for IS NOT NULL) AND c.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM moderation_decisions d WHERE d.comment_id = c.id) AS "isOpen",
     coalesce((SELECT v.is_suggested FROM spam_advice v WHERE v.comment_id = c.id), false) AS "wasSuggested"
   FROM comments c JOIN consultations k ON k.id = c.consultation_id JOIN accounts a ON a.id = c.author_id
   WHERE c.id = ANY($1::uuid[]) AND c.author_role = 'CITIZEN' ORDER BY c.id FOR NO KEY UPDATE OF c`,
);

/** How many with the same words came within the day before. */
export const countAlike = statement<{ fingerprint: Buffer; alike: number }>(
  'spam.count_alike',
  `SELECT f.fingerprint, (SELECT count(*) FROM (
     SELECT 1 FROM spam_advice v WHERE v.fingerprint = f.fingerprint AND v.looked_at > $2::timestamptz AND v.comment_id <> ALL($3::uuid[]) LIMIT 1000
   ) before)::int AS alike FROM (SELECT DISTINCT unnest($1::bytea[]) AS fingerprint) f`,
);

/** Looked at again after an edit. No row comes back of one that was suggested or decided on: that has been counted. */
export const putAdvice = statement<{ commentId: string }>(
  'spam.put_advice',
  `INSERT INTO spam_advice AS v (comment_id, agency_id, month, fingerprint, alike, filter, probability, is_suggested, signs, looked_at)
   SELECT n.*, $10::timestamptz FROM unnest($1::uuid[], $2::uuid[], $3::date[], $4::bytea[], $5::int[], $6::int[], $7::float8[], $8::bool[], $9::jsonb[])
     AS n(comment_id, agency_id, month, fingerprint, alike, filter, probability, is_suggested, signs)
   ORDER BY n.comment_id
   ON CONFLICT (comment_id) DO UPDATE SET fingerprint = excluded.fingerprint, alike = excluded.alike, looked_at = excluded.looked_at,
     filter = excluded.filter, probability = excluded.probability, signs = excluded.signs, is_suggested = excluded.is_suggested,
     month = excluded.month
   WHERE NOT v.is_suggested AND v.outcome IS NULL RETURNING v.comment_id AS "commentId"`,
);

/** The advice on comments with the decision that stands about each. */
export const lockAdvice = statement<{
  commentId: string;
  agencyId: string;
  month: string;
  isSuggested: boolean;
  outcome: Outcome | null;
  measure: string | null;
  ground: string | null;
}>(
  'spam.lock_advice',
  `SELECT v.comment_id AS "commentId", v.agency_id AS "agencyId", v.month::text, v.is_suggested AS "isSuggested", v.outcome, s.measure, s.ground
   FROM spam_advice v LEFT JOIN LATERAL (
     SELECT d.measure, d.ground FROM moderation_decisions d
     WHERE d.comment_id = v.comment_id AND NOT EXISTS (SELECT 1 FROM undone_decisions u WHERE u.decision_id = d.id)
     ORDER BY d.decided_at DESC, d.id DESC LIMIT 1) s ON true
   WHERE v.comment_id = ANY($1::uuid[]) AND v.filter IS NOT NULL ORDER BY v.comment_id FOR NO KEY UPDATE OF v`,
);

export const putOutcomes = statement<never>(
  'spam.put_outcomes',
  `UPDATE spam_advice v SET outcome = n.outcome FROM unnest($1::uuid[], $2::text[]) AS n(comment_id, outcome) WHERE v.comment_id = n.comment_id`,
);

/** First the rows as they are needed, in one order; then what changes. An upsert would propose negative rows to the CHECK. */
export const makeMonths = statement<never>(
  'spam.make_months',
  `INSERT INTO spam_advice_months (agency_id, month, suggested, followed, not_followed, missed)
   SELECT agency_id, month, 0, 0, 0, 0 FROM unnest($1::uuid[], $2::date[]) AS n(agency_id, month) ORDER BY agency_id, month
   ON CONFLICT DO NOTHING`,
);

export const addToMonths = statement<never>(
  'spam.add_to_months',
  `UPDATE spam_advice_months m SET suggested = m.suggested + n.suggested, followed = m.followed + n.followed,
     not_followed = m.not_followed + n.not_followed, missed = m.missed + n.missed
   FROM unnest($1::uuid[], $2::date[], $3::int[], $4::int[], $5::int[], $6::int[]) AS n(agency_id, month, suggested, followed, not_followed, missed)
   WHERE m.agency_id = n.agency_id AND m.month = n.month`,
);

export interface AdviceRow {
  commentId: string;
  probability: number;
  signs: Weighed['signs'];
  lookedAt: Date;
  outcome: Outcome | null;
}

export const readAdvice = statement<AdviceRow>(
  'spam.read_advice',
  `SELECT comment_id AS "commentId", probability, signs, looked_at AS "lookedAt", outcome FROM spam_advice
   WHERE comment_id = ANY($1::uuid[]) AND is_suggested`,
);

export interface MonthRow {
  month: string;
  suggested: number;
  followed: number;
  notFollowed: number;
  missed: number;
}

/** The newest first, of one agency or of all together. */
export const readMonths = statement<MonthRow>(
  'spam.read_months',
  `SELECT month::text, sum(suggested)::int AS suggested, sum(followed)::int AS followed, sum(not_followed)::int AS "notFollowed", sum(missed)::int AS missed
   FROM spam_advice_months WHERE $1::uuid IS NULL OR agency_id = $1::uuid GROUP BY month ORDER BY month DESC`,
);
