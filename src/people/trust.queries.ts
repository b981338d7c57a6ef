/** SQL of levels of trust. */
import { statement } from '../platform/database/database.js';
import type { AccountTrust, Shown } from './trust.rules.js';

export type ShownRow = Shown & { level: AccountTrust };

const shown = `SELECT a.trust_level AS level, a.person_id IS NOT NULL AS "hasIdentity", a.email_confirmed_at IS NOT NULL AS "hasEmail",
    EXISTS (SELECT FROM phones p WHERE p.account_id = a.id) AS "hasPhone"
  FROM accounts a WHERE a.id = $1`;

export const readShown = statement<ShownRow>('trust.read_shown', shown);

/** Not against those who only need that the account stays: a ballot of theirs may be under way. */
export const lockShown = statement<ShownRow>('trust.lock_shown', `${shown} FOR NO KEY UPDATE OF a`);

export const confirmEmail = statement<never>(
  'trust.confirm_email',
  'UPDATE accounts SET email_confirmed_at = $2 WHERE id = $1 AND email_confirmed_at IS NULL',
);

/** No row comes back when it is the level already. */
export const setTrustLevel = statement<{ level: AccountTrust }>(
  'trust.set_level',
  `UPDATE accounts SET trust_level = $2 WHERE id = $1 AND trust_level <> $2 RETURNING trust_level AS level`,
);
