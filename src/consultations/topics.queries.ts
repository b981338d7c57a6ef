/** SQL of the list of topics. */
import { statement } from '../platform/database/database.js';

/** The primary key has the last word: no row comes back when the slug is taken. */
export const insertTopic = statement<{ slug: string }>(
  'topics.insert',
  'INSERT INTO topics (slug, name) VALUES ($1, $2) ON CONFLICT (slug) DO NOTHING RETURNING slug',
);

export const renameTopic = statement<{ slug: string }>('topics.rename', 'UPDATE topics SET name = $2 WHERE slug = $1 RETURNING slug');

export const deleteTopic = statement<{ slug: string }>('topics.delete', 'DELETE FROM topics WHERE slug = $1 RETURNING slug');

/** Published consultations on each topic. */
export const countConsultations = statement<{ slug: string; consultations: number }>(
  'topics.count_consultations',
  `SELECT ct.topic_slug AS slug, count(*)::int AS consultations
   FROM consultation_topics ct JOIN consultations c ON c.id = ct.consultation_id
   WHERE ct.topic_slug = ANY($1::text[]) AND c.status <> 'DRAFT' GROUP BY ct.topic_slug`,
);
