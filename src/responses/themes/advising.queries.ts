/** Statements of runs that suggest themes. */
import { statement } from '../../platform/database/database.js';

/** Asked anew, it begins anew. */
export const askForAdvice = statement<never>(
  'themes.ask_for_advice',
  `INSERT INTO theme_advice (consultation_id, asked_by, asked_at, total)
   SELECT $1, $2, $3, count(*) FROM observations o WHERE o.consultation_id = $1 AND o.state = 'IN_SCOPE' AND ${unlabelled()}
   ON CONFLICT (consultation_id) DO UPDATE SET asked_by = excluded.asked_by, asked_at = excluded.asked_at, total = excluded.total, read = 0,
     finished_at = NULL, claimed_by = NULL, claimed_until = NULL`,
);

export const readUnfinished = statement<{ consultationId: string }>(
  'themes.read_unfinished',
  `SELECT consultation_id AS "consultationId" FROM theme_advice
   WHERE finished_at IS NULL AND (claimed_until IS NULL OR claimed_until <= now()) ORDER BY asked_at LIMIT $1`,
);

export const claimAdvice = statement<{ consultationId: string }>(
  'themes.claim_advice',
  `UPDATE theme_advice SET claimed_by = $2, claimed_until = now() + $3 * interval '1 second', read = 0
   WHERE consultation_id = $1 AND finished_at IS NULL AND (claimed_until IS NULL OR claimed_until <= now())
   RETURNING consultation_id AS "consultationId"`,
);

/** No row comes back when the work is another's now. */
export const keepAdvice = statement<{ consultationId: string }>(
  'themes.keep_advice',
  `UPDATE theme_advice SET claimed_until = now() + $3 * interval '1 second', read = read + $4::int
   WHERE consultation_id = $1 AND claimed_by = $2 RETURNING consultation_id AS "consultationId"`,
);

export const finishAdvice = statement<{ consultationId: string }>(
  'themes.finish_advice',
  `UPDATE theme_advice SET claimed_by = NULL, claimed_until = NULL, finished_at = $3, read = total
   WHERE consultation_id = $1 AND claimed_by = $2 RETURNING consultation_id AS "consultationId"`,
);

const text = `c.body || coalesce(E'\\n' || s.proposed, '') AS text`;
const sources = `JOIN comments c ON c.id = o.comment_id LEFT JOIN comment_suggestions s ON s.comment_id = c.id`;

function unlabelled(): string {
  return `NOT EXISTS (SELECT FROM theme_labels l JOIN themes t ON t.id = l.theme_id AND t.removed_at IS NULL WHERE l.observation_id = o.id AND l.fits)`;
}

/** What persons said: by hand, or by confirming or denying. Searches find words and are no judgement. The newest are learnt from. */
export const readExamples = statement<{ id: string; text: string; themes: string[] }>(
  'themes.read_examples',
  `SELECT o.id, ${text}, judged.themes FROM (
     SELECT l.observation_id, coalesce(array_agg(l.theme_id::text ORDER BY l.theme_id) FILTER (WHERE l.fits), '{}') AS themes, max(l.labelled_at) AS at
     FROM theme_labels l JOIN themes t ON t.id = l.theme_id AND t.removed_at IS NULL
     WHERE t.consultation_id = $1 AND l.way <> 'SEARCH' GROUP BY l.observation_id) judged
   JOIN observations o ON o.id = judged.observation_id AND o.state = 'IN_SCOPE' ${sources}
   ORDER BY judged.at DESC, o.id LIMIT $2`,
);

export const readToAdvise = statement<{ id: string; number: number; text: string }>(
  'themes.read_to_advise',
  `SELECT o.id, o.number, ${text} FROM observations o ${sources}
   WHERE o.consultation_id = $1 AND o.number > $2 AND o.state = 'IN_SCOPE' AND ${unlabelled()} ORDER BY o.number LIMIT $3`,
);

export const forgetSuggestions = statement<never>(
  'themes.forget_suggestions',
  'DELETE FROM theme_suggestions s USING themes t WHERE t.id = s.theme_id AND t.consultation_id = $1',
);

/** The words that weighed may be blacked out by now. */
export const forgetSuggestionsOf = statement<never>(
  'themes.forget_suggestions_of',
  'DELETE FROM theme_suggestions s USING observations o WHERE o.id = s.observation_id AND o.comment_id = ANY($1::uuid[])',
);

/** Nothing that a person has judged meanwhile, and no theme that is gone. */
export const putSuggestions = statement<never>(
  'themes.put_suggestions',
  `INSERT INTO theme_suggestions (observation_id, theme_id, score, words)
   SELECT f.observation_id, f.theme_id, f.score, string_to_array(f.words, ' ')
   FROM unnest($1::uuid[], $2::uuid[], $3::real[], $4::text[]) AS f(observation_id, theme_id, score, words)
   JOIN themes t ON t.id = f.theme_id AND t.removed_at IS NULL
   WHERE NOT EXISTS (SELECT FROM theme_labels l WHERE l.observation_id = f.observation_id AND l.theme_id = f.theme_id)
   ORDER BY f.observation_id, f.theme_id ON CONFLICT DO NOTHING`,
);

export const putQualities = statement<never>(
  'themes.put_qualities',
  `INSERT INTO theme_qualities (theme_id, examples, precision, recall, f1, measured_at)
   SELECT theme_id, examples, precision, recall, f1, $6::timestamptz
   FROM unnest($1::uuid[], $2::int[], $3::real[], $4::real[], $5::real[]) AS q(theme_id, examples, precision, recall, f1)
   ON CONFLICT (theme_id) DO UPDATE SET examples = excluded.examples, precision = excluded.precision, recall = excluded.recall, f1 = excluded.f1,
     measured_at = excluded.measured_at`,
);

/** Each suggestion is settled once, by whoever comes first. `$2` are observations, or null for all of the theme from a score on. */
export const confirmSuggestions = statement<{ count: number }>(
  'themes.confirm_suggestions',
  `WITH settled AS (
     DELETE FROM theme_suggestions s USING observations o
     WHERE s.theme_id = $1 AND ($2::uuid[] IS NULL OR s.observation_id = ANY($2::uuid[])) AND s.score >= $3::real
       AND o.id = s.observation_id AND o.state = 'IN_SCOPE' RETURNING s.observation_id
   ), given AS (
     INSERT INTO theme_labels (observation_id, theme_id, fits, way, labelled_by, labelled_at)
     SELECT observation_id, $1::uuid, $4::boolean, 'SUGGESTION', $5::uuid, $6::timestamptz FROM settled ORDER BY observation_id ON CONFLICT DO NOTHING
   )
   SELECT count(*)::int AS count FROM settled`,
);
