/** Statements on who works on a case, and on what moderators write to each other about it. */
import { statement } from '../../platform/database/database.js';
import type { ModerationNote } from './moderation-note.entity.js';

export interface HeldCase {
  id: string;
  commentId: string;
  consultationId: string;
  agencyId: string;
  isOpen: boolean;
  claimedBy: string | null;
  claimedUntil: Date | null;
}

/** Whoever is at work on a case, as long as they moderate there: whoever does not keeps nothing from others. */
export const claimant = (each: string): string =>
  `(SELECT m.account_id FROM memberships m WHERE m.account_id = ${each}.claimed_by AND m.agency_id = ${each}.agency_id AND m.role = 'MODERATOR')`;

const heldColumns = `id, comment_id AS "commentId", consultation_id AS "consultationId", agency_id AS "agencyId", is_open AS "isOpen",
  ${claimant('c')} AS "claimedBy", claimed_until AS "claimedUntil"`;

/** The comment is locked: whoever decides or claims comes before or after. */
export const readHeld = statement<HeldCase>(
  'moderation.read_held',
  `SELECT ${heldColumns} FROM moderation_cases c WHERE id = ANY($1::uuid[])`,
);

export const readHeldOfComments = statement<HeldCase>(
  'moderation.read_held_of_comments',
  `SELECT ${heldColumns} FROM moderation_cases c WHERE comment_id = ANY($1::uuid[])`,
);

export const putClaim = statement<never>(
  'moderation.put_claim',
  `UPDATE moderation_cases SET claimed_by = $2::uuid, claimed_until = $3::timestamptz
   WHERE id = $1`,
);

/** Of those comments, whoever had them. */
export const dropClaims = statement<never>(
  'moderation.drop_claims',
  `UPDATE moderation_cases SET claimed_by = NULL, claimed_until = NULL WHERE comment_id = ANY($1::uuid[]) AND claimed_by IS NOT NULL`,
);

export const insertNote = statement<never>(
  'moderation.insert_note',
  `INSERT INTO moderation_notes (id, case_id, author_id, body, handed_to, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
);

/** The newest of each case, in the order in which they were written. */
export const readNotes = statement<ModerationNote>(
  'moderation.read_notes',
  `SELECT note.* FROM unnest($1::uuid[]) AS wanted(id) CROSS JOIN LATERAL (
     SELECT id, case_id AS "caseId", author_id AS "authorId", body, handed_to AS "handedToId", created_at AS "createdAt"
     FROM moderation_notes WHERE case_id = wanted.id ORDER BY created_at DESC, id DESC LIMIT $2) note
   ORDER BY note."caseId", note."createdAt", note.id`,
);
