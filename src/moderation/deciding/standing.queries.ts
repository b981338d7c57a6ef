/** SQL of what stands: restrictions that were neither undone nor lifted nor have ended. */
import { statement } from '../../platform/database/database.js';
import { decisionColumns, type DecisionRow } from '../log.queries.js';

const stands = `NOT EXISTS (SELECT FROM undone_decisions u WHERE u.decision_id = d.id)
  AND NOT EXISTS (SELECT FROM ended_decisions e WHERE e.decision_id = d.id)
  AND NOT EXISTS (SELECT FROM moderation_decisions l WHERE l.lifts_decision_id = d.id
    AND NOT EXISTS (SELECT FROM undone_decisions u WHERE u.decision_id = l.id))`;

/** Of one comment and its author, the newest first. Keep the comment locked. */
export const readStandingRestrictions = statement<DecisionRow>(
  'moderation.read_standing_restrictions',
  `SELECT ${decisionColumns} FROM moderation_decisions d
   WHERE d.comment_id = $1 AND d.measure NOT IN ('NO_ACTION', 'RESTORE') AND ${stands} ORDER BY d.decided_at DESC, d.id DESC`,
);

/** What is due to end, a few at a time. */
export const readDue = statement<{ decisionId: string; commentId: string; consultationId: string }>(
  'moderation.read_due',
  `SELECT m.decision_id AS "decisionId", d.comment_id AS "commentId", d.consultation_id AS "consultationId"
   FROM measures_to_end m JOIN moderation_decisions d ON d.id = m.decision_id WHERE m.ends_at <= $1 ORDER BY m.ends_at, m.decision_id LIMIT $2`,
);

/** No row comes back when another process was first. */
export const takeDue = statement<{ decisionId: string }>(
  'moderation.take_due',
  'DELETE FROM measures_to_end WHERE decision_id = $1 RETURNING decision_id AS "decisionId"',
);

export const insertEnded = statement<never>(
  'moderation.insert_ended',
  'INSERT INTO ended_decisions (decision_id, ended_at) VALUES ($1, $2)',
);

/** A lifting was undone: what it had lifted ends again when it was to end. */
export const waitForEnd = statement<never>(
  'moderation.wait_for_end',
  `INSERT INTO measures_to_end (decision_id, ends_at) SELECT id, ends_at FROM moderation_decisions WHERE id = $1 AND ends_at IS NOT NULL
   ON CONFLICT DO NOTHING`,
);
