/** SQL of sessions that began through a service, and of what services said of their end. */
import { statement } from '../../../platform/database/database.js';

/** Whoever enters through a session of a service, and who ends it there, come one after the other. */
export const holdSession = statement<never>(
  'provider_sessions.hold',
  `SELECT pg_advisory_xact_lock(hashtextextended('provider session ' || encode($1, 'hex'), 0))`,
);

export const insertProviderSession = statement<never>(
  'provider_sessions.insert',
  'INSERT INTO provider_sessions (session_id, account_id, subject_key, sid_key) VALUES ($1, $2, $3, $4)',
);

export const findEnded = statement<{ sidKey: Buffer }>(
  'provider_logouts.find',
  'SELECT sid_key AS "sidKey" FROM provider_logouts WHERE sid_key = $1 LIMIT 1',
);

/** No row comes back when the token was used before. */
export const insertLogout = statement<{ isNew: boolean }>(
  'provider_logouts.insert',
  `INSERT INTO provider_logouts (token_key, sid_key, expires_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING true AS "isNew"`,
);

export const forgetOldLogouts = statement<never>('provider_logouts.forget_old', 'DELETE FROM provider_logouts WHERE expires_at <= $1');

/** Where a session is named, those that began through it, and those of the person of which the service never said through which. */
const meant = `($1::bytea IS NULL OR subject_key = $1) AND ($2::bytea IS NULL OR sid_key = $2 OR ($1 IS NOT NULL AND sid_key IS NULL))
  AND ($1 IS NOT NULL OR $2 IS NOT NULL)`;

export const readMeant = statement<{ sessionId: string; accountId: string }>(
  'provider_sessions.read_meant',
  `SELECT session_id AS "sessionId", account_id AS "accountId" FROM provider_sessions WHERE ${meant}`,
);

/** Whoever has shown the service and not yet the second thing begins anew. */
export const forgetMeantSteps = statement<never>(
  'second_steps.forget_meant',
  `DELETE FROM second_steps WHERE subject_key IS NOT NULL AND ${meant}`,
);
