/** SQL of the codes that people show at a desk. */
import { statement } from '../../platform/database/database.js';

/** The newest code of an account replaces the one before. */
export const replaceCode = statement<never>(
  'desk_codes.replace',
  `INSERT INTO desk_codes (account_id, code_key, made_at, expires_at) VALUES ($1, $2, $3, $4)
   ON CONFLICT (account_id) DO UPDATE
   SET code_key = excluded.code_key, made_at = excluded.made_at, expires_at = excluded.expires_at, used_at = NULL`,
);

export const forgetOldCodes = statement<never>('desk_codes.forget_old', 'DELETE FROM desk_codes WHERE expires_at < $1');

export const readCode = statement<{ madeAt: Date; expiresAt: Date }>(
  'desk_codes.read',
  `SELECT made_at AS "madeAt", expires_at AS "expiresAt" FROM desk_codes WHERE account_id = $1 AND expires_at > $2 AND used_at IS NULL`,
);

/** Also of a code that was used: a repeated request finds its account again. */
export const findByCode = statement<{ accountId: string }>(
  'desk_codes.find',
  'SELECT account_id AS "accountId" FROM desk_codes WHERE code_key = $1',
);

/** Of two that come with the same code at once, one gets the row. */
export const useCode = statement<{ accountId: string }>(
  'desk_codes.use',
  `UPDATE desk_codes SET used_at = $2 WHERE code_key = $1 AND used_at IS NULL AND expires_at > $2 RETURNING account_id AS "accountId"`,
);

export const forgetCode = statement<never>('desk_codes.delete_of', 'DELETE FROM desk_codes WHERE account_id = $1');
