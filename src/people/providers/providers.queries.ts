/** SQL of services that people sign in with. */
import { statement } from '../../platform/database/database.js';
import type { LinkedProvider } from './provider-identity.entity.js';

export interface VisitRow {
  accountId: string | null;
  contentsSealed: Buffer;
}

export type LinkedRow = Omit<LinkedProvider, 'subjectKey'>;

const linked = `id, account_id AS "accountId", provider, linked_at AS "linkedAt", last_used_at AS "lastUsedAt"`;

export const insertVisit = statement<never>(
  'provider_visits.insert',
  `INSERT INTO provider_visits (key_hash, stage, provider, browser_hash, account_id, contents_sealed, expires_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

/** Of two that come back with the same at once, one gets the row. */
export const takeVisit = statement<VisitRow>(
  'provider_visits.take',
  `DELETE FROM provider_visits WHERE key_hash = $1 AND stage = $2 AND provider = $3 AND browser_hash = $4 AND expires_at > $5
   RETURNING account_id AS "accountId", contents_sealed AS "contentsSealed"`,
);

export const forgetOldVisits = statement<never>('provider_visits.forget_old', 'DELETE FROM provider_visits WHERE expires_at <= $1');

export const readLinked = statement<LinkedRow>(
  'provider_identities.read',
  `SELECT ${linked} FROM provider_identities WHERE account_id = $1 ORDER BY linked_at, id`,
);

export const findLinked = statement<LinkedRow>(
  'provider_identities.find',
  `SELECT ${linked} FROM provider_identities WHERE subject_key = $1`,
);

/** The unique constraints have the last word: no row comes back when either is linked already. */
export const insertLinked = statement<{ id: string }>(
  'provider_identities.insert',
  `INSERT INTO provider_identities (id, account_id, provider, subject_key, linked_at, last_used_at) VALUES ($1, $2, $3, $4, $5, $5)
   ON CONFLICT DO NOTHING RETURNING id`,
);

/** No row comes back when it was taken away meanwhile. */
export const useLinked = statement<{ id: string }>(
  'provider_identities.use',
  'UPDATE provider_identities SET last_used_at = $3 WHERE id = $1 AND account_id = $2 RETURNING id',
);

export const removeLinked = statement<{ provider: string }>(
  'provider_identities.remove',
  'DELETE FROM provider_identities WHERE id = $1 AND account_id = $2 RETURNING provider',
);
