/** SQL that counts what comes in. */
import { statement } from '../platform/database/database.js';
import type { TrustLevel } from '../people/trust.rules.js';

/** Held until the transaction ends; no row comes back while another process follows. */
export const holdPosition = statement<{ sequence: string }>(
  'activity.hold_position',
  `SELECT sequence::text FROM activity_position WHERE follower = 'activity' FOR UPDATE SKIP LOCKED`,
);

export const readPosition = statement<{ sequence: string }>(
  'activity.read_position',
  `SELECT sequence::text FROM activity_position WHERE follower = 'activity'`,
);

export const moveOn = statement<never>(
  'activity.move_on',
  `UPDATE activity_position SET sequence = $1::bigint WHERE follower = 'activity'`,
);

export interface PostedRow {
  consultationId: string;
  provisionId: string | null;
  minute: number;
  trust: TrustLevel;
  count: number;
  young: number;
}

/** What people posted, by the minute and place; what officials answer is none of it. */
export const readPosted = statement<PostedRow>(
  'activity.read_posted',
  `SELECT c.consultation_id AS "consultationId", c.provision_id AS "provisionId", floor(extract(epoch FROM c.created_at) / 60)::int AS minute, c.author_trust AS trust,
     count(*)::int AS count, (count(*) FILTER (WHERE a.created_at > c.created_at - make_interval(hours => $2)))::int AS young
   FROM unnest($1::uuid[]) AS told(id) JOIN comments c ON c.id = told.id JOIN accounts a ON a.id = c.author_id
   WHERE c.author_role = 'CITIZEN' GROUP BY 1, 2, 3, 4`,
);

/** Who of them was young at the moment of their act, and what is known of each. */
export const readActors = statement<{ place: number; isYoung: boolean; trust: TrustLevel }>(
  'activity.read_actors',
  `SELECT act.place::int AS place, a.created_at > act.at - make_interval(hours => $3) AS "isYoung", a.trust_level AS trust
   FROM unnest($1::uuid[], $2::timestamptz[]) WITH ORDINALITY AS act(account_id, at, place)
   JOIN accounts a ON a.id = act.account_id`,
);

export const addToMinutes = statement<never>(
  'activity.add_to_minutes',
  `INSERT INTO activity_minutes AS m (subject_id, kind, minute, consultation_id, count, young, held, held_young)
   SELECT * FROM unnest($1::uuid[], $2::text[], $3::int[], $4::uuid[], $5::int[], $6::int[], $7::int[], $8::int[])
   ON CONFLICT (subject_id, kind, minute) DO UPDATE SET count = m.count + excluded.count, young = m.young + excluded.young,
     held = m.held + excluded.held, held_young = m.held_young + excluded.held_young`,
);

export const addToHours = statement<never>(
  'activity.add_to_hours',
  `INSERT INTO activity_hours AS h (subject_id, kind, hour, trust, consultation_id, count, young, held, held_young)
   SELECT * FROM unnest($1::uuid[], $2::text[], $3::int[], $4::text[], $5::uuid[], $6::int[], $7::int[], $8::int[], $9::int[])
   ON CONFLICT (subject_id, kind, hour, trust) DO UPDATE SET count = h.count + excluded.count, young = h.young + excluded.young,
     held = h.held + excluded.held, held_young = h.held_young + excluded.held_young`,
);

/** In the transaction that takes the ballots: how many, and how many of them from young accounts, is all that is kept of who cast them. */
export const countBallots = statement<never>(
  'activity.count_ballots',
  `INSERT INTO activity_hours AS h (subject_id, kind, hour, trust, consultation_id, count, young)
   SELECT $1, 'BALLOTS', $2, voter.level, $4, count(*), count(*) FILTER (WHERE a.created_at > $6::timestamptz - make_interval(hours => $7))
   FROM unnest($5::uuid[], $3::text[]) AS voter(account_id, level) JOIN accounts a ON a.id = voter.account_id GROUP BY voter.level ORDER BY voter.level
   ON CONFLICT (subject_id, kind, hour, trust) DO UPDATE SET count = h.count + excluded.count, young = h.young + excluded.young`,
);
