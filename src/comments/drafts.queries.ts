/** Statements on drafts of comments; each takes the account first, and none reads across accounts. */
import { statement } from '../platform/database/database.js';
import type { CommentDraft } from './comment-draft.entity.js';

/** As the table has it. */
export type SealedDraft = Omit<CommentDraft, 'body' | 'globalId'>;

const columns = `id, account_id AS "accountId", subject_id AS "subjectId", consultation_id AS "consultationId", provision_id AS "provisionId",
  parent_id AS "parentId", stance, body_sealed AS "bodySealed", passage, saved_at AS "savedAt"`;

/** Until the transaction ends no other save of this person passes: two at once must not exceed the limit together. */
export const lockDrafts = statement<never>('drafts.lock', 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))');

export const countOthers = statement<{ others: number }>(
  'drafts.count_others',
  'SELECT count(*)::int AS others FROM comment_drafts WHERE account_id = $1 AND subject_id <> $2',
);

export const putDraft = statement<{ id: string }>(
  'drafts.put',
  `INSERT INTO comment_drafts (account_id, subject_id, id, consultation_id, provision_id, parent_id, stance, body_sealed, saved_at, passage)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   ON CONFLICT ON CONSTRAINT one_draft_per_person DO UPDATE SET stance = excluded.stance, body_sealed = excluded.body_sealed, saved_at = excluded.saved_at,
     passage = excluded.passage
   RETURNING id`,
);

export const dropDraft = statement<{ id: string }>(
  'drafts.drop',
  'DELETE FROM comment_drafts WHERE account_id = $1 AND subject_id = $2 RETURNING id',
);

export const readDrafts = statement<SealedDraft>(
  'drafts.read',
  `SELECT ${columns} FROM comment_drafts WHERE account_id = $1 AND id = ANY($2::uuid[])`,
);

export const readDraftsOn = statement<SealedDraft>(
  'drafts.read_on',
  `SELECT ${columns} FROM comment_drafts WHERE account_id = $1 AND subject_id = ANY($2::uuid[])`,
);

const page = (name: string, comparison: '<' | '>', direction: 'DESC' | 'ASC') =>
  statement<SealedDraft>(
    name,
    `SELECT ${columns} FROM comment_drafts WHERE account_id = $1 AND (saved_at, id) ${comparison} ($3::timestamptz, $4::uuid)
     ORDER BY saved_at ${direction}, id ${direction} LIMIT $2`,
  );
export const pageDrafts = { DESC: page('drafts.page_desc', '<', 'DESC'), ASC: page('drafts.page_asc', '>', 'ASC') };

/** As they go along in the archive of their owner. */
export const readOwnDrafts = statement<{ subject_id: string; body_sealed: Buffer } & Record<string, unknown>>(
  'drafts.read_own',
  `SELECT subject_id, consultation_id, provision_id AS article_id, parent_id AS answers_comment, stance, body_sealed, saved_at
   FROM comment_drafts WHERE account_id = $1 ORDER BY saved_at`,
);
