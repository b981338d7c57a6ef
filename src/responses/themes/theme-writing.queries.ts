/** Statements that write themes, labels and searches. */
import { statement, type Statement } from '../../platform/database/database.js';
import { conditionsOf, type MatrixFilter } from '../matrix-filter.queries.js';

export const countThemes = statement<{ count: number }>(
  'themes.count',
  'SELECT count(*)::int AS count FROM themes WHERE consultation_id = $1 AND removed_at IS NULL',
);

/** The index has the last word: no row comes back where there is one of that name. */
export const insertTheme = statement<{ id: string }>(
  'themes.insert',
  `INSERT INTO themes (id, consultation_id, names, made_by, made_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id`,
);

/** The consultation is locked. */
export const renameTheme = statement<{ id: string }>(
  'themes.rename',
  `UPDATE themes t SET names = $2::jsonb WHERE t.id = $1 AND t.removed_at IS NULL AND NOT EXISTS (
     SELECT FROM themes o WHERE o.consultation_id = t.consultation_id AND o.id <> t.id AND o.removed_at IS NULL
       AND lower(o.names ->> 'es') = lower($2::jsonb ->> 'es')) RETURNING t.id`,
);

export const removeTheme = statement<{ id: string }>(
  'themes.remove',
  `WITH gone AS (DELETE FROM theme_suggestions WHERE theme_id = ANY($1::uuid[]))
   UPDATE themes SET removed_at = $2, merged_into = $3 WHERE id = ANY($1::uuid[]) AND removed_at IS NULL RETURNING id`,
);

/** What any of them was given to is the theme's now, also where somebody had said that the theme alone does not fit. */
export const takeLabels = statement<never>(
  'themes.take_labels',
  `INSERT INTO theme_labels (observation_id, theme_id, fits, way, search_id, labelled_by, labelled_at)
   SELECT DISTINCT ON (observation_id) observation_id, $2::uuid, true, way, search_id, labelled_by, labelled_at
   FROM theme_labels WHERE theme_id = ANY($1::uuid[]) AND fits ORDER BY observation_id, labelled_at
   ON CONFLICT (observation_id, theme_id) DO UPDATE SET fits = true, way = excluded.way, search_id = excluded.search_id,
     labelled_by = excluded.labelled_by, labelled_at = excluded.labelled_at WHERE NOT theme_labels.fits`,
);

export const takeSearches = statement<never>(
  'themes.take_searches',
  'UPDATE theme_searches SET theme_id = $2 WHERE theme_id = ANY($1::uuid[])',
);

type Bound<Row> = { statement: Statement<Row>; values: unknown[] };

/** Those in scope that the filter finds. */
export function labelChosen(
  consultationId: string,
  filter: MatrixFilter,
  own: readonly [themeId: string, accountId: string, now: Date],
): Bound<{ count: number }> {
  const { key, sql, values } = conditionsOf(filter, 5);
  return {
    statement: statement(
      `themes.label${key}`,
      `WITH chosen AS MATERIALIZED (SELECT o.id FROM observations o WHERE o.consultation_id = $1 AND o.state = 'IN_SCOPE'${sql}),
       settled AS (DELETE FROM theme_suggestions s USING chosen WHERE s.observation_id = chosen.id AND s.theme_id = $2),
       given AS (
         INSERT INTO theme_labels (observation_id, theme_id, fits, way, labelled_by, labelled_at)
         SELECT id, $2::uuid, true, 'HAND', $3::uuid, $4::timestamptz FROM chosen ORDER BY id
         ON CONFLICT (observation_id, theme_id) DO UPDATE SET fits = true, way = 'HAND', search_id = NULL, labelled_by = excluded.labelled_by,
           labelled_at = excluded.labelled_at WHERE NOT theme_labels.fits OR theme_labels.way <> 'HAND'
       )
       SELECT count(*)::int AS count FROM chosen`,
    ),
    values: [consultationId, ...own, ...values],
  };
}

/** Takes the theme from those that have it; no search gives it to them again. */
export function unlabelChosen(
  consultationId: string,
  filter: MatrixFilter,
  own: readonly [themeId: string, accountId: string, now: Date],
): Bound<{ count: number }> {
  const { key, sql, values } = conditionsOf(filter, 5);
  return {
    statement: statement(
      `themes.unlabel${key}`,
      `WITH taken AS (
         UPDATE theme_labels l SET fits = false, way = 'HAND', search_id = NULL, labelled_by = $3::uuid, labelled_at = $4::timestamptz
         FROM observations o WHERE l.theme_id = $2 AND l.fits AND o.id = l.observation_id AND o.consultation_id = $1 AND o.state = 'IN_SCOPE'${sql}
         RETURNING o.id
       )
       SELECT count(*)::int AS count FROM taken`,
    ),
    values: [consultationId, ...own, ...values],
  };
}

export const countSearches = statement<{ count: number }>(
  'themes.count_searches',
  'SELECT count(*)::int AS count FROM theme_searches WHERE theme_id = $1 AND removed_at IS NULL',
);

export const insertSearch = statement<never>(
  'themes.insert_search',
  'INSERT INTO theme_searches (id, theme_id, query, saved_by, saved_at) VALUES ($1, $2, $3, $4, $5)',
);

/** What only it gave is taken away; other searches of the theme look once more. */
export const removeSearch = statement<{ id: string }>(
  'themes.remove_search',
  `WITH gone AS (UPDATE theme_searches SET removed_at = $2 WHERE id = $1 AND removed_at IS NULL RETURNING id, theme_id),
   taken AS (DELETE FROM theme_labels l USING gone WHERE l.search_id = gone.id),
   again AS (UPDATE theme_searches s SET reached = 0 FROM gone WHERE s.theme_id = gone.theme_id AND s.id <> gone.id AND s.removed_at IS NULL)
   SELECT id FROM gone`,
);
