/** SQL of changes of address. */
import { statement } from '../../platform/database/database.js';

export const replaceChange = statement<never>(
  'email_changes.replace',
  `INSERT INTO email_changes (account_id, new_email_sealed, old_token_hash, new_token_hash, expires_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (account_id) DO UPDATE SET new_email_sealed = excluded.new_email_sealed, old_token_hash = excluded.old_token_hash,
     new_token_hash = excluded.new_token_hash, old_confirmed_at = NULL, new_confirmed_at = NULL, expires_at = excluded.expires_at`,
);

/** The row is locked: of the two addresses the second to say yes sees the first. */
export const agreeToChange = statement<{ accountId: string; newEmailSealed: Buffer; isAgreed: boolean }>(
  'email_changes.agree',
  `UPDATE email_changes SET old_confirmed_at = CASE WHEN old_token_hash = $1 THEN coalesce(old_confirmed_at, $2) ELSE old_confirmed_at END,
     new_confirmed_at = CASE WHEN new_token_hash = $1 THEN coalesce(new_confirmed_at, $2) ELSE new_confirmed_at END
   WHERE (old_token_hash = $1 OR new_token_hash = $1) AND expires_at > $2
   RETURNING account_id AS "accountId", new_email_sealed AS "newEmailSealed",
     old_confirmed_at IS NOT NULL AND new_confirmed_at IS NOT NULL AS "isAgreed"`,
);

export const forgetChange = statement<never>('email_changes.forget', 'DELETE FROM email_changes WHERE account_id = $1');

/** The unique address has the last word: no row comes back when somebody else has it by now. */
export const setEmail = statement<{ id: string }>(
  'email_changes.set_email',
  `UPDATE accounts a SET email_sealed = $2, email_index = ($4::bytea[])[1],
     email_confirmed_at = CASE WHEN email_confirmed_at IS NOT NULL THEN $3::timestamptz END
   WHERE id = $1 AND NOT EXISTS (SELECT FROM accounts o WHERE o.email_index = ANY($4::bytea[]) AND o.id <> $1) RETURNING id`,
);
