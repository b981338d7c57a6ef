/** SQL of supports that officials enter for others, and of people who took a side by both ways. */
import type { AssistedWay } from '../../consultations/gatherings/gatherings.rules.js';
import { statement } from '../../platform/database/database.js';
import type { EnteredSupport } from './entered-support.entity.js';

/** Without whose it is: nothing that is shown is read from there. */
const columns = `id, comment_id AS "commentId", gathering_id AS "gatheringId", number, is_against AS "isAgainst", entered_by AS "enteredBy",
  entered_at AS "enteredAt", ended_at AS "endedAt", removed_by AS "removedBy", reason`;

/** Lock the gathering and the comment before. No row comes back when the person has one for this comment. */
export const insertSupport = statement<{ id: string; number: number }>(
  'entered_supports.insert',
  `WITH added AS (
     INSERT INTO entered_supports (id, comment_id, gathering_id, number, is_against, identity_id, entered_by, entered_at)
     SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7 FROM entered_supports WHERE gathering_id = $3
     ON CONFLICT (comment_id, identity_id) WHERE identity_id IS NOT NULL DO NOTHING RETURNING id, comment_id, number, is_against
   ), more AS (UPDATE comments c SET supports = c.supports + 1 FROM added WHERE c.id = added.comment_id AND NOT added.is_against),
   against AS (UPDATE comment_suggestions s SET opposes = s.opposes + 1 FROM added WHERE s.comment_id = added.comment_id AND added.is_against)
   SELECT id, number FROM added`,
);

/** Whether the account that a person has took a side on the comment, or wrote it. What they entered for others is not theirs. */
export const readSideOf = statement<{ isTaken: boolean }>(
  'entered_supports.read_side',
  `SELECT EXISTS (SELECT FROM comment_supports WHERE comment_id = $1 AND account_id = $2)
     OR EXISTS (SELECT FROM comment_oppositions WHERE comment_id = $1 AND account_id = $2)
     OR EXISTS (SELECT FROM comments WHERE id = $1 AND author_id = $2 AND gathering_id IS NULL) AS "isTaken"`,
);

export const readEntered = statement<EnteredSupport>(
  'entered_supports.read',
  `SELECT ${columns} FROM entered_supports WHERE id = ANY($1::uuid[])`,
);

export const lockEntered = statement<EnteredSupport>(
  'entered_supports.lock',
  `SELECT ${columns} FROM entered_supports WHERE id = $1 FOR UPDATE`,
);

/** Lock the comment before. What its person had taken back counts no more already. */
export const removeEntered = statement<never>(
  'entered_supports.remove',
  `WITH counted AS (SELECT id, comment_id, is_against FROM entered_supports WHERE id = $1 AND ended_at IS NULL),
     fewer AS (UPDATE comments c SET supports = c.supports - 1 FROM counted WHERE c.id = counted.comment_id AND NOT counted.is_against),
     against AS (UPDATE comment_suggestions s SET opposes = s.opposes - 1 FROM counted WHERE s.comment_id = counted.comment_id AND counted.is_against)
   UPDATE entered_supports SET ended_at = coalesce(ended_at, $2::timestamptz), removed_by = $3, reason = $4, identity_id = NULL WHERE id = $1`,
);

export const pageEntered = statement<EnteredSupport>(
  'entered_supports.page',
  `SELECT ${columns} FROM entered_supports WHERE gathering_id = $1 AND ($4::uuid IS NULL OR comment_id = $4) AND ($2::uuid IS NULL OR id < $2)
   ORDER BY id DESC LIMIT $3`,
);
export const pageEnteredBackward = statement<EnteredSupport>(
  'entered_supports.page_backward',
  `SELECT ${columns} FROM entered_supports WHERE gathering_id = $1 AND ($4::uuid IS NULL OR comment_id = $4) AND ($2::uuid IS NULL OR id > $2)
   ORDER BY id LIMIT $3`,
);

export const countEntered = statement<{ commentId: string; way: AssistedWay; supports: number; opposes: number }>(
  'entered_supports.count',
  `SELECT e.comment_id AS "commentId", g.way, count(*) FILTER (WHERE NOT e.is_against)::int AS supports, count(*) FILTER (WHERE e.is_against)::int AS opposes
   FROM entered_supports e JOIN gatherings g ON g.id = e.gathering_id
   WHERE e.comment_id = ANY($1::uuid[]) AND e.ended_at IS NULL GROUP BY e.comment_id, g.way ORDER BY e.comment_id, g.way`,
);

const pairs = `unnest($1::uuid[], $2::uuid[]) AS pair(comment_id, account_id) JOIN accounts a ON a.id = pair.account_id`;

/** Which of the pairs of comment and account have a support or an opposition that was entered for their person. */
export const readEnteredOf = statement<{ commentId: string; accountId: string; isAgainst: boolean }>(
  'entered_supports.read_of',
  `SELECT e.comment_id AS "commentId", a.id AS "accountId", e.is_against AS "isAgainst" FROM ${pairs}
   JOIN entered_supports e ON e.comment_id = pair.comment_id AND e.identity_id = a.person_id`,
);

/** Takes back what was entered for the persons of the accounts. Lock the comments before. */
export const endEnteredOf = statement<{ id: string; supports: number }>(
  'entered_supports.end_of',
  `WITH ended AS (
     UPDATE entered_supports e SET ended_at = $3, identity_id = NULL FROM ${pairs}
     WHERE e.comment_id = pair.comment_id AND e.identity_id = a.person_id RETURNING e.comment_id, e.is_against
   ), against AS (
     UPDATE comment_suggestions s SET opposes = s.opposes - n.ended
     FROM (SELECT comment_id, count(*)::int AS ended FROM ended WHERE is_against GROUP BY comment_id) n WHERE s.comment_id = n.comment_id
   )
   UPDATE comments c SET supports = c.supports - n.ended
   FROM (SELECT comment_id, count(*)::int AS ended FROM ended WHERE NOT is_against GROUP BY comment_id) n
   WHERE c.id = n.comment_id RETURNING c.id, c.supports`,
);
