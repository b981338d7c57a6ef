/** Statements on what somebody wrote, for when they leave, and what this room holds of people. */
import { statement } from '../platform/database/database.js';
import type { PersonalRecord } from '../platform/personal-records/personal-records.js';
import type { RetentionRule } from '../platform/retention/retention.js';

/** What stands where words were: a comment has some. */
export const noWords = '—';

/** A suggestion that became part of the text has become the agency’s. */
export const readOwn = statement<{ id: string; consultationId: string; isTaken: boolean; isEntered: boolean }>(
  'comments.read_own_for_leaving',
  `SELECT c.id, c.consultation_id AS "consultationId", EXISTS (SELECT FROM text_version_suggestions t WHERE t.comment_id = c.id) AS "isTaken",
     c.gathering_id IS NOT NULL AS "isEntered"
   FROM comments c WHERE c.author_id = $1 ORDER BY c.id`,
);

/** Whether they wrote where names are asked for and nothing is decided yet. */
export const readByName = statement<{ isWritten: 1 }>(
  'comments.read_by_name',
  `SELECT 1 AS "isWritten" FROM comments c JOIN consultations n ON n.id = c.consultation_id
   WHERE c.author_id = $1 AND c.withdrawn_at IS NULL AND n.real_names_reason IS NOT NULL AND n.status = 'SCHEDULED' LIMIT 1`,
);

/** Of what is withdrawn or hidden already the words go, too. */
export const takeWordsBack = statement<never>(
  'comments.take_words_back',
  `WITH edits AS (DELETE FROM comment_edits WHERE comment_id = ANY($1::uuid[])),
     blackouts AS (DELETE FROM comment_blackouts WHERE comment_id = ANY($1::uuid[])),
     suggested AS (UPDATE comment_suggestions SET proposed = '${noWords}', blackouts = NULL WHERE comment_id = ANY($1::uuid[]) AND status IN ('OPEN', 'DECLINED'))
   UPDATE comments SET body = '${noWords}', withdrawn_at = coalesce(withdrawn_at, $2::timestamptz), blackouts = NULL, blackout_reason = NULL
   WHERE id = ANY($1::uuid[])`,
);

export const records: PersonalRecord[] = [
  {
    table: 'comments',
    columns: ['author_id'],
    archive: {
      name: 'comments',
      select: `SELECT c.id, k.slug AS consultation, c.provision_id AS article_id, c.parent_id AS answers_comment, c.author_role, c.stance, coalesce(b.body, c.body) AS words,
          c.created_at, c.edited_at, c.withdrawn_at, c.hidden_at, c.hidden_reason, c.held_for, c.supports, coalesce(b.proposed, g.proposed) AS suggestion, g.status AS suggestion_status,
          (SELECT jsonb_agg(jsonb_build_object('words', e.body, 'stance', e.stance, 'until', e.replaced_at) ORDER BY e.number)
           FROM comment_edits e WHERE e.comment_id = c.id) AS earlier_words
        FROM comments c JOIN consultations k ON k.id = c.consultation_id LEFT JOIN comment_blackouts b ON b.comment_id = c.id
        LEFT JOIN comment_suggestions g ON g.comment_id = c.id WHERE c.author_id = $1 ORDER BY c.created_at, c.id`,
    },
    atLeaving: 'KEPT',
    because: 'The words stay without a name or go, as the person chooses; replies, counts and answers are about them.',
  },
  {
    table: 'comment_supports',
    columns: ['account_id'],
    archive: {
      name: 'supports',
      select: 'SELECT comment_id, created_at FROM comment_supports WHERE account_id = $1 ORDER BY created_at, comment_id',
    },
    atLeaving: 'KEPT',
    because: 'What was supported stays counted as it was; its number leads to nobody any more.',
  },
  {
    table: 'comment_oppositions',
    columns: ['account_id'],
    archive: {
      name: 'oppositions',
      select: 'SELECT comment_id, created_at FROM comment_oppositions WHERE account_id = $1 ORDER BY created_at, comment_id',
    },
    atLeaving: 'KEPT',
    because: 'As with supports.',
  },
  {
    table: 'entered_supports',
    columns: ['entered_by', 'removed_by'],
    archive: {
      name: 'supports_entered_for_you',
      select: `SELECT e.comment_id, e.is_against AS opposes, g.way, g.place, g.held_on, e.entered_at
        FROM accounts a JOIN entered_supports e ON e.identity_id = a.person_id JOIN gatherings g ON g.id = e.gathering_id
        WHERE a.id = $1 ORDER BY e.entered_at, e.id`,
    },
    atLeaving: 'KEPT',
    because: 'An act of office. What was supported stays counted; whose it is goes with the document of whoever leaves.',
  },
  {
    table: 'commenters',
    columns: ['account_id'],
    archive: null,
    atLeaving: 'KEPT',
    because: 'Counts how many people took part; says nothing that the comments do not.',
  },
  {
    table: 'comment_suggestions',
    columns: ['decided_by'],
    archive: null,
    atLeaving: 'KEPT',
    because: 'An act of office; what was suggested goes along with the comment.',
  },
];

export const dropDraftsOf = statement('drafts.delete_of', 'DELETE FROM comment_drafts WHERE account_id = $1');

export const draftsRule: RetentionRule = {
  subject: 'DRAFTS',
  days: 365,
  least: 30,
  most: 1095,
  count: statement(
    'retention.count_drafts',
    'SELECT count(*)::int AS rows FROM comment_drafts WHERE saved_at < least($1::timestamptz, $2::timestamptz)',
  ),
  remove: statement(
    'retention.remove_drafts',
    `WITH gone AS (DELETE FROM comment_drafts WHERE id IN (SELECT id FROM comment_drafts WHERE saved_at < least($1::timestamptz, $2::timestamptz) LIMIT 5000) RETURNING 1)
     SELECT count(*)::int AS rows FROM gone`,
  ),
};
