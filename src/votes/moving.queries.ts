/** SQL that moves participation from one account of a person to another. */
import { statement } from '../platform/database/database.js';

/** Polls that still take ballots and in whose roll one of the accounts is, in the order in which acts lock them. */
export const readRollsOf = statement<{ pollId: string; consultationId: string }>(
  'votes.read_rolls_of',
  `SELECT DISTINCT p.id AS "pollId", p.consultation_id AS "consultationId" FROM poll_roll r JOIN polls p ON p.id = r.poll_id
   WHERE r.account_id = ANY($1::uuid[]) AND p.closed_at IS NULL ORDER BY p.consultation_id, p.id`,
);

export const readVoters = statement<{ voter: Buffer; isWithdrawn: boolean }>(
  'votes.read_voters',
  'SELECT voter, is_withdrawn AS "isWithdrawn" FROM ballots WHERE poll_id = $1 AND voter = ANY($2::bytea[]) ORDER BY voter FOR UPDATE',
);

/** The same ballot under another pseudonym: its name in the ledger and its receipt stay. */
export const renameVoter = statement<never>('votes.rename_voter', 'UPDATE ballots SET voter = $3 WHERE poll_id = $1 AND voter = $2');

export const leaveRoll = statement<never>('votes.leave_roll', 'DELETE FROM poll_roll WHERE poll_id = $1 AND account_id = ANY($2::uuid[])');

export const enterRoll = statement<never>(
  'votes.enter_roll',
  'INSERT INTO poll_roll (poll_id, account_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
);
