/** Finds what has been answered like a question that somebody is about to ask. */
import { statement } from '../platform/database/database.js';

export interface FoundRow {
  subjectId: string;
  isGuidance: boolean;
}

/**
 * A sentence seldom has all its words in another: two of its eight longest stems in common, or a title alike to the letter, make a
 * candidate; among those the rank of all words and the likeness of the titles decide, and guidance goes first of equals.
 */
const stemsOf = (stems: string, fold: string) => `SELECT lexeme FROM (
     SELECT DISTINCT lexeme FROM unnest(to_tsvector('${stems}', ${fold}($1)))) AS known ORDER BY length(lexeme) DESC, lexeme LIMIT 8`;
const queryOf = (name: string, stems: string, fold: string) => `${name} AS (
     WITH stem AS (${stemsOf(stems, fold)})
     SELECT (SELECT string_agg(quote_literal(one.lexeme) || CASE WHEN other.lexeme IS NULL THEN '' ELSE ' & ' || quote_literal(other.lexeme) END, ' | ')
             FROM stem one LEFT JOIN stem other ON true
             WHERE (SELECT count(*) FROM stem) = 1 OR one.lexeme < other.lexeme)::tsquery AS candidates,
            (SELECT string_agg(quote_literal(lexeme), ' | ') FROM stem)::tsquery AS words)`;

export const findSimilar = statement<FoundRow>(
  'questions.find_similar',
  `WITH ${queryOf('spanish', 'spanish', 'spanish_words')}, ${queryOf('english', 'english', 'plain_words')},
   candidate AS (
     SELECT subject_id, is_guidance, plain_title, search, (SELECT words FROM spanish) AS words FROM public_words
     WHERE is_answered AND locale NOT LIKE 'en%' AND search @@ (SELECT candidates FROM spanish)
     UNION
     SELECT subject_id, is_guidance, plain_title, search, (SELECT words FROM english) FROM public_words
     WHERE is_answered AND locale LIKE 'en%' AND search @@ (SELECT candidates FROM english)
     UNION
     SELECT subject_id, is_guidance, plain_title, search, (SELECT words FROM spanish) FROM public_words
     WHERE is_answered AND plain_title % plain_words($2)
   )
   SELECT subject_id AS "subjectId", is_guidance AS "isGuidance" FROM candidate
   GROUP BY subject_id, is_guidance
   ORDER BY max(coalesce(ts_rank('{0.1, 0.1, 0.4, 1.0}', search, words), 0) + similarity(plain_title, plain_words($2))) DESC, is_guidance DESC, subject_id
   LIMIT $3`,
);
