/** SQL of identities and of who was verified. */
import { statement } from '../../platform/database/database.js';
import type { VerificationKind } from './verifying.rules.js';

export interface IdentityRow {
  id: string;
  bornSealed: Buffer | null;
  /** The account that has it. */
  holder: string | null;
}

const columns = `i.id, i.born_sealed AS "bornSealed", (SELECT a.id FROM accounts a WHERE a.person_id = i.id) AS holder`;

export const findIdentity = statement<IdentityRow>('identities.find', `SELECT ${columns} FROM identities i WHERE i.document_key = $1`);

export const identityExists = statement<{ id: string }>('identities.exists', 'SELECT id FROM identities WHERE id = $1');

export const lockIdentity = statement<{ id: string }>('identities.lock', 'SELECT id FROM identities WHERE document_key = $1 FOR UPDATE');

/** The unique document has the last word. */
export const insertIdentity = statement<{ id: string }>(
  'identities.insert',
  'INSERT INTO identities (id, document_key, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING id',
);

/** What was seen replaces what was only known. */
export const learnOfIdentity = statement<never>(
  'identities.learn',
  `UPDATE identities SET born_sealed = CASE WHEN $4 OR born_sealed IS NULL THEN coalesce($2::bytea, born_sealed) ELSE born_sealed END,
     territory_code = CASE WHEN $4 OR territory_code IS NULL THEN coalesce($3, territory_code) ELSE territory_code END
   WHERE id = $1`,
);

export interface HeldAccount {
  id: string;
  personId: string | null;
  movedAt: Date | null;
}

/** Alone: no ballot of theirs is under way, and none begins, until this is over. */
export const lockAccounts = statement<HeldAccount>(
  'identities.lock_accounts',
  `SELECT id, person_id AS "personId", moved_at AS "movedAt"
   FROM accounts WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`,
);

export const readAccounts = statement<HeldAccount>(
  'identities.read_accounts',
  `SELECT id, person_id AS "personId", moved_at AS "movedAt"
   FROM accounts WHERE id = ANY($1::uuid[])`,
);

export const linkAccount = statement<never>('identities.link', 'UPDATE accounts SET person_id = $2, moved_at = NULL WHERE id = $1');

export const unlinkAccount = statement<never>('identities.unlink', 'UPDATE accounts SET person_id = NULL, moved_at = $2 WHERE id = $1');

export const insertVerification = statement<never>(
  'identities.insert_verification',
  `INSERT INTO verifications (id, identity_id, account_id, kind, verified_by, agency_id, roll_id, note, verified_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

export const endVerifications = statement<never>(
  'identities.end_verifications',
  'UPDATE verifications SET ended_at = $2 WHERE account_id = $1 AND ended_at IS NULL',
);

export interface VerificationRow {
  id: string;
  accountId: string;
  kind: VerificationKind;
  note: string | null;
  verifiedAt: Date;
  endedAt: Date | null;
}

export const readVerifications = statement<VerificationRow>(
  'identities.read_verifications',
  `SELECT id, account_id AS "accountId", kind, note, verified_at AS "verifiedAt", ended_at AS "endedAt"
   FROM verifications WHERE account_id = $1 ORDER BY id DESC LIMIT 50`,
);

/** By which the person of an account is known again. */
export const readDocumentKeys = statement<{ accountId: string; key: Buffer }>(
  'identities.read_keys',
  `SELECT a.id AS "accountId", i.document_key AS key FROM accounts a JOIN identities i ON i.id = a.person_id WHERE a.id = ANY($1::uuid[])`,
);
