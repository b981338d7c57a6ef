/** SQL of levels of trust. */
import { statement } from '../platform/database/database.js';
import type { AccountTrust } from './trust.rules.js';

/** No row comes back when it was confirmed before. */
export const confirmEmail = statement<{ level: AccountTrust }>(
  'trust.confirm_email',
  `UPDATE accounts SET email_confirmed_at = $2, trust_level = CASE trust_level WHEN 'REGISTERED' THEN 'CONFIRMED' ELSE trust_level END
   WHERE id = $1 AND email_confirmed_at IS NULL RETURNING trust_level AS level`,
);

/** No row comes back when it is the level already. */
export const setTrustLevel = statement<{ level: AccountTrust }>(
  'trust.set_level',
  `UPDATE accounts SET trust_level = $2 WHERE id = $1 AND trust_level <> $2 RETURNING trust_level AS level`,
);
