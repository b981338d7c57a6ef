/** SQL of telephones. */
import { statement } from '../../platform/database/database.js';
import type { Phone } from './phone.entity.js';
import type { PhoneCode } from './phone-code.entity.js';

export type PhoneRow = Omit<Phone, 'phoneIndex'>;

export const readPhones = statement<PhoneRow>(
  'phones.read',
  `SELECT account_id AS "accountId", phone_sealed AS "phoneSealed", confirmed_at AS "confirmedAt" FROM phones WHERE account_id = ANY($1::uuid[])`,
);

/** Under whichever key it is kept. */
export const findHolder = statement<{ accountId: string; confirmedAt: Date }>(
  'phones.find_holder',
  `SELECT account_id AS "accountId", confirmed_at AS "confirmedAt" FROM phones WHERE phone_index = ANY($1::bytea[])`,
);

/** Until the transaction ends nobody else confirms that number, under another key neither. */
export const holdNumber = statement<never>('phones.hold_number', 'SELECT pg_advisory_xact_lock($1::bigint)');

/** In the order of their ids, so that two never wait for each other; whoever has left is not among them. */
export const holdAccounts = statement<{ id: string }>(
  'phones.hold_accounts',
  'SELECT id FROM accounts WHERE id = ANY($1::uuid[]) AND left_at IS NULL ORDER BY id FOR NO KEY UPDATE',
);

export const replacePhone = statement<never>(
  'phones.replace',
  `INSERT INTO phones (account_id, phone_sealed, phone_index, confirmed_at) VALUES ($1, $2, $3, $4)
   ON CONFLICT (account_id) DO UPDATE SET phone_sealed = excluded.phone_sealed, phone_index = excluded.phone_index, confirmed_at = excluded.confirmed_at`,
);

export const removePhone = statement<{ phoneSealed: Buffer }>(
  'phones.remove',
  'DELETE FROM phones WHERE account_id = $1 RETURNING phone_sealed AS "phoneSealed"',
);

/** No row comes back when the account has given it up meanwhile. */
export const takePhone = statement<{ accountId: string }>(
  'phones.take',
  'DELETE FROM phones WHERE account_id = $1 AND phone_index = ANY($2::bytea[]) RETURNING account_id AS "accountId"',
);

export const readCodes = statement<PhoneCode>(
  'phone_codes.read',
  `SELECT account_id AS "accountId", phone_sealed AS "phoneSealed", code_hash AS "codeHash", tries_left AS "triesLeft", expires_at AS "expiresAt"
   FROM phone_codes WHERE account_id = ANY($1::uuid[]) AND expires_at > $2`,
);

/** Of two that try at once the second sees what is left after the first. */
export const lockCode = statement<PhoneCode>(
  'phone_codes.lock',
  `SELECT account_id AS "accountId", phone_sealed AS "phoneSealed", code_hash AS "codeHash", tries_left AS "triesLeft", expires_at AS "expiresAt"
   FROM phone_codes WHERE account_id = $1 AND expires_at > $2 FOR UPDATE`,
);

export const replaceCode = statement<never>(
  'phone_codes.replace',
  `INSERT INTO phone_codes (account_id, phone_sealed, code_hash, tries_left, expires_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (account_id) DO UPDATE SET phone_sealed = excluded.phone_sealed, code_hash = excluded.code_hash,
     tries_left = excluded.tries_left, expires_at = excluded.expires_at`,
);

export const spendTry = statement<never>(
  'phone_codes.spend_try',
  'UPDATE phone_codes SET tries_left = tries_left - 1 WHERE account_id = $1',
);

export const forgetCode = statement<never>('phone_codes.forget', 'DELETE FROM phone_codes WHERE account_id = $1');

/** Not a newer one that was asked for meanwhile. */
export const forgetThatCode = statement<never>(
  'phone_codes.forget_that',
  'DELETE FROM phone_codes WHERE account_id = $1 AND code_hash = $2',
);

export const readRest = statement<{ accountId: string | null; restsUntil: Date }>(
  'phone_rests.read',
  'SELECT account_id AS "accountId", rests_until AS "restsUntil" FROM phone_rests WHERE mark = $1',
);

export const rest = statement<never>(
  'phone_rests.begin',
  `INSERT INTO phone_rests (mark, account_id, rests_until) VALUES ($1, $2, $3)
   ON CONFLICT (mark) DO UPDATE SET account_id = excluded.account_id, rests_until = excluded.rests_until`,
);

export const endRest = statement<never>('phone_rests.end', 'DELETE FROM phone_rests WHERE mark = $1');

/** No row comes back when as many went out today as may. */
export const countMessage = statement<{ sent: number }>(
  'text_message_days.count',
  `INSERT INTO text_message_days AS d (day, sent) VALUES ($1, 1)
   ON CONFLICT (day) DO UPDATE SET sent = d.sent + 1 WHERE d.sent < $2 RETURNING sent`,
);
