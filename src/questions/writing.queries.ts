/** Statements that write questions, terms, answers and their record. */
import { statement } from '../platform/database/database.js';
import type { QuestionTerm } from './question-term.entity.js';
import { termColumns } from './questions.queries.js';

/** The row of the year is held until the transaction ends: numbers have no gaps, and whoever asks twice at once is counted twice. */
export const takeNumber = statement<{ ordinal: number }>(
  'questions.take_number',
  `INSERT INTO question_numbers (year, last) VALUES ($1, 1)
   ON CONFLICT (year) DO UPDATE SET last = question_numbers.last + 1 RETURNING last AS ordinal`,
);

export const countAskedSince = statement<{ asked: number }>(
  'questions.count_asked_since',
  'SELECT count(*)::int AS asked FROM questions WHERE asker_id = $1 AND gathering_id IS NULL AND asked_at > $2',
);

export const insertQuestion = statement<never>(
  'questions.insert',
  `INSERT INTO questions (id, year, ordinal, asker_id, agency_id, is_private, allows_edition, is_listed, kind, locale, title, body,
                          words_sealed, territory_code, state, asked_at, due_at, gathering_id, speaker)
   VALUES ($1, $2, $3, $4, $5, $6, $7, NOT $6, $8, $9, $10, $11, $12, $13, 'RECEIVED', $14, $15, $16, $17)`,
);

export const insertTerm = statement<never>(
  'questions.insert_term',
  `INSERT INTO question_terms (id, question_id, agency_id, cause, received_at, received_on, working_days, transfer_due_on, due_on, due_at, next_reminder_at)
   VALUES ($1, $2, $3, $4, $5, $6::date, $7, $8::date, $9::date, $10, $11)`,
);

export const readOpenTerm = statement<QuestionTerm>(
  'questions.read_open_term',
  `SELECT ${termColumns} FROM question_terms t WHERE t.question_id = $1 AND t.outcome IS NULL`,
);

export const endTerm = statement<never>(
  'questions.end_term',
  `UPDATE question_terms SET outcome = $2, ended_at = $3, days_taken = $4, is_in_time = $5, next_reminder_at = NULL WHERE id = $1`,
);

export const extendTerm = statement<never>(
  'questions.extend_term',
  `UPDATE question_terms SET extended_from = due_on, due_on = $2::date, due_at = $3, next_reminder_at = $4 WHERE id = $1`,
);

/** What a change does not touch is given as it was. */
export const moveQuestion = statement<never>(
  'questions.move',
  `UPDATE questions SET state = $2, agency_id = $3, assignee_id = $4, due_at = $5, answered_at = $6, rounds = $7, is_listed = $8 WHERE id = $1`,
);

export const insertAnswer = statement<never>(
  'questions.insert_answer',
  `INSERT INTO question_answers (id, question_id, term_id, agency_id, official_id, office, body, body_sealed, answered_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

export const insertRecord = statement<never>(
  'questions.insert_record',
  `INSERT INTO question_records (id, question_id, at, act, agency_id, from_agency_id, office, due_on, is_in_time, words, words_sealed)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8::date, $9, $10, $11)`,
);

/** What is not given stays as it was. With `$4` its own words are sealed from here on: what of them stays public is copied first. */
export const editQuestion = statement<never>(
  'questions.edit',
  `UPDATE questions SET public_title = coalesce($2, public_title, CASE WHEN $4::bytea IS NOT NULL THEN title END),
     public_body = coalesce($3, public_body, CASE WHEN $4 IS NOT NULL THEN body END),
     title = CASE WHEN $4 IS NULL THEN title END, body = CASE WHEN $4 IS NULL THEN body END, words_sealed = coalesce($4, words_sealed),
     is_listed = is_listed OR is_private WHERE id = $1`,
);

/** Nothing of it is for everybody any more. */
export const hideQuestion = statement<never>(
  'questions.hide',
  `UPDATE questions SET title = NULL, body = NULL, public_title = NULL, public_body = NULL, words_sealed = coalesce(words_sealed, $2) WHERE id = $1`,
);

export const editAnswer = statement<never>(
  'questions.edit_answer',
  'UPDATE question_answers SET public_body = $2, body = NULL, body_sealed = coalesce(body_sealed, $3) WHERE id = $1',
);

export const editAskingAgain = statement<never>(
  'questions.edit_asking_again',
  'UPDATE question_records SET public_words = $2, words = NULL, words_sealed = coalesce(words_sealed, $3) WHERE id = $1',
);

/** Their words are null where they are sealed. */
export const readNewestAnswer = statement<{ id: string; words: string | null }>(
  'questions.read_newest_answer',
  'SELECT id, body AS words FROM question_answers WHERE question_id = $1 ORDER BY answered_at DESC, id DESC LIMIT 1',
);

export const readAskingAgain = statement<{ id: string; words: string | null }>(
  'questions.read_asking_again',
  `SELECT id, words FROM question_records WHERE question_id = $1 AND act = 'ASKED_AGAIN'`,
);

/** No row comes back when it has been rated. */
export const rateAnswer = statement<{ id: string }>(
  'questions.rate_answer',
  `WITH rated AS (UPDATE question_answers SET rated_at = $4, rating_words_sealed = $3
                  WHERE id = $1 AND rated_at IS NULL RETURNING term_id)
   UPDATE question_terms t SET rating = $2 FROM rated WHERE t.id = rated.term_id RETURNING t.id`,
);

export const readHolders = statement<{ agencyId: string }>(
  'questions.read_holders',
  'SELECT agency_id AS "agencyId" FROM question_terms WHERE question_id = $1 ORDER BY received_at, id',
);

export const insertFollow = statement<{ questionId: string }>(
  'questions.insert_follow',
  `INSERT INTO question_follows (account_id, question_id, followed_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING question_id AS "questionId"`,
);

export const deleteFollow = statement<{ questionId: string }>(
  'questions.delete_follow',
  'DELETE FROM question_follows WHERE account_id = $1 AND question_id = $2 RETURNING question_id AS "questionId"',
);

export const countFollowers = statement<never>(
  'questions.count_followers',
  'UPDATE questions SET followers = followers + $2 WHERE id = $1',
);

/**
 * Writes what everybody may read of a question where search looks, or takes it out. Of a private one only the edition is ever
 * written there.
 */
export const writePublicWords = statement<never>(
  'questions.write_public_words',
  `WITH gone AS (
     DELETE FROM public_words w USING questions q WHERE w.subject_id = $1 AND q.id = $1 AND NOT q.is_listed
   )
   INSERT INTO public_words (subject_id, is_guidance, is_answered, agency_id, locale, title, body, plain_title, title_search, search)
   SELECT q.id, false, q.answered_at IS NOT NULL, q.agency_id, q.locale,
          CASE WHEN q.is_private THEN q.public_title ELSE coalesce(q.public_title, q.title) END,
          concat_ws(E'\\n\\n', CASE WHEN q.is_private THEN q.public_body ELSE coalesce(q.public_body, q.body) END,
            (SELECT string_agg(CASE WHEN q.is_private THEN a.public_body ELSE coalesce(a.public_body, a.body) END, E'\\n\\n' ORDER BY a.answered_at)
             FROM question_answers a WHERE a.question_id = q.id)), '', '', ''
   FROM questions q WHERE q.id = $1 AND q.is_listed
   ON CONFLICT (subject_id) DO UPDATE SET is_answered = excluded.is_answered, agency_id = excluded.agency_id, title = excluded.title, body = excluded.body`,
);
