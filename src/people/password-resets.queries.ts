/** SQL of the links with which people set a new password. */
import { statement } from '../platform/database/database.js';

/** The newest link of an account replaces the one before. */
export const replaceReset = statement<never>(
  'password_resets.replace',
  `INSERT INTO password_resets (account_id, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4)
   ON CONFLICT (account_id) DO UPDATE
   SET token_hash = excluded.token_hash, created_at = excluded.created_at, expires_at = excluded.expires_at`,
);

export const readReset = statement<{ accountId: string; emailSealed: Buffer | null }>(
  'password_resets.read',
  `SELECT r.account_id AS "accountId", a.email_sealed AS "emailSealed"
   FROM password_resets r JOIN accounts a ON a.id = r.account_id WHERE r.token_hash = $1 AND r.expires_at > $2`,
);

/** Of two that come with the same link at once, one gets the row. */
export const useReset = statement<{ accountId: string }>(
  'password_resets.use',
  `DELETE FROM password_resets WHERE token_hash = $1 AND expires_at > $2 RETURNING account_id AS "accountId"`,
);

export const forgetReset = statement<never>('password_resets.forget', 'DELETE FROM password_resets WHERE account_id = $1');
