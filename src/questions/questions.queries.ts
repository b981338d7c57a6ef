/** Statements that read questions and what belongs to each. */
import { statement } from '../platform/database/database.js';
import type { QuestionAnswer } from './question-answer.entity.js';
import type { QuestionRecord } from './question-parts.entity.js';
import type { QuestionTerm } from './question-term.entity.js';
import type { Question } from './question.entity.js';

export type QuestionRow = Omit<Question, 'globalId'>;

/** For `FROM questions q`. */
export const questionColumns = `q.id, q.year, q.ordinal, q.asker_id AS "askerId", q.agency_id AS "agencyId", q.is_private AS "isPrivate",
  q.allows_edition AS "allowsEdition", q.is_listed AS "isListed", q.kind, q.locale, q.title AS "ownTitle", q.body AS "ownBody",
  q.words_sealed AS "wordsSealed",
  q.public_title AS "publicTitle", q.public_body AS "publicBody", q.territory_code AS "territoryCode", q.state AS "keptState",
  q.assignee_id AS "assigneeId", q.asked_at AS "askedAt", q.due_at AS "dueAt", q.answered_at AS "answeredAt", q.rounds,
  q.followers AS "followerCount", q.gathering_id AS "gatheringId", q.speaker`;

/** Days as text: the driver would make moments of them. For `FROM question_terms t`. */
export const termColumns = `t.id, t.question_id AS "questionId", t.agency_id AS "agencyId", t.cause, t.received_at AS "receivedAt",
  t.received_on::text AS "receivedOn", t.working_days AS "workingDays", t.transfer_due_on::text AS "transferDueOn", t.due_on::text AS "dueOn",
  t.due_at AS "dueAt", t.extended_from::text AS "extendedFrom", t.outcome, t.ended_at AS "endedAt", t.days_taken AS "daysTaken",
  t.is_in_time AS "isInTime", t.rating`;

export const readByIds = statement<QuestionRow>(
  'questions.read_by_ids',
  `SELECT ${questionColumns} FROM questions q WHERE q.id = ANY($1::uuid[])`,
);

export const readByNumber = statement<QuestionRow>(
  'questions.read_by_number',
  `SELECT ${questionColumns} FROM questions q WHERE q.year = $1 AND q.ordinal = $2`,
);

/** Every act on a question begins with this lock; terms, answers and records change under it. */
export const lockForAct = statement<QuestionRow>(
  'questions.lock_for_act',
  `SELECT ${questionColumns} FROM questions q WHERE q.id = $1 FOR UPDATE`,
);

export const readTerms = statement<QuestionTerm>(
  'questions.read_terms',
  `SELECT ${termColumns} FROM question_terms t WHERE t.question_id = ANY($1::uuid[]) ORDER BY t.received_at, t.id`,
);

export const readAnswers = statement<Omit<QuestionAnswer, 'ratingWords'>>(
  'questions.read_answers',
  `SELECT a.id, a.question_id AS "questionId", a.term_id AS "termId", a.agency_id AS "agencyId", a.official_id AS "officialId", a.office,
          a.body AS "ownBody", a.body_sealed AS "bodySealed", a.public_body AS "publicBody", a.answered_at AS "answeredAt",
          a.rating_words_sealed AS "ratingWordsSealed", a.rated_at AS "ratedAt", t.days_taken AS "daysTaken", t.is_in_time AS "isInTime", t.rating, q.is_private AND q.is_listed AS "isEdition"
   FROM question_answers a JOIN question_terms t ON t.id = a.term_id JOIN questions q ON q.id = a.question_id
   WHERE a.question_id = ANY($1::uuid[]) ORDER BY a.answered_at, a.id`,
);

export const readRecords = statement<QuestionRecord>(
  'questions.read_records',
  `SELECT id, question_id AS "questionId", at, act, agency_id AS "agencyId", from_agency_id AS "fromAgencyId", office,
          due_on::text AS "dueOn", is_in_time AS "isInTime", words, words_sealed AS "wordsSealed",
          public_words AS "publicWords"
   FROM question_records WHERE question_id = ANY($1::uuid[]) ORDER BY at, id`,
);

export const readFollows = statement<{ questionId: string }>(
  'questions.read_follows',
  'SELECT question_id AS "questionId" FROM question_follows WHERE account_id = $1 AND question_id = ANY($2::uuid[])',
);
