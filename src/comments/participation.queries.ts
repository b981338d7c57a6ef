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

/** One that nobody has seen after all; whoever wrote nothing else is no commenter. */
export const uncountOfDay = statement<never>(
  'participation.uncount',
  `WITH gone AS (
     DELETE FROM commenters WHERE consultation_id = $1 AND account_id = $3
       AND NOT EXISTS (SELECT FROM comments c WHERE c.consultation_id = $1 AND c.author_id = $3 AND c.author_role = 'CITIZEN' AND c.held_for IS NULL)
     RETURNING account_id
   )
   UPDATE comment_days SET comments = comments - 1, newcomers = newcomers - (SELECT count(*) FROM gone) WHERE consultation_id = $1 AND day = $2::date`,
);

export const readDays = statement<CommentDay>(
  'participation.read_days',
  `SELECT consultation_id AS "consultationId", day::text AS day, comments, newcomers FROM comment_days
   WHERE consultation_id = ANY($1::uuid[]) ORDER BY consultation_id, day`,
);
