/** SQL of what becomes of open appeals when something else changes. */
import { statement } from '../../platform/database/database.js';
import { columns, lowest, tables, type AppealRow } from './appeals.queries.js';

const settledColumns = `id, decision_id AS "decisionId", agency_id AS "agencyId", consultation_id AS "consultationId", step, standing`;
export type SettledRow = Pick<AppealRow, 'id' | 'decisionId' | 'agencyId' | 'consultationId' | 'step' | 'standing'>;

/** Closes open appeals against decisions that no longer stand, `$3` being what ended them; null where they were undone. */
export const settleAppealsAgainst = statement<SettledRow>(
  'appeals.settle_against',
  `UPDATE moderation_appeals SET closed_at = $2, settled_by = $3 WHERE decision_id = ANY($1::uuid[]) AND closed_at IS NULL RETURNING ${settledColumns}`,
);

/** Closes what people asked who had reported comments in vain: each comment with the decision about it. */
export const settleAppealsOfReporters = statement<SettledRow>(
  'appeals.settle_of_reporters',
  `UPDATE moderation_appeals a SET closed_at = $3, settled_by = t.decision_id FROM unnest($1::uuid[], $2::uuid[]) AS t(comment_id, decision_id)
   WHERE a.comment_id = t.comment_id AND a.standing = 'REPORTER' AND a.closed_at IS NULL
   RETURNING ${settledColumns.replace(/^id, decision_id/, 'a.id, a.decision_id')}`,
);

/** What a decision had settled waits again once it is undone. */
export const reopenAppeals = statement<SettledRow>(
  'appeals.reopen',
  `UPDATE moderation_appeals SET closed_at = NULL, settled_by = NULL WHERE settled_by = ANY($1::uuid[]) AND withdrawn_at IS NULL RETURNING ${settledColumns}`,
);

/** Open appeals on the first step that `$2` has not seen, in order. */
export const readFirstSteps = statement<AppealRow>(
  'appeals.read_first_steps',
  `SELECT ${columns} FROM ${tables} WHERE a.closed_at IS NULL AND a.step = 'AGENCY' AND a.agency_id = $1 AND a.id > coalesce($2::uuid, ${lowest}) ORDER BY a.id LIMIT $3`,
);

/** No row comes back where it was closed or passed on meanwhile. */
export const passOn = statement<SettledRow>(
  'appeals.pass_on',
  `UPDATE moderation_appeals SET step = 'AUDITOR', why_auditor = 'NOBODY_ELSE', due_at = $2
   WHERE id = $1 AND step = 'AGENCY' AND closed_at IS NULL RETURNING ${settledColumns}`,
);
