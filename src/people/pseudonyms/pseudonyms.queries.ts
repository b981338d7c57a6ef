/** SQL of pseudonyms. The public name stands in `display_name`, so that whatever shows names shows it; the own name lies sealed beside it. */
import { statement } from '../../platform/database/database.js';
import type { LookGround } from './pseudonyms.rules.js';

export interface NamedAccount {
  displayName: string;
  ownNameSealed: Buffer | null;
  pseudonymSince: Date | null;
  holdsOffice: boolean;
}

const named = `display_name AS "displayName", own_name_sealed AS "ownNameSealed", pseudonym_since AS "pseudonymSince"`;
const holdsOffice = '(is_administrator OR is_auditor OR EXISTS (SELECT FROM memberships m WHERE m.account_id = accounts.id))';

/** Alone: no role is given meanwhile, and no other name. */
export const lockName = statement<NamedAccount>(
  'pseudonyms.lock',
  `SELECT ${named}, ${holdsOffice} AS "holdsOffice" FROM accounts WHERE id = $1 AND left_at IS NULL FOR UPDATE`,
);

/** Shared: whoever wants to go by another name waits until those who write by theirs are done, and then finds what they wrote. */
export const lockShownNames = statement<{ id: string; pseudonym: string | null }>(
  'pseudonyms.lock_shown',
  `SELECT id, CASE WHEN pseudonym_since IS NOT NULL THEN display_name END AS pseudonym FROM accounts WHERE id = ANY($1::uuid[])
   ORDER BY id FOR SHARE`,
);

export const readName = statement<NamedAccount>(
  'pseudonyms.read',
  `SELECT ${named}, ${holdsOffice} AS "holdsOffice" FROM accounts WHERE id = $1 AND left_at IS NULL`,
);

/** Two who want names that look alike come one after the other. */
export const holdSkeleton = statement<never>(
  'pseudonyms.hold_skeleton',
  `SELECT pg_advisory_xact_lock(hashtextextended('pseudonym ' || name_skeleton($1), 0))`,
);

/** Whether `$2` looks like `$3`, the own name; like somebody else who is not `$1`; and whether that one holds an office, or it is the name of an agency. */
export const compareName = statement<{ isOwn: boolean; isOfOffice: boolean; isTaken: boolean }>(
  'pseudonyms.compare',
  `SELECT name_skeleton($2) = name_skeleton($3) AS "isOwn",
     EXISTS (SELECT FROM agencies g CROSS JOIN LATERAL jsonb_each_text(g.name) AS n(locale, words)
       WHERE position(name_skeleton(n.words) IN name_skeleton($2)) > 0 OR name_skeleton(g.slug) = name_skeleton($2))
     OR EXISTS (SELECT FROM accounts WHERE id <> $1 AND left_at IS NULL AND name_skeleton(display_name) = name_skeleton($2) AND ${holdsOffice})
       AS "isOfOffice",
     EXISTS (SELECT FROM accounts WHERE id <> $1 AND left_at IS NULL AND name_skeleton(display_name) = name_skeleton($2)) AS "isTaken"`,
);

export const takePseudonym = statement<never>(
  'pseudonyms.take',
  'UPDATE accounts SET display_name = $2, own_name_sealed = coalesce(own_name_sealed, $3), pseudonym_since = $4 WHERE id = $1',
);

export const endPseudonym = statement<never>(
  'pseudonyms.end',
  'UPDATE accounts SET display_name = $2, own_name_sealed = NULL, pseudonym_since = NULL WHERE id = $1',
);

export const replaceOwnName = statement<never>('pseudonyms.replace_own', 'UPDATE accounts SET own_name_sealed = $2 WHERE id = $1');

/** When somebody in office looked at the name, the newest first. */
export const readLooks = statement<{ at: Date; ground: LookGround }>(
  'pseudonyms.read_looks',
  `SELECT at, facts ->> 'ground' AS ground FROM journal WHERE subject_id = $1 AND kind = 'account.name_seen' ORDER BY at DESC, sequence DESC LIMIT 100`,
);
