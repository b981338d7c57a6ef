/** Statements that count participation by day, and read it. */
import { statement } from '../platform/database/database.js';
import type { CommentDay } from './comment-day.entity.js';

/** What people posted in one batch, and who of them is new here. The accounts are taken in one order, so that two batches never wait in a circle. */
export const countOfDay = statement<never>(
  'participation.count',
  `WITH fresh AS (
     INSERT INTO commenters (consultation_id, account_id) SELECT DISTINCT $1::uuid, id FROM unnest($3::uuid[]) AS id ORDER BY id
     ON CONFLICT DO NOTHING RETURNING account_id
   )
   INSERT INTO comment_days AS t (consultation_id, day, comments, newcomers)
   SELECT $1, $2::date, cardinality($3::uuid[]), count(*) FROM fresh
   ON CONFLICT (consultation_id, day) DO UPDATE SET comments = t.comments + excluded.comments, newcomers = t.newcomers + excluded.newcomers`,
);

/**
 * Those that nobody has seen after all; whoever wrote nothing else is no commenter, and was none on the first of their days. Taken in the
 * order in which they are counted.
 */
export const uncountOfDays = statement<never>(
  'participation.uncount',
  `WITH gone AS MATERIALIZED (
     SELECT n.account_id, n.day FROM unnest($2::date[], $3::uuid[]) AS n(day, account_id)
   ), leaving AS MATERIALIZED (
     SELECT k.account_id FROM commenters k WHERE k.consultation_id = $1 AND k.account_id = ANY($3::uuid[])
       AND NOT EXISTS (SELECT FROM comments c WHERE c.consultation_id = $1 AND c.author_id = k.account_id AND c.author_role = 'CITIZEN' AND c.held_for IS NULL)
     ORDER BY k.account_id FOR UPDATE OF k
   ), left_out AS (
     DELETE FROM commenters k USING leaving WHERE k.consultation_id = $1 AND k.account_id = leaving.account_id RETURNING k.account_id
   ), firsts AS (
     SELECT gone.account_id, min(gone.day) AS day FROM gone JOIN left_out USING (account_id) GROUP BY 1
   ), days AS (
     SELECT day, count(*)::int AS comments, (SELECT count(*)::int FROM firsts WHERE firsts.day = gone.day) AS newcomers FROM gone GROUP BY day
   ), kept AS MATERIALIZED (
     SELECT t.day, days.comments, days.newcomers FROM comment_days t JOIN days USING (day) WHERE t.consultation_id = $1 ORDER BY t.day FOR NO KEY UPDATE OF t
   )
   UPDATE comment_days t SET comments = t.comments - kept.comments, newcomers = t.newcomers - kept.newcomers
   FROM kept WHERE t.consultation_id = $1 AND t.day = kept.day`,
);

export const readDays = statement<CommentDay>(
  'participation.read_days',
  `SELECT consultation_id AS "consultationId", day::text AS day, comments, newcomers FROM comment_days
   WHERE consultation_id = ANY($1::uuid[]) ORDER BY consultation_id, day`,
);
