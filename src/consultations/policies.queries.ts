/** SQL of publication policies. */
import { statement } from '../platform/database/database.js';
import type { PublicationPolicy } from './publication-policy.entity.js';

const columns = `id, name AS names, valid_from::text AS "validFrom", minimum_days AS "minimumDays", counts,
  allows_shorter_with_justification AS "allowsShorterWithJustification", legal_basis AS "legalBases", answer_within AS "answerWithin"`;

export const readPolicies = statement<PublicationPolicy>('policies.read', `SELECT ${columns} FROM publication_policies`);

/** The same, and none of them can be withdrawn until the transaction ends. */
export const lockPolicies = statement<PublicationPolicy>('policies.lock', `SELECT ${columns} FROM publication_policies FOR KEY SHARE`);

export const pagePolicies = statement<PublicationPolicy>(
  'policies.page',
  `SELECT ${columns} FROM publication_policies WHERE $1::date IS NULL OR valid_from < $1 ORDER BY valid_from DESC LIMIT $2`,
);

export const pagePoliciesBackward = statement<PublicationPolicy>(
  'policies.page_backward',
  `SELECT ${columns} FROM publication_policies WHERE $1::date IS NULL OR valid_from > $1 ORDER BY valid_from LIMIT $2`,
);

/** The unique day has the last word: no row comes back when another policy begins with it. */
export const insertPolicy = statement<{ id: string }>(
  'policies.insert',
  `INSERT INTO publication_policies (id, name, valid_from, minimum_days, counts, allows_shorter_with_justification, legal_basis, answer_within)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (valid_from) DO NOTHING RETURNING id`,
);

export const lockPolicy = statement<{ validFrom: string }>(
  'policies.lock_one',
  `SELECT valid_from::text AS "validFrom" FROM publication_policies WHERE id = $1 FOR UPDATE`,
);

export const deletePolicy = statement<never>('policies.delete', 'DELETE FROM publication_policies WHERE id = $1');
