/** SQL of suspensions. */
import { statement } from '../platform/database/database.js';

/** Two that would suspend the same person wait for each other. */
export const lockSuspended = statement<{ id: string }>('suspensions.lock', 'SELECT id FROM accounts WHERE id = $1 FOR NO KEY UPDATE');

export interface SuspensionRow {
  decisionId: string;
  accountId: string;
  agencyId: string;
  beginsAt: Date;
  endsAt: Date;
  liftedAt: Date | null;
}

const columns = `decision_id AS "decisionId", account_id AS "accountId", agency_id AS "agencyId", begins_at AS "beginsAt", ends_at AS "endsAt",
  lifted_at AS "liftedAt"`;

/** Those that stand at that moment, the longest first. */
export const readStanding = statement<SuspensionRow>(
  'suspensions.read_standing',
  `SELECT ${columns} FROM suspensions WHERE account_id = $1 AND lifted_at IS NULL AND ends_at > $2 ORDER BY ends_at DESC, decision_id`,
);

export const insertSuspension = statement<never>(
  'suspensions.insert',
  'INSERT INTO suspensions (decision_id, account_id, agency_id, begins_at, ends_at) VALUES ($1, $2, $3, $4, $5)',
);

export const liftSuspension = statement<{ accountId: string }>(
  'suspensions.lift',
  'UPDATE suspensions SET lifted_at = $2 WHERE decision_id = $1 AND lifted_at IS NULL RETURNING account_id AS "accountId"',
);

export const resumeSuspension = statement<{ accountId: string }>(
  'suspensions.resume',
  'UPDATE suspensions SET lifted_at = NULL WHERE decision_id = $1 RETURNING account_id AS "accountId"',
);
