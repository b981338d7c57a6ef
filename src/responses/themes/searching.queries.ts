/** Statements of saved searches that look through observations in order of their numbers. */
import { statement } from '../../platform/database/database.js';

export interface SearchToGoOn {
  id: string;
  themeId: string;
  consultationId: string;
  query: string;
  reached: number;
}

export const readToGoOn = statement<SearchToGoOn>(
  'themes.read_to_go_on',
  `SELECT s.id, s.theme_id AS "themeId", t.consultation_id AS "consultationId", s.query, s.reached
   FROM theme_searches s JOIN themes t ON t.id = s.theme_id AND t.removed_at IS NULL JOIN observation_matrices m ON m.consultation_id = t.consultation_id
   WHERE s.removed_at IS NULL AND s.reached < m.numbered ORDER BY s.saved_at, s.id LIMIT $1`,
);

/** Held until its labels are written; no row comes back when it was removed, or another process is at it. */
export const holdSearch = statement<{ reached: number; savedBy: string }>(
  'themes.hold_search',
  `SELECT reached, saved_by AS "savedBy" FROM theme_searches WHERE id = $1 AND removed_at IS NULL FOR UPDATE SKIP LOCKED`,
);

/** Of hidden ones too: they may be restored, and are shown to nobody until then. */
export const readTexts = statement<{ id: string; number: number; text: string }>(
  'themes.read_texts',
  `SELECT o.id, o.number, c.body || coalesce(E'\\n' || s.proposed, '') AS text
   FROM observations o JOIN comments c ON c.id = o.comment_id LEFT JOIN comment_suggestions s ON s.comment_id = c.id
   WHERE o.consultation_id = $1 AND o.number > $2 ORDER BY o.number LIMIT $3`,
);

/** What a person said of an observation stands. */
export const labelFound = statement<never>(
  'themes.label_found',
  `INSERT INTO theme_labels (observation_id, theme_id, fits, way, search_id, labelled_by, labelled_at)
   SELECT found.id, s.theme_id, true, 'SEARCH', s.id, s.saved_by, $3::timestamptz FROM theme_searches s, unnest($2::uuid[]) AS found(id) WHERE s.id = $1 ORDER BY found.id
   ON CONFLICT DO NOTHING`,
);

export const reachNumber = statement<never>('themes.reach_number', 'UPDATE theme_searches SET reached = $2 WHERE id = $1');
