/** SQL of sides that one person took by two accounts, or on the web and on paper. */
import { statement } from '../../platform/database/database.js';

/** What can still change: afterwards it stays as it was counted. */
const stillOpen = `c.consultation_id IN (SELECT id FROM consultations WHERE status = 'SCHEDULED' AND closes_at > $3)`;

/** Comments of open consultations on which more than one of the accounts and the person took a side. */
export const readDoubles = statement<{ commentId: string }>(
  'moving_sides.read_doubles',
  `SELECT s.comment_id AS "commentId" FROM (
     SELECT comment_id FROM comment_supports WHERE account_id = ANY($1::uuid[])
     UNION ALL SELECT comment_id FROM comment_oppositions WHERE account_id = ANY($1::uuid[])
     UNION ALL SELECT comment_id FROM entered_supports WHERE identity_id = $2) s
   JOIN comments c ON c.id = s.comment_id WHERE ${stillOpen} GROUP BY s.comment_id HAVING count(*) > 1 ORDER BY s.comment_id`,
);

/** The person takes part with another account from now on, and finds what they support there. */
export const passSupports = statement<never>(
  'moving_sides.pass_supports',
  `UPDATE comment_supports s SET account_id = $2 FROM comments c WHERE s.account_id = $1 AND c.id = s.comment_id AND ${stillOpen}`,
);
export const passOppositions = statement<never>(
  'moving_sides.pass_oppositions',
  `UPDATE comment_oppositions s SET account_id = $2 FROM comments c WHERE s.account_id = $1 AND c.id = s.comment_id AND ${stillOpen}`,
);
