/** SQL of follows. */
import { statement } from '../platform/database/database.js';
import type { Consultation } from './consultation.entity.js';
import { columnsWithWords, joinWords } from './consultations.queries.js';

/** Returns a row only when there was none. */
export const insertFollow = statement<{ consultationId: string }>(
  'follows.insert',
  `INSERT INTO consultation_follows (account_id, consultation_id, followed_at) VALUES ($1, $2, $3)
   ON CONFLICT DO NOTHING RETURNING consultation_id AS "consultationId"`,
);

/** Returns a row only when there was one. */
export const deleteFollow = statement<{ consultationId: string }>(
  'follows.delete',
  `DELETE FROM consultation_follows WHERE account_id = $1 AND consultation_id = $2 RETURNING consultation_id AS "consultationId"`,
);

export const countFollowers = statement<never>(
  'follows.count',
  'UPDATE consultation_activity SET followers = followers + $2 WHERE consultation_id = $1',
);

export const readFollows = statement<{ consultationId: string }>(
  'follows.read',
  'SELECT consultation_id AS "consultationId" FROM consultation_follows WHERE account_id = $1 AND consultation_id = ANY($2::uuid[])',
);

export const readFollowerCounts = statement<{ consultationId: string; followers: number }>(
  'follows.read_counts',
  'SELECT consultation_id AS "consultationId", followers FROM consultation_activity WHERE consultation_id = ANY($1::uuid[])',
);

export type FollowedConsultation = Consultation & { followedAt: string };

const page = (name: string, comparison: '<' | '>', direction: 'DESC' | 'ASC') =>
  statement<FollowedConsultation>(
    name,
    `SELECT ${columnsWithWords}, to_json(f.followed_at) #>> '{}' AS "followedAt"
     FROM consultation_follows f JOIN consultations c ON c.id = f.consultation_id ${joinWords}
     WHERE f.account_id = $1 AND ($2::timestamptz IS NULL OR (f.followed_at, f.consultation_id) ${comparison} ($2, $3::uuid))
       AND (c.status <> 'DRAFT' OR $4 OR c.agency_id = ANY($5::uuid[]))
     ORDER BY f.followed_at ${direction}, f.consultation_id ${direction} LIMIT $6`,
  );
export const pageFollows = page('follows.page', '<', 'DESC');
export const pageFollowsBackward = page('follows.page_backward', '>', 'ASC');
