/** Statements on terms of which agencies must be reminded. */
import { statement } from '../platform/database/database.js';

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
