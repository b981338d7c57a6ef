/** SQL of roles within agencies. */
import { statement } from '../platform/database/database.js';
import type { Role } from './actor.js';

export interface PersonRow {
  agencyId: string;
  accountId: string;
  displayName: string;
  emailSealed: Buffer | null;
  role: Role;
  grantedAt: Date;
}

const person = `m.agency_id AS "agencyId", m.account_id AS "accountId", a.display_name AS "displayName",
  a.email_sealed AS "emailSealed", m.role, m.granted_at AS "grantedAt"`;

/** One page for each of the agencies, in one statement. */
export const pagePeople = statement<PersonRow>(
  'roles.page_people',
  `SELECT page.* FROM unnest($1::uuid[]) AS wanted(id) CROSS JOIN LATERAL (
     SELECT ${person} FROM memberships m JOIN accounts a ON a.id = m.account_id
     WHERE m.agency_id = wanted.id AND ($2::text IS NULL OR (m.role, m.account_id) > ($2, $3::uuid))
     ORDER BY m.role, m.account_id LIMIT $4) AS page`,
);

export const pagePeopleBackward = statement<PersonRow>(
  'roles.page_people_backward',
  `SELECT page.* FROM unnest($1::uuid[]) AS wanted(id) CROSS JOIN LATERAL (
     SELECT ${person} FROM memberships m JOIN accounts a ON a.id = m.account_id
     WHERE m.agency_id = wanted.id AND ($2::text IS NULL OR (m.role, m.account_id) < ($2, $3::uuid))
     ORDER BY m.role DESC, m.account_id DESC LIMIT $4) AS page`,
);

export const readPerson = statement<PersonRow>(
  'roles.read_person',
  `SELECT ${person} FROM memberships m JOIN accounts a ON a.id = m.account_id
   WHERE m.agency_id = $1 AND m.account_id = $2 AND m.role = $3`,
);

export const insertMembership = statement<{ role: Role }>(
  'roles.grant',
  `INSERT INTO memberships (account_id, agency_id, role, granted_by, granted_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT DO NOTHING RETURNING role`,
);

export const deleteMembership = statement<{ role: Role }>(
  'roles.revoke',
  `DELETE FROM memberships WHERE account_id = $1 AND agency_id = $2 AND role = $3 RETURNING role`,
);

/** Everybody who holds the role within the agency. */
export const readAuditors = statement<{ accountId: string }>(
  'roles.read_auditors',
  'SELECT id AS "accountId" FROM accounts WHERE is_auditor ORDER BY id',
);

export const readHolders = statement<{ accountId: string }>(
  'roles.read_holders',
  'SELECT account_id AS "accountId" FROM memberships WHERE agency_id = $1 AND role = $2 ORDER BY account_id',
);

/** Those of the pairs who answer for that agency. */
export const readOfficialsAmong = statement<{ agencyId: string; accountId: string }>(
  'roles.read_officials_among',
  `SELECT m.agency_id AS "agencyId", m.account_id AS "accountId" FROM memberships m
   JOIN unnest($1::uuid[], $2::uuid[]) AS p(agency_id, account_id) ON p.agency_id = m.agency_id AND p.account_id = m.account_id
   WHERE m.role = 'OFFICIAL'`,
);
