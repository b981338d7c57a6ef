/** SQL of applications that give codes, of codes on paper, and of second steps. */
import { statement } from '../../platform/database/database.js';
import type { Method } from './second-factors.rules.js';

export interface AuthenticatorRow {
  secret: Buffer;
  createdAt: Date;
  confirmedAt: Date | null;
  lastStep: string;
}

export interface FactorsRow {
  hasAuthenticator: boolean;
  passkeys: number;
  codesLeft: number;
}

export const readFactors = statement<FactorsRow>(
  'second_factors.read',
  `SELECT EXISTS (SELECT FROM authenticators WHERE account_id = $1 AND confirmed_at IS NOT NULL) AS "hasAuthenticator",
          (SELECT count(*)::int FROM passkeys WHERE account_id = $1) AS passkeys,
          (SELECT count(*)::int FROM recovery_codes WHERE account_id = $1 AND used_at IS NULL) AS "codesLeft"`,
);

export const readAuthenticator = statement<AuthenticatorRow>(
  'second_factors.read_authenticator',
  `SELECT secret, created_at AS "createdAt", confirmed_at AS "confirmedAt", last_step AS "lastStep" FROM authenticators WHERE account_id = $1`,
);

/** What was begun and not confirmed is replaced; what protects the account stays. */
export const beginAuthenticator = statement<{ secret: Buffer }>(
  'second_factors.begin_authenticator',
  `INSERT INTO authenticators (account_id, secret, created_at) VALUES ($1, $2, $3)
   ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret, created_at = excluded.created_at
   WHERE authenticators.confirmed_at IS NULL RETURNING secret`,
);

export const confirmAuthenticator = statement<{ accountId: string }>(
  'second_factors.confirm_authenticator',
  `UPDATE authenticators SET confirmed_at = $2, last_step = $3 WHERE account_id = $1 AND confirmed_at IS NULL AND secret = $4
   RETURNING account_id AS "accountId"`,
);

/** Of two requests with the same code at once, one gets the row. */
export const spendStep = statement<{ accountId: string }>(
  'second_factors.spend_step',
  `UPDATE authenticators SET last_step = $2 WHERE account_id = $1 AND confirmed_at IS NOT NULL AND last_step < $2
   RETURNING account_id AS "accountId"`,
);

export const removeAuthenticator = statement<{ accountId: string }>(
  'second_factors.remove_authenticator',
  'DELETE FROM authenticators WHERE account_id = $1 RETURNING account_id AS "accountId"',
);

export const spendRecoveryCode = statement<{ accountId: string }>(
  'second_factors.spend_recovery_code',
  `UPDATE recovery_codes SET used_at = $3 WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL
   RETURNING account_id AS "accountId"`,
);

export const forgetRecoveryCodes = statement<never>('second_factors.forget_codes', 'DELETE FROM recovery_codes WHERE account_id = $1');

export const insertRecoveryCodes = statement<never>(
  'second_factors.insert_codes',
  'INSERT INTO recovery_codes (account_id, code_hash, created_at) SELECT $1, hash, $3 FROM unnest($2::bytea[]) AS hash',
);

export const insertStep = statement<never>(
  'second_steps.insert',
  'INSERT INTO second_steps (ticket_hash, account_id, methods, expires_at, subject_key, sid_key) VALUES ($1, $2, $3, $4, $5, $6)',
);

export const forgetOldSteps = statement<never>(
  'second_steps.forget_old',
  'DELETE FROM second_steps WHERE account_id = $1 AND expires_at <= $2',
);

export interface StepRow {
  accountId: string;
  methods: Method[];
  /** Through which session of a service they came; null where it was none. */
  subjectKey: Buffer | null;
  sidKey: Buffer | null;
}

export const readStep = statement<StepRow>(
  'second_steps.read',
  `SELECT account_id AS "accountId", methods, subject_key AS "subjectKey", sid_key AS "sidKey" FROM second_steps
   WHERE ticket_hash = $1 AND expires_at > $2`,
);

export const useStep = statement<{ accountId: string }>(
  'second_steps.use',
  'DELETE FROM second_steps WHERE ticket_hash = $1 AND expires_at > $2 RETURNING account_id AS "accountId"',
);

/** A changed password ends what was half open with the one before. */
export const forgetSteps = statement<never>('second_steps.forget', 'DELETE FROM second_steps WHERE account_id = $1');
