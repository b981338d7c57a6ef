/** SQL of the counts that slow down guessing. */
import { statement } from '../platform/database/database.js';
import type { Count } from './guessing.rules.js';

export interface KeyedCount extends Count {
  key: string;
}

/** Locks the counts, in the order of their keys so that two attempts never wait for each other in a circle. */
export const lockCounts = statement<KeyedCount>(
  'guessing.lock',
  `INSERT INTO failed_sign_ins AS f (key, failures, counting_since, locked_until)
   SELECT key, 0, $2, $2 FROM unnest($1::text[]) AS keys(key) ORDER BY key
   ON CONFLICT (key) DO UPDATE SET failures = f.failures
   RETURNING f.key, f.failures, f.counting_since AS "countingSince", f.locked_until AS "lockedUntil"`,
);

export const readCounts = statement<KeyedCount>(
  'guessing.read',
  'SELECT key, failures, counting_since AS "countingSince", locked_until AS "lockedUntil" FROM failed_sign_ins WHERE key = ANY($1::text[])',
);

export const writeCounts = statement<never>(
  'guessing.write',
  `UPDATE failed_sign_ins f SET failures = n.failures, counting_since = n.counting_since, locked_until = n.locked_until
   FROM unnest($1::text[], $2::int[], $3::timestamptz[], $4::timestamptz[]) AS n(key, failures, counting_since, locked_until)
   WHERE f.key = n.key`,
);

export const forgetCount = statement<never>('guessing.forget', 'DELETE FROM failed_sign_ins WHERE key = $1');

export const forgetOldCounts = statement<never>(
  'guessing.forget_old',
  `DELETE FROM failed_sign_ins WHERE counting_since < $1 AND locked_until < $1`,
);
