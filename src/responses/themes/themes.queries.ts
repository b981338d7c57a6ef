/** Statements that read themes. */
import { statement } from '../../platform/database/database.js';
import type { LabelWay } from './labels.rules.js';
import type { Theme, ThemeSearch } from './theme.entity.js';

export const themeColumns = `t.id, t.consultation_id AS "consultationId", t.names, t.made_by AS "madeBy", t.made_at AS "madeAt",
  t.removed_at AS "removedAt", t.merged_into AS "mergedInto"`;

export const readThemes = statement<Theme>('themes.read', `SELECT ${themeColumns} FROM themes t WHERE t.id = ANY($1::uuid[])`);

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

export const readLabels = statement<{ observationId: string; themeId: string; way: LabelWay }>(
  'themes.read_labels',
  `SELECT l.observation_id AS "observationId", l.theme_id AS "themeId", l.way
   FROM theme_labels l JOIN themes t ON t.id = l.theme_id AND t.removed_at IS NULL
   WHERE l.observation_id = ANY($1::uuid[]) AND l.fits ORDER BY t.made_at, t.id`,
);

export interface ThemeFigures {
  themeId: string;
  observations: number;
  people: number;
  answered: number;
  bySearch: number;
}

/** Of what can be read. */
export const readFigures = statement<ThemeFigures>(
  'themes.read_figures',
  `SELECT l.theme_id AS "themeId", count(*)::int AS observations, count(DISTINCT o.author_id)::int AS people, count(o.answer_id)::int AS answered,
          (count(*) FILTER (WHERE l.way = 'SEARCH'))::int AS "bySearch"
   FROM theme_labels l JOIN observations o ON o.id = l.observation_id AND o.state = 'IN_SCOPE'
   WHERE l.theme_id = ANY($1::uuid[]) AND l.fits GROUP BY l.theme_id`,
);

export const searchColumns = `s.id, s.theme_id AS "themeId", s.query, s.reached, s.saved_by AS "savedBy", s.saved_at AS "savedAt", s.removed_at AS "removedAt"`;

export const readSearches = statement<ThemeSearch>(
  'themes.read_searches',
  `SELECT ${searchColumns} FROM theme_searches s WHERE s.id = ANY($1::uuid[]) AND s.removed_at IS NULL`,
);

export const readSearchesOfThemes = statement<ThemeSearch>(
  'themes.searches_of_themes',
  `SELECT ${searchColumns} FROM theme_searches s WHERE s.theme_id = ANY($1::uuid[]) AND s.removed_at IS NULL ORDER BY s.saved_at, s.id`,
);

export interface QualityRow {
  themeId: string;
  examples: number;
  precision: number;
  recall: number;
  f1: number;
  measuredAt: Date;
}

export const readQualities = statement<QualityRow>(
  'themes.read_qualities',
  `SELECT theme_id AS "themeId", examples, precision, recall, f1, measured_at AS "measuredAt" FROM theme_qualities WHERE theme_id = ANY($1::uuid[])`,
);

export const countSuggestions = statement<{ themeId: string; count: number }>(
  'themes.count_suggestions',
  `SELECT s.theme_id AS "themeId", count(*)::int AS count FROM theme_suggestions s JOIN observations o ON o.id = s.observation_id AND o.state = 'IN_SCOPE'
   WHERE s.theme_id = ANY($1::uuid[]) GROUP BY s.theme_id`,
);

export interface SuggestionRow {
  observationId: string;
  score: number;
  words: string[];
}

const suggestions = (name: string, comparison: '<' | '>', direction: 'DESC' | 'ASC') =>
  statement<SuggestionRow>(
    name,
    `SELECT s.observation_id AS "observationId", s.score, s.words
     FROM theme_suggestions s JOIN observations o ON o.id = s.observation_id AND o.state = 'IN_SCOPE'
     WHERE s.theme_id = $1 AND (s.score, s.observation_id) ${comparison} ($2::real, $3::uuid)
     ORDER BY s.score ${direction}, s.observation_id ${direction} LIMIT $4`,
  );
/** The surest first. */
export const pageSuggestions = suggestions('themes.page_suggestions', '<', 'DESC');
export const pageSuggestionsBackward = suggestions('themes.page_suggestions_backward', '>', 'ASC');

export interface AdviceRow {
  consultationId: string;
  isRunning: boolean;
  read: number;
  total: number;
  askedAt: Date;
  finishedAt: Date | null;
}

export const readAdvice = statement<AdviceRow>(
  'themes.read_advice',
  `SELECT consultation_id AS "consultationId", finished_at IS NULL AS "isRunning", read, total, asked_at AS "askedAt", finished_at AS "finishedAt"
   FROM theme_advice WHERE consultation_id = ANY($1::uuid[])`,
);
