/** Statements on who is to be told of questions. */
import { statement } from '../platform/database/database.js';

export interface ToldOf {
  year: number;
  ordinal: number;
  /** Null where an official entered it for somebody: they read the answer by its number. */
  askerId: string | null;
  assigneeId: string | null;
}

export const readToldOf = statement<ToldOf>(
  'questions.read_told_of',
  'SELECT year, ordinal, CASE WHEN gathering_id IS NULL THEN asker_id END AS "askerId", assignee_id AS "assigneeId" FROM questions WHERE id = $1',
);

/** By thousands, in order; whoever followed later reads the answer where they follow. */
export const readFollowersToTell = statement<{ accountId: string }>(
  'questions.read_followers_to_tell',
  `SELECT account_id AS "accountId" FROM question_follows
   WHERE question_id = $1 AND followed_at <= $2 AND account_id > $3 ORDER BY account_id LIMIT $4`,
);

export const readHead = statement<{ accountId: string }>(
  'questions.read_head',
  'SELECT account_id AS "accountId" FROM agency_heads WHERE agency_id = $1',
);

export const readTermsTold = statement<{ termId: string; agencyNames: Record<string, string>; dueOn: string }>(
  'questions.read_terms_told',
  `SELECT t.id AS "termId", g.name AS "agencyNames", t.due_on::text AS "dueOn"
   FROM question_terms t JOIN agencies g ON g.id = t.agency_id WHERE t.id = ANY($1::uuid[])`,
);
