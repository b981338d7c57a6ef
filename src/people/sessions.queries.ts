/** SQL of sessions. */
import { statement } from '../platform/database/database.js';
import type { Role } from './actor.js';
import type { Session } from './session.entity.js';
import type { OpenSession } from './sessions.rules.js';
import type { AccountTrust } from './trust.rules.js';
import { shownName } from './pseudonyms/shown-name.rules.js';
import type { SealedPerson } from './verifying/birth-dates.service.js';
import { person } from './verifying/persons.queries.js';

export type SessionRow = Omit<Session, 'tokenHash' | 'globalId' | 'device'>;

export interface IdentityRow {
  tokenHash: Buffer;
  sessionId: string;
  expiresAt: Date;
  lastSeenAt: Date;
  accountId: string;
  displayName: string;
  pseudonym: string | null;
  isAdministrator: boolean;
  isAuditor: boolean;
  trustLevel: AccountTrust;
  person: SealedPerson;
  isStrong: boolean;
  provenAt: Date | null;
  memberships: { agencyId: string; role: Role }[];
  suspensions: { agencyId: string; endsAt: string }[];
}

const columns = `id, account_id AS "accountId", device_sealed AS "deviceSealed", created_at AS "createdAt", last_seen_at AS "lastSeenAt",
  expires_at AS "expiresAt", ended_at AS "endedAt", methods,
  is_strong AS "isStrong", proven_at AS "provenAt"`;

/** Who tokens belong to, with their roles, in one statement for all that arrive together. */
export const identify = statement<IdentityRow>(
  'sessions.identify',
  `SELECT s.token_hash AS "tokenHash", s.id AS "sessionId", s.expires_at AS "expiresAt", s.last_seen_at AS "lastSeenAt", a.id AS "accountId",
          ${shownName('a')} AS "displayName", CASE WHEN a.pseudonym_since IS NOT NULL THEN a.display_name END AS pseudonym, a.is_administrator AS "isAdministrator", a.is_auditor AS "isAuditor", a.trust_level AS "trustLevel",
          ${person} AS person,
          s.is_strong AS "isStrong", s.proven_at AS "provenAt",
          coalesce((SELECT jsonb_agg(jsonb_build_object('agencyId', m.agency_id, 'role', m.role))
                    FROM memberships m WHERE m.account_id = a.id), '[]') AS memberships,
          coalesce((SELECT jsonb_agg(jsonb_build_object('agencyId', p.agency_id, 'endsAt', p.ends_at) ORDER BY p.ends_at)
                    FROM suspensions p WHERE p.account_id = a.id AND p.lifted_at IS NULL), '[]') AS suspensions
   FROM sessions s JOIN accounts a ON a.id = s.account_id LEFT JOIN identities i ON i.id = a.person_id
   WHERE s.token_hash = ANY($1::bytea[]) AND s.ended_at IS NULL`,
);

export const readStanding = statement<{ trustLevel: AccountTrust; person: SealedPerson }>(
  'sessions.read_standing',
  `SELECT a.trust_level AS "trustLevel", ${person} AS person FROM accounts a LEFT JOIN identities i ON i.id = a.person_id WHERE a.id = $1`,
);

export const insertSession = statement<SessionRow>(
  'sessions.insert',
  `INSERT INTO sessions (id, account_id, token_hash, device_sealed, created_at, last_seen_at, proven_at, expires_at, methods, is_strong)
   VALUES ($1, $2, $3, $4, $5, $5, $5, $6, $7, $8) RETURNING ${columns}`,
);

/** It waits for nobody, so that nobody ever waits for it in a circle: what somebody else changes meanwhile is seen the next time. */
export const touchSessions = statement<never>(
  'sessions.touch',
  `UPDATE sessions s SET last_seen_at = seen.at
   FROM (SELECT o.id, seen.at FROM unnest($1::uuid[], $2::timestamptz[]) AS seen(id, at) JOIN sessions o ON o.id = seen.id
         WHERE o.last_seen_at < seen.at FOR NO KEY UPDATE OF o SKIP LOCKED) seen
   WHERE s.id = seen.id`,
);

/** How those stand that have something open; what is not there any more is over as well. */
export const readOpenSessions = statement<OpenSession & { id: string }>(
  'sessions.read_open',
  `SELECT s.id, s.ended_at AS "endedAt", s.expires_at AS "expiresAt", s.last_seen_at AS "lastSeenAt",
          a.is_administrator OR a.is_auditor OR EXISTS (SELECT FROM memberships m WHERE m.account_id = a.id) AS "holdsRole"
   FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE s.id = ANY($1::uuid[])`,
);

export const readSessions = statement<SessionRow>('sessions.read', `SELECT ${columns} FROM sessions WHERE id = ANY($1::uuid[])`);

export const pageNewestFirst = statement<SessionRow>(
  'sessions.page_newest_first',
  `SELECT ${columns} FROM sessions
   WHERE account_id = $1 AND ended_at IS NULL AND expires_at > $2 AND last_seen_at > $5 AND ($3::uuid IS NULL OR id < $3::uuid)
   ORDER BY id DESC LIMIT $4`,
);

export const pageOldestFirst = statement<SessionRow>(
  'sessions.page_oldest_first',
  `SELECT ${columns} FROM sessions
   WHERE account_id = $1 AND ended_at IS NULL AND expires_at > $2 AND last_seen_at > $5 AND ($3::uuid IS NULL OR id > $3::uuid)
   ORDER BY id LIMIT $4`,
);

export const endSession = statement<{ id: string }>(
  'sessions.end',
  `UPDATE sessions SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL RETURNING id`,
);

export const endOtherSessions = statement<{ id: string }>(
  'sessions.end_others',
  `UPDATE sessions SET ended_at = $3 WHERE id IN (
     SELECT id FROM sessions WHERE account_id = $1 AND id IS DISTINCT FROM $2 AND ended_at IS NULL ORDER BY id FOR UPDATE) RETURNING id`,
);

export const endThose = statement<{ id: string }>(
  'sessions.end_those',
  `UPDATE sessions SET ended_at = $2
   WHERE id IN (SELECT id FROM sessions WHERE id = ANY($1::uuid[]) AND ended_at IS NULL ORDER BY id FOR UPDATE) RETURNING id`,
);

/** Those of anybody that could still be used. */
export const endSomeSessions = statement<{ id: string }>(
  'sessions.end_some',
  `UPDATE sessions SET ended_at = $1
   WHERE id IN (SELECT id FROM sessions WHERE ended_at IS NULL AND expires_at > $1 ORDER BY id LIMIT $2 FOR UPDATE) RETURNING id`,
);

export const proveSession = statement<{ id: string }>(
  'sessions.prove',
  `UPDATE sessions SET proven_at = $3, methods = CASE WHEN $4 = ANY(methods) THEN methods ELSE methods || $4 END, is_strong = is_strong OR $5
   WHERE id = $1 AND account_id = $2 AND ended_at IS NULL RETURNING id`,
);

export const weakenSessions = statement<{ id: string }>(
  'sessions.weaken',
  'UPDATE sessions SET is_strong = false WHERE account_id = $1 AND is_strong AND ended_at IS NULL RETURNING id',
);

/** As they go along in the archive of their owner. */
export const readOwnSessions = statement<{ id: string; device_sealed: Buffer | null } & Record<string, unknown>>(
  'sessions.read_own',
  'SELECT id, device_sealed, created_at, last_seen_at, expires_at, ended_at FROM sessions WHERE account_id = $1 ORDER BY created_at',
);
