/** SQL of guidance. */
import { statement } from '../platform/database/database.js';
import type { Guidance, GuidanceEdition } from './guidance.entity.js';

export type GuidanceRow = Omit<Guidance, 'globalId'> & { sortValue: string };

const columns = `g.id, g.agency_id AS "agencyId", g.locale, g.edition, g.title, g.body, g.published_at AS "publishedAt", g.revised_at AS "revisedAt",
  to_json(g.revised_at) #>> '{}' AS "sortValue"`;

export const readGuidance = statement<GuidanceRow>('guidance.read', `SELECT ${columns} FROM guidance g WHERE g.id = ANY($1::uuid[])`);

export const lockGuidance = statement<GuidanceRow>('guidance.lock', `SELECT ${columns} FROM guidance g WHERE g.id = $1 FOR UPDATE`);

const page = (name: string, comparison: '<' | '>', direction: 'DESC' | 'ASC') =>
  statement<GuidanceRow>(
    name,
    `SELECT ${columns} FROM guidance g
     WHERE ($1::uuid IS NULL OR g.agency_id = $1) AND ($2::timestamptz IS NULL OR (g.revised_at, g.id) ${comparison} ($2, $3::uuid))
     ORDER BY g.revised_at ${direction}, g.id ${direction} LIMIT $4`,
  );
export const pageGuidance = page('guidance.page', '<', 'DESC');
export const pageGuidanceBackward = page('guidance.page_backward', '>', 'ASC');

export const insertGuidance = statement<never>(
  'guidance.insert',
  `INSERT INTO guidance (id, agency_id, locale, edition, title, body, published_at, revised_at) VALUES ($1, $2, $3, 1, $4, $5, $6, $6)`,
);

export const reviseGuidance = statement<never>(
  'guidance.revise',
  'UPDATE guidance SET edition = $2, title = $3, body = $4, revised_at = $5 WHERE id = $1',
);

export const insertEdition = statement<never>(
  'guidance.insert_edition',
  `INSERT INTO guidance_editions (guidance_id, edition, title, body, reason, official_id, published_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

/** Returns those that everybody finds and that are answered, so that the others can be refused. */
export const linkQuestions = statement<{ questionId: string }>(
  'guidance.link_questions',
  `WITH linked AS (INSERT INTO guidance_questions (guidance_id, question_id)
     SELECT $1, id FROM questions WHERE id = ANY($2::uuid[]) AND is_listed AND answered_at IS NOT NULL ON CONFLICT DO NOTHING)
   SELECT id AS "questionId" FROM questions WHERE id = ANY($2::uuid[]) AND is_listed AND answered_at IS NOT NULL`,
);

export const writeGuidanceWords = statement<never>(
  'guidance.write_public_words',
  `INSERT INTO public_words (subject_id, is_guidance, is_answered, agency_id, locale, title, body, plain_title, title_search, search)
   SELECT id, true, true, agency_id, locale, title, body, '', '', '' FROM guidance WHERE id = $1
   ON CONFLICT (subject_id) DO UPDATE SET title = excluded.title, body = excluded.body`,
);

export const readEditions = statement<GuidanceEdition>(
  'guidance.read_editions',
  `SELECT guidance_id AS "guidanceId", edition, title, body, reason, official_id AS "officialId", published_at AS "publishedAt"
   FROM guidance_editions WHERE guidance_id = ANY($1::uuid[]) ORDER BY edition DESC`,
);

export const readQuestionsOf = statement<{ guidanceId: string; questionId: string }>(
  'guidance.read_questions_of',
  `SELECT guidance_id AS "guidanceId", question_id AS "questionId" FROM guidance_questions WHERE guidance_id = ANY($1::uuid[]) ORDER BY question_id`,
);

export const readGuidanceOf = statement<{ guidanceId: string; questionId: string }>(
  'guidance.read_of_questions',
  `SELECT guidance_id AS "guidanceId", question_id AS "questionId" FROM guidance_questions WHERE question_id = ANY($1::uuid[]) ORDER BY guidance_id`,
);
