/** SQL of accounts. */
import { statement } from '../platform/database/database.js';
import type { Account } from './account.entity.js';
import { shownName } from './pseudonyms/shown-name.rules.js';

export type PublicAccount = Pick<Account, 'id' | 'displayName'> & { leftAt?: Date | null; pseudonym?: string | null };
export type PrivateDetails = Pick<Account, 'id' | 'locale'> & { email: string };
export type KnownAccount = PrivateDetails & Pick<Account, 'displayName' | 'passwordHash' | 'isAdministrator' | 'isAuditor'>;
/** As the table has it. */
type Sealed<Row extends PrivateDetails> = Omit<Row, 'email'> & Pick<Account, 'id' | 'emailSealed'>;

const known = `id, email_sealed AS "emailSealed", locale, display_name AS "displayName", password_hash AS "passwordHash",
  is_administrator AS "isAdministrator", is_auditor AS "isAuditor"`;

export const readPublicAccounts = statement<PublicAccount>(
  'accounts.read_public',
  `SELECT a.id, ${shownName('a')} AS "displayName", CASE WHEN a.pseudonym_since IS NOT NULL THEN a.display_name END AS pseudonym,
     a.left_at AS "leftAt" FROM accounts a WHERE a.id = ANY($1::uuid[])`,
);

export const countAccounts = statement<{ accounts: string }>('accounts.count', 'SELECT count(*) AS accounts FROM accounts');

export const readPrivateDetails = statement<Sealed<PrivateDetails>>(
  'accounts.read_private',
  `SELECT id, email_sealed AS "emailSealed", locale FROM accounts WHERE id = ANY($1::uuid[]) AND left_at IS NULL`,
);

/** Under whichever key it is kept. */
export const findAccountByEmail = statement<Sealed<KnownAccount>>(
  'accounts.find_by_email',
  `SELECT ${known} FROM accounts WHERE email_index = ANY($1::bytea[]) AND left_at IS NULL`,
);

export const findAccountById = statement<Sealed<KnownAccount>>('accounts.find_by_id', `SELECT ${known} FROM accounts WHERE id = $1`);

/** Until the transaction ends nobody else opens an account for that address under another key. */
export const holdEmail = statement<never>('accounts.hold_email', 'SELECT pg_advisory_xact_lock($1::bigint)');

/** The unique index has the last word: no row comes back when the e-mail is taken. `$9` are the indexes under every key. */
export const insertAccount = statement<PublicAccount>(
  'accounts.insert',
  `INSERT INTO accounts (id, email_sealed, display_name, password_hash, locale, is_administrator, is_auditor, created_at, email_index)
   SELECT $1, $2, $3, $4, $5, $6, $7, $8, ($9::bytea[])[1] WHERE NOT EXISTS (SELECT FROM accounts WHERE email_index = ANY($9::bytea[]))
   ON CONFLICT (email_index) DO NOTHING
   RETURNING id, display_name AS "displayName"`,
);

export const appointAccount = statement<{ id: string }>(
  'accounts.appoint',
  `UPDATE accounts SET is_administrator = is_administrator OR $2 = 'ADMINISTRATOR', is_auditor = is_auditor OR $2 = 'AUDITOR'
   WHERE id = $1 RETURNING id`,
);

/** Of two changes made at once with the same old password, the second no longer finds it. */
export const setPassword = statement<{ id: string }>(
  'accounts.set_password',
  `UPDATE accounts SET password_hash = $2 WHERE id = $1 AND ($3::text IS NULL OR password_hash = $3) RETURNING id`,
);

/** Whether the password is still that one; it cannot change before the transaction ends. */
export const holdPassword = statement<{ id: string }>(
  'accounts.hold_password',
  'SELECT id FROM accounts WHERE id = $1 AND password_hash = $2 FOR SHARE',
);

/** What is not given stays; no row comes back when nothing is different. */
export const updateAccount = statement<{ fields: string[] }>(
  'accounts.update',
  `UPDATE accounts a SET display_name = coalesce($2, a.display_name), locale = coalesce($3, a.locale)
   FROM (SELECT id, display_name, locale FROM accounts WHERE id = $1 FOR UPDATE) before
   WHERE a.id = before.id AND (before.display_name <> $2 OR before.locale <> $3)
   RETURNING array_remove(ARRAY[CASE WHEN before.display_name <> $2 THEN 'displayName' END, CASE WHEN before.locale <> $3 THEN 'locale' END], NULL)
     AS fields`,
);

/** As it goes along in the archive of its owner. */
export const readOwnAccount = statement<
  { id: string; email_sealed: Buffer | null; own_name_sealed: Buffer | null; shown_as: string } & Record<string, unknown>
>(
  'accounts.read_own',
  `SELECT id, email_sealed, own_name_sealed, display_name AS shown_as, pseudonym_since, locale, is_administrator AS administrator, is_auditor AS auditor, created_at AS registered_at,
     email_confirmed_at, trust_level FROM accounts WHERE id = $1`,
);

/** Everything that says who it was; the number stays, since tallies, rolls and records are counted by it. */
export const emptyAccount = statement<{ id: string }>(
  'accounts.empty',
  `UPDATE accounts SET email_sealed = NULL, email_index = NULL, display_name = $3, own_name_sealed = NULL, pseudonym_since = NULL, password_hash = '', locale = 'es', email_confirmed_at = NULL,
     trust_level = 'REGISTERED', last_active_at = NULL, left_at = $2
   WHERE id = $1 AND left_at IS NULL RETURNING id`,
);

export const readOffices = statement<{ holdsOffice: boolean }>(
  'accounts.read_offices',
  `SELECT is_administrator OR is_auditor OR EXISTS (SELECT FROM memberships m WHERE m.account_id = a.id) AS "holdsOffice" FROM accounts a WHERE id = $1`,
);

export const lockAccount = statement<Sealed<PrivateDetails>>(
  'accounts.lock',
  'SELECT id, email_sealed AS "emailSealed", locale FROM accounts WHERE id = $1 AND left_at IS NULL FOR UPDATE',
);

/** Whoever was not here since a moment and holds no office, the longest away first. */
export const readInactive = statement<Sealed<PrivateDetails & { since: Date }>>(
  'accounts.read_inactive',
  `SELECT a.id, a.email_sealed AS "emailSealed", a.locale, seen.at AS since FROM accounts a
   CROSS JOIN LATERAL (SELECT greatest(a.created_at, a.last_active_at, (SELECT max(s.last_seen_at) FROM sessions s WHERE s.account_id = a.id)) AS at) seen
   WHERE a.left_at IS NULL AND a.created_at < $1 AND seen.at < $1 AND NOT a.is_administrator AND NOT a.is_auditor
     AND ($3::uuid IS NULL OR a.id > $3) AND NOT EXISTS (SELECT FROM memberships m WHERE m.account_id = a.id)
   ORDER BY a.id LIMIT $2`,
);
