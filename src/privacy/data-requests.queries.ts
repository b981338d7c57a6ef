/** Statements on requests about personal data. */
import { statement } from '../platform/database/database.js';
import type { DataRequest } from './data-request.entity.js';

/** As it is kept; its words are sealed. */
export type SealedRequest = Omit<DataRequest, 'globalId' | 'words' | 'answer' | 'isLate'>;

const columns = `id, account_id AS "accountId", kind, words_sealed AS "wordsSealed", asked_at AS "askedAt", due_on::text AS "dueOn", outcome, answer_sealed AS "answerSealed", answered_by AS "answeredBy",
  answered_at AS "answeredAt"`;

/** Two at once do not exceed the limit together: they wait on the account. */
export const countOpen = statement<{ open: number }>(
  'data_requests.count_open',
  `WITH person AS (SELECT id FROM accounts WHERE id = $1 FOR NO KEY UPDATE)
   SELECT (SELECT count(*)::int FROM data_requests r JOIN person p ON p.id = r.account_id WHERE r.answered_at IS NULL) AS open`,
);

export const insertRequest = statement<never>(
  'data_requests.insert',
  'INSERT INTO data_requests (id, account_id, kind, words_sealed, asked_at, due_on) VALUES ($1, $2, $3, $4, $5, $6)',
);

/** No row comes back when it was answered before. */
export const answerRequest = statement<{ id: string }>(
  'data_requests.answer',
  `UPDATE data_requests SET outcome = $2, answer_sealed = $3, answered_by = $4, answered_at = $5 WHERE id = $1 AND answered_at IS NULL RETURNING id`,
);

export const readOwn = statement<SealedRequest>(
  'data_requests.read_own',
  `SELECT ${columns} FROM data_requests WHERE account_id = $1 ORDER BY asked_at DESC, id DESC LIMIT 100`,
);

/** As they go along in the archive of whoever asked. */
export const readAllOwn = statement<SealedRequest>(
  'data_requests.read_all_own',
  `SELECT ${columns} FROM data_requests WHERE account_id = $1 ORDER BY asked_at, id`,
);

/** What was asked and answered goes; that it was answered in time stays. */
export const severRequests = statement<never>(
  'data_requests.sever',
  'UPDATE data_requests SET words_sealed = NULL, answer_sealed = NULL WHERE account_id = $1',
);

export const readByIds = statement<SealedRequest>('data_requests.read', `SELECT ${columns} FROM data_requests WHERE id = ANY($1::uuid[])`);

const page = (name: string, comparison: '<' | '>', direction: 'DESC' | 'ASC') =>
  statement<SealedRequest>(
    name,
    `SELECT ${columns} FROM data_requests WHERE (answered_at IS NOT NULL) = $1 AND ($2::date IS NULL OR (due_on, id) ${comparison} ($2, $3::uuid))
     ORDER BY due_on ${direction}, id ${direction} LIMIT $4`,
  );
export const pageForward = page('data_requests.page', '>', 'ASC');
export const pageBackward = page('data_requests.page_backward', '<', 'DESC');
