/** Statements that read themes. */
import { statement } from '../../platform/database/database.js';
import type { Theme } from './theme.entity.js';

export const themeColumns = `t.id, t.consultation_id AS "consultationId", t.names, t.made_by AS "madeBy", t.made_at AS "madeAt",
  t.removed_at AS "removedAt", t.merged_into AS "mergedInto"`;

export const readThemesOfConsultations = statement<Theme>(
  'themes.of_consultations',
  `SELECT ${themeColumns} FROM themes t WHERE t.consultation_id = ANY($1::uuid[]) AND t.removed_at IS NULL ORDER BY t.made_at, t.id`,
);

/** Only what counts: given by hand, by a search, or suggested and confirmed. */
export const readThemesOfObservations = statement<{ observationId: string; themeIds: string[] }>(
  'themes.of_observations',
  `SELECT l.observation_id AS "observationId", array_agg(l.theme_id ORDER BY t.made_at, t.id) AS "themeIds"
   FROM themes t JOIN theme_labels l ON l.theme_id = t.id AND l.fits
   WHERE t.consultation_id = $1 AND t.removed_at IS NULL GROUP BY l.observation_id`,
);
