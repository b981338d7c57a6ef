/** SQL of deciding about appeals. */
import { statement } from '../../platform/database/database.js';
import type { Passage } from '../deciding/statement.rules.js';
import type { Measure } from '../moderation.rules.js';
import type { Standing } from './appeals.rules.js';

/** The key has the last word: no row comes back when somebody else has decided. */
export const insertOutcome = statement<{ appealId: string }>(
  'appeals.insert_outcome',
  `WITH closed AS (UPDATE moderation_appeals SET closed_at = $5 WHERE id = $1 AND closed_at IS NULL RETURNING id)
   INSERT INTO moderation_appeal_outcomes (appeal_id, outcome, reason, decided_by, decided_at)
   SELECT id, $2, $3, $4, $5 FROM closed ON CONFLICT DO NOTHING RETURNING appeal_id AS "appealId"`,
);

export const insertAppealDecision = statement<never>(
  'appeals.insert_decision',
  'INSERT INTO moderation_appeal_decisions (decision_id, appeal_id) VALUES ($1, $2)',
);

export interface StoodRow {
  appealId: string;
  standing: Standing;
  id: string;
  measure: Measure;
  endsAt: Date | null;
  passages: Passage[] | null;
  moderatorId: string;
  needsTwo: boolean;
  stands: boolean;
}

const isUndone = (decision: string): string => `EXISTS (SELECT FROM undone_decisions u WHERE u.decision_id = ${decision}.id)`;

/** What is appealed against: the decision, or what the first step put in its place; and whether it still stands. */
export const readStoodOfAppeals = statement<StoodRow>(
  'appeals.read_stood',
  `SELECT a.id AS "appealId", a.standing, d.id, d.measure, d.ends_at AS "endsAt", d.passages, d.moderator_id AS "moderatorId",
     (d.measure = 'SUSPEND' OR d.seconded_by IS NOT NULL) AS "needsTwo",
     NOT ${isUndone('d')} AND NOT EXISTS (SELECT FROM ended_decisions e WHERE e.decision_id = d.id)
       AND NOT EXISTS (SELECT FROM moderation_decisions l WHERE l.lifts_decision_id = d.id AND NOT ${isUndone('l')}) AS stands
   FROM moderation_appeals a JOIN moderation_decisions d ON d.id = coalesce(
     (SELECT p.id FROM moderation_appeal_decisions x JOIN moderation_decisions p ON p.id = x.decision_id
      WHERE x.appeal_id = a.first_id AND p.measure <> 'RESTORE'), a.decision_id)
   WHERE a.id = ANY($1::uuid[])`,
);
