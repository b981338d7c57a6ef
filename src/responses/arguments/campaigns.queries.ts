/** SQL of campaigns. */
import { statement } from '../../platform/database/database.js';

export const readCampaigns = statement<{ consultationId: string; compared: number; inCampaigns: number; campaigns: number }>(
  'campaigns.read',
  `SELECT whole.id AS "consultationId", coalesce(sum(a.comments), 0)::int AS compared,
     coalesce(sum(a.comments) FILTER (WHERE a.people >= $2), 0)::int AS "inCampaigns",
     (count(a.id) FILTER (WHERE a.people >= $2))::int AS campaigns
   FROM unnest($1::uuid[]) AS whole(id) LEFT JOIN argument_clusters a ON a.consultation_id = whole.id AND a.comments > 0 GROUP BY whole.id`,
);

/** Whatever became of the comments: a burst that was hidden was still one. */
export const countAlikeBetween = statement<{ placed: number; alike: number }>(
  'campaigns.count_alike_between',
  `SELECT count(m.comment_id)::int AS placed,
     (count(m.comment_id) FILTER (WHERE EXISTS (
       SELECT FROM argument_members other WHERE other.cluster_id = m.cluster_id AND other.comment_id <> m.comment_id)))::int AS alike
   FROM comments c JOIN argument_members m ON m.comment_id = c.id
   WHERE c.consultation_id = $1 AND c.depth = 0 AND ($2::uuid IS NULL OR c.provision_id = $2) AND c.created_at >= $3 AND c.created_at < $4`,
);
