/** Statements on notices. */
import { statement } from '../platform/database/database.js';
import type { Notice, NoticeFacts } from './notice.entity.js';
import type { Channel, NoticeKind } from './notices.rules.js';

const columns = `n.id, n.account_id AS "accountId", n.kind, n.consultation_id AS "consultationId", n.question_id AS "questionId", n.subject_id AS "subjectId", n.facts,
  n.created_at AS "createdAt", n.read_at AS "readAt", n.mail_due_at AS "mailDueAt", n.mailed_at AS "mailedAt"`;

/** Held until the transaction ends; no row comes back while another process follows. */
export const holdPosition = statement<{ sequence: string }>(
  'notices.hold_position',
  `SELECT sequence::text FROM notice_position WHERE follower = 'notices' FOR UPDATE SKIP LOCKED`,
);

export const readPosition = statement<{ sequence: string }>(
  'notices.read_position',
  `SELECT sequence::text FROM notice_position WHERE follower = 'notices'`,
);

export const moveOn = statement<never>('notices.move_on', `UPDATE notice_position SET sequence = $1::bigint WHERE follower = 'notices'`);

/** All at once, by the way that each has chosen; whoever was told already is not told again. `$7` is the next daily letter, `$8` the usual channel; `$10` shows it here to those too who want to be told nothing. */
export const writeNotices = statement<{ count: number }>(
  'notices.write',
  `WITH told AS (
     INSERT INTO notices (id, account_id, kind, consultation_id, question_id, subject_id, facts, created_at, mail_due_at)
     SELECT t.id, t.account_id, $1::text, $2::uuid, $9::uuid, $3::uuid, t.facts, $4::timestamptz,
            CASE coalesce(p.channel, $8::text) WHEN 'MAIL_AT_ONCE' THEN $4::timestamptz WHEN 'MAIL_DAILY' THEN $7::timestamptz END
     FROM unnest($5::uuid[], $6::jsonb[], $11::uuid[]) AS t(account_id, facts, id) LEFT JOIN notice_preferences p USING (account_id)
     WHERE $10::boolean OR coalesce(p.channel, $8::text) <> 'NONE' ORDER BY t.account_id
     ON CONFLICT DO NOTHING RETURNING id
   )
   SELECT count(*)::int AS count FROM told`,
);

/** Of moderation: many acts at once, each with its own kind; a letter waits until `$9`. Whoever was told already is not told again. */
export const writeEach = statement<{ subjectId: string }>(
  'notices.write_each',
  `INSERT INTO notices (id, account_id, kind, consultation_id, subject_id, facts, created_at, mail_due_at)
   SELECT t.id, t.account_id, t.kind, t.consultation_id, t.subject_id, t.facts, t.at,
          CASE coalesce(p.channel, $11::text) WHEN 'MAIL_AT_ONCE' THEN $9::timestamptz WHEN 'MAIL_DAILY' THEN $10::timestamptz END
   FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::jsonb[], $7::timestamptz[], $8::boolean[])
          AS t(id, account_id, kind, consultation_id, subject_id, facts, at, is_duty) LEFT JOIN notice_preferences p USING (account_id)
   WHERE t.is_duty OR coalesce(p.channel, $11::text) <> 'NONE' ORDER BY t.account_id, t.id
   ON CONFLICT DO NOTHING RETURNING subject_id AS "subjectId"`,
);

const page = (name: string, comparison: '<' | '>', direction: 'DESC' | 'ASC') =>
  statement<Notice>(
    name,
    `SELECT ${columns} FROM notices n WHERE n.account_id = $1 AND (n.created_at, n.id) ${comparison} ($2::timestamptz, $3::uuid)
     ORDER BY n.created_at ${direction}, n.id ${direction} LIMIT $4`,
  );
export const pageNotices = page('notices.page', '<', 'DESC');
export const pageNoticesBackward = page('notices.page_backward', '>', 'ASC');

export const readNotices = statement<Notice>(
  'notices.read',
  `SELECT ${columns} FROM notices n WHERE n.account_id = $1 AND n.id = ANY($2::uuid[])`,
);

/** Of one act. */
export const readNoticesOfSubject = statement<Notice>(
  'notices.read_of_subject',
  `SELECT ${columns} FROM notices n WHERE n.account_id = $1 AND n.subject_id = $2`,
);

export const countUnread = statement<{ unread: number }>(
  'notices.count_unread',
  'SELECT count(*)::int AS unread FROM notices WHERE account_id = $1 AND read_at IS NULL',
);

/** `$2` are ids, or null for all. */
export const markRead = statement<{ count: number }>(
  'notices.mark_read',
  `WITH read AS (UPDATE notices SET read_at = $3 WHERE account_id = $1 AND read_at IS NULL AND ($2::uuid[] IS NULL OR id = ANY($2::uuid[])) RETURNING id)
   SELECT count(*)::int AS count FROM read`,
);

export const readPreferences = statement<{ channel: Channel }>(
  'notices.read_preferences',
  'SELECT channel FROM notice_preferences WHERE account_id = $1',
);

/** What waits for a letter follows the new wish: `$4` is when it is due now, null where none is wanted any more. */
export const putPreferences = statement<never>(
  'notices.put_preferences',
  `WITH waiting AS (UPDATE notices SET mail_due_at = $4::timestamptz WHERE account_id = $1 AND mail_due_at IS NOT NULL AND mailed_at IS NULL)
   INSERT INTO notice_preferences (account_id, channel, chosen_at) VALUES ($1, $2, $3)
   ON CONFLICT (account_id) DO UPDATE SET channel = excluded.channel, chosen_at = excluded.chosen_at`,
);

export interface DueNotice {
  id: string;
  accountId: string;
  kind: NoticeKind;
  consultationId: string | null;
  questionId: string | null;
  facts: NoticeFacts;
  createdAt: Date;
}

/** Everything that is due for the next few people, kept for this process: several may write letters at once. */
export const claimDue = statement<DueNotice>(
  'notices.claim_due',
  `WITH due AS (
     SELECT account_id FROM notices WHERE mail_due_at <= $1 AND mailed_at IS NULL AND (mail_claimed_until IS NULL OR mail_claimed_until <= $1)
     GROUP BY account_id ORDER BY min(mail_due_at), account_id LIMIT $3
   )
   UPDATE notices n SET mail_claimed_until = $2 FROM due
   WHERE n.account_id = due.account_id AND n.mail_due_at <= $1 AND n.mailed_at IS NULL AND (n.mail_claimed_until IS NULL OR n.mail_claimed_until <= $1)
   RETURNING n.id, n.account_id AS "accountId", n.kind, n.consultation_id AS "consultationId",
     n.question_id AS "questionId", n.facts, n.created_at AS "createdAt"`,
);

export const markMailed = statement<never>('notices.mark_mailed', 'UPDATE notices SET mailed_at = $2 WHERE id = ANY($1::uuid[])');

/** `$3` are the minutes until each further try. */
export const tryAgainLater = statement<never>(
  'notices.try_again_later',
  `UPDATE notices SET mail_tries = mail_tries + 1, mail_claimed_until = $2::timestamptz + make_interval(mins => ($3::int[])[mail_tries + 1]),
     mail_due_at = CASE WHEN mail_tries < cardinality($3::int[]) THEN mail_due_at END
   WHERE id = ANY($1::uuid[])`,
);

export interface ToldOfQuestion {
  questionId: string;
  accountId: string;
  kind: NoticeKind;
  noticedAt: Date;
  sentAt: Date | null;
}

/** Who follows a question is nobody's business. */
export const readToldOfQuestions = statement<ToldOfQuestion>(
  'notices.read_told_of_questions',
  `SELECT question_id AS "questionId", account_id AS "accountId", kind, created_at AS "noticedAt", mailed_at AS "sentAt"
   FROM notices WHERE question_id = ANY($1::uuid[]) AND kind <> 'QUESTION_ANSWERED_TOO' ORDER BY created_at, id`,
);
