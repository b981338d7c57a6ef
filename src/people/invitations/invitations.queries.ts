/** SQL of invitations. */
import { statement } from '../../platform/database/database.js';
import type { Invitation } from './invitation.entity.js';

/** As the table has it: the address is sealed. */
export type InvitationRow = Omit<Invitation, 'tokenHash' | 'email' | 'emailIndex' | 'globalId'>;

const columns = `i.id, i.agency_id AS "agencyId", i.email_sealed AS "emailSealed", i.role, i.invited_by AS "invitedById", i.invited_at AS "invitedAt",
  i.expires_at AS "expiresAt", i.accepted_by AS "acceptedById", i.accepted_at AS "acceptedAt", i.revoked_at AS "revokedAt"`;

export const insertInvitation = statement<never>(
  'invitations.insert',
  `INSERT INTO invitations (id, agency_id, email_sealed, email_index, role, token_hash, invited_by, invited_at, expires_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/** Another one to the same address for the same role takes its place. */
export const revokeWaiting = statement<{ id: string }>(
  'invitations.revoke_waiting',
  `UPDATE invitations SET revoked_at = $4 WHERE agency_id = $1 AND email_index = ANY($2::bytea[]) AND role = $3 AND accepted_at IS NULL AND revoked_at IS NULL
   RETURNING id`,
);

export const readInvitations = statement<InvitationRow>(
  'invitations.read',
  `SELECT ${columns} FROM invitations i WHERE i.id = ANY($1::uuid[])`,
);

export const findByToken = statement<InvitationRow>(
  'invitations.find_by_token',
  `SELECT ${columns} FROM invitations i WHERE i.token_hash = $1`,
);

/** Whoever accepts and whoever revokes at once: the second sees what the first did. */
export const lockByToken = statement<InvitationRow>(
  'invitations.lock_by_token',
  `SELECT ${columns} FROM invitations i WHERE i.token_hash = $1 FOR UPDATE`,
);

export const lockInvitation = statement<InvitationRow>(
  'invitations.lock',
  `SELECT ${columns} FROM invitations i WHERE i.id = $1 FOR UPDATE`,
);

export const acceptInvitation = statement<never>(
  'invitations.accept',
  'UPDATE invitations SET accepted_by = $2, accepted_at = $3 WHERE id = $1',
);

export const revokeInvitation = statement<never>('invitations.revoke', 'UPDATE invitations SET revoked_at = $2 WHERE id = $1');

export interface AddressRow {
  id: string;
  emailSealed: Buffer | null;
  isConfirmed: boolean;
}

/** Their address as it is now; it cannot change before the transaction ends. */
export const holdAddress = statement<AddressRow>(
  'invitations.hold_address',
  `SELECT id, email_sealed AS "emailSealed", email_confirmed_at IS NOT NULL AS "isConfirmed" FROM accounts WHERE id = $1 AND left_at IS NULL FOR UPDATE`,
);

export const readAddress = statement<AddressRow>(
  'invitations.read_address',
  `SELECT id, email_sealed AS "emailSealed", email_confirmed_at IS NOT NULL AS "isConfirmed" FROM accounts WHERE id = $1 AND left_at IS NULL`,
);

/** One page for each of the agencies, in one statement; the newest first. */
export const pageInvitations = statement<InvitationRow>(
  'invitations.page',
  `SELECT page.* FROM unnest($1::uuid[]) AS wanted(id) CROSS JOIN LATERAL (
     SELECT ${columns} FROM invitations i WHERE i.agency_id = wanted.id AND ($2::uuid IS NULL OR i.id < $2) ORDER BY i.id DESC LIMIT $3) AS page`,
);

export const pageInvitationsBackward = statement<InvitationRow>(
  'invitations.page_backward',
  `SELECT page.* FROM unnest($1::uuid[]) AS wanted(id) CROSS JOIN LATERAL (
     SELECT ${columns} FROM invitations i WHERE i.agency_id = wanted.id AND ($2::uuid IS NULL OR i.id > $2) ORDER BY i.id LIMIT $3) AS page`,
);

/** Whoever leaves is invited no longer, and nothing keeps their address. */
export const forgetInvitations = statement<never>(
  'invitations.forget',
  'DELETE FROM invitations WHERE accepted_by = $1 OR email_index = ANY($2::bytea[])',
);
