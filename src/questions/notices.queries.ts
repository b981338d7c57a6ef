/** Statements about what people are told. */
import { statement } from '../platform/database/database.js';
import type { NoticeKind } from './notices.rules.js';

export const insertNotices = statement<never>(
  'questions.insert_notices',
  `INSERT INTO question_notices (id, question_id, term_id, account_id, kind, noticed_at, next_try_at)
   SELECT id, $3, $4, account_id, $5, $6, $7 FROM unnest($1::uuid[], $2::uuid[]) AS told(id, account_id)`,
);

/** Followers by the thousand are told in one statement. */
export const insertNoticesToFollowers = statement<never>(
  'questions.insert_notices_to_followers',
  `INSERT INTO question_notices (id, question_id, term_id, account_id, kind, noticed_at, next_try_at)
   SELECT gen_random_uuid(), $1, $2, account_id, $3, $4, $5 FROM question_follows WHERE question_id = $1`,
);

export interface DueLetter {
  id: string;
  kind: NoticeKind;
  tries: number;
  email: string;
  locale: string;
  year: number;
  ordinal: number;
  agencyNames: Record<string, string>;
  dueOn: string;
}

/** Claimed by one process, which has until `next_try_at` to send them; in the order in which they were noted. */
export const claimLetters = statement<DueLetter>(
  'questions.claim_letters',
  `WITH claimed AS (
     UPDATE question_notices SET tries = tries + 1, next_try_at = $2
     WHERE id IN (SELECT id FROM question_notices WHERE sent_at IS NULL AND next_try_at <= $1 ORDER BY next_try_at, id LIMIT $3 FOR UPDATE SKIP LOCKED)
     RETURNING *)
   SELECT n.id, n.kind, n.tries, a.email::text AS email, a.locale, q.year, q.ordinal, g.name AS "agencyNames", t.due_on::text AS "dueOn"
   FROM claimed n JOIN questions q ON q.id = n.question_id JOIN question_terms t ON t.id = n.term_id JOIN agencies g ON g.id = t.agency_id
   JOIN accounts a ON a.id = n.account_id ORDER BY n.noticed_at, n.id`,
);

export const markSent = statement<never>(
  'questions.mark_sent',
  'UPDATE question_notices SET sent_at = $2, next_try_at = NULL WHERE id = $1',
);

export const tryAgain = statement<never>('questions.try_again', 'UPDATE question_notices SET next_try_at = $2 WHERE id = $1');

/** Of question and term at once: whoever acts on the question holds the first, another process that reminds holds both. */
export const lockDueTerms = statement<{ termId: string; questionId: string; receivedOn: string; dueOn: string }>(
  'questions.lock_due_terms',
  `SELECT t.id AS "termId", q.id AS "questionId", t.received_on::text AS "receivedOn", t.due_on::text AS "dueOn"
   FROM question_terms t JOIN questions q ON q.id = t.question_id
   WHERE t.outcome IS NULL AND t.next_reminder_at <= $1 ORDER BY t.next_reminder_at LIMIT $2 FOR UPDATE OF q, t SKIP LOCKED`,
);

export const setNextReminder = statement<never>(
  'questions.set_next_reminder',
  'UPDATE question_terms SET next_reminder_at = $2 WHERE id = $1',
);

export const readHead = statement<{ accountId: string }>(
  'questions.read_head',
  'SELECT account_id AS "accountId" FROM agency_heads WHERE agency_id = $1',
);

export interface NoticeRow {
  id: string;
  questionId: string;
  accountId: string;
  kind: NoticeKind;
  noticedAt: Date;
  sentAt: Date | null;
}

export const readNotices = statement<NoticeRow>(
  'questions.read_notices',
  `SELECT id, question_id AS "questionId", account_id AS "accountId", kind, noticed_at AS "noticedAt", sent_at AS "sentAt"
   FROM question_notices WHERE question_id = ANY($1::uuid[]) AND kind <> 'ANSWERED_TOO' ORDER BY noticed_at, id`,
);
