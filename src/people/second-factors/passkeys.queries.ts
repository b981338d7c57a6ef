/** SQL of passkeys and of what they are asked to sign. */
import { statement } from '../../platform/database/database.js';
import type { ChallengePurpose } from './passkey-challenge.entity.js';
import type { Passkey } from './passkey.entity.js';

const columns = `id, account_id AS "accountId", credential_id AS "credentialId", public_key AS "publicKey", counter, transports, name,
  created_at AS "createdAt", last_used_at AS "lastUsedAt"`;

export const readPasskeys = statement<Passkey>('passkeys.read', `SELECT ${columns} FROM passkeys WHERE account_id = $1 ORDER BY id`);

export const findPasskey = statement<Passkey>('passkeys.find', `SELECT ${columns} FROM passkeys WHERE credential_id = $1`);

export const insertPasskey = statement<{ id: string }>(
  'passkeys.insert',
  `INSERT INTO passkeys (id, account_id, credential_id, public_key, counter, transports, name, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (credential_id) DO NOTHING RETURNING id`,
);

/** A counter that does not go on means a copy, unless the device counts nothing at all. */
export const notePasskeyUse = statement<{ id: string }>(
  'passkeys.note_use',
  `UPDATE passkeys SET counter = $2, last_used_at = $3 WHERE id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0)) RETURNING id`,
);

export const deletePasskey = statement<{ id: string }>(
  'passkeys.delete',
  'DELETE FROM passkeys WHERE id::text = $1 AND account_id = $2 RETURNING id',
);

export const insertChallenge = statement<never>(
  'passkeys.insert_challenge',
  'INSERT INTO passkey_challenges (challenge, purpose, account_id, expires_at) VALUES ($1, $2, $3, $4)',
);

export const useChallenge = statement<{ purpose: ChallengePurpose; accountId: string | null }>(
  'passkeys.use_challenge',
  `DELETE FROM passkey_challenges WHERE challenge = $1 AND expires_at > $2 RETURNING purpose, account_id AS "accountId"`,
);

export const forgetOldChallenges = statement<never>('passkeys.forget_old', 'DELETE FROM passkey_challenges WHERE expires_at <= $1');
