/** Finds what has been answered like a question that somebody is about to ask. */
import { statement } from '../platform/database/database.js';

export interface FoundRow {
  subjectId: string;
  isGuidance: boolean;
}

/** The longest words say most of what a sentence is about. */
const stemsUsed = 6;
/** So many candidates are compared; where more are alike, those first found are as good as the others. */
const mostCandidates = 500;
/** Fewer than these, and what is only written alike is looked for too. */
const enough = 5;

/** The stems of the words in one language, and the queries for one, two or three of them at once. */
const stemsOf = (name: string, stems: string, fold: string) => `
  ${name}_stems AS MATERIALIZED (
    SELECT quote_literal(lexeme) AS stem, row_number() OVER () AS place
    FROM (SELECT lexeme FROM unnest(to_tsvector('${stems}', ${fold}($1))) ORDER BY length(lexeme) DESC, lexeme LIMIT ${stemsUsed}) longest),
  ${name} AS MATERIALIZED (
    SELECT one.words, coalesce(two.words, one.words) AS two, coalesce(three.words, two.words, one.words) AS three
    FROM (SELECT string_agg(stem, ' | ')::tsquery AS words FROM ${name}_stems) one,
         (SELECT string_agg(a.stem || ' & ' || b.stem, ' | ')::tsquery AS words FROM ${name}_stems a JOIN ${name}_stems b ON a.place < b.place) two,
         (SELECT string_agg(a.stem || ' & ' || b.stem || ' & ' || c.stem, ' | ')::tsquery AS words
          FROM ${name}_stems a JOIN ${name}_stems b ON a.place < b.place JOIN ${name}_stems c ON b.place < c.place) three)`;

const candidatesIn = (name: string, locale: string) => `
  (SELECT subject_id FROM public_words WHERE is_answered AND locale ${locale} AND title_search @@ (SELECT two FROM ${name}) LIMIT ${mostCandidates})
  UNION ALL
  (SELECT subject_id FROM public_words WHERE is_answered AND locale ${locale} AND search @@ (SELECT three FROM ${name}) LIMIT ${mostCandidates})`;

/**
 * A sentence seldom has all its words in another: two of its stems in a title, or three anywhere, make a candidate; where these are few,
 * a title alike to the letter too. Among those the rank of all words and the likeness of the titles decide, and of equals guidance goes first.
 */
export const findSimilar = statement<FoundRow>(
  'questions.find_similar',
  `WITH ${stemsOf('spanish', 'spanish', 'spanish_words')}, ${stemsOf('english', 'english', 'plain_words')},
   worded AS MATERIALIZED (
     ${candidatesIn('spanish', `NOT LIKE 'en%'`)}
     UNION ALL
     ${candidatesIn('english', `LIKE 'en%'`)}
   ),
   candidate AS MATERIALIZED (
     SELECT subject_id FROM worded
     UNION
     (SELECT subject_id FROM public_words
      WHERE (SELECT count(DISTINCT subject_id) FROM worded) < ${enough} AND is_answered AND plain_title % plain_words($2) LIMIT ${mostCandidates})
   )
   SELECT w.subject_id AS "subjectId", w.is_guidance AS "isGuidance"
   FROM candidate JOIN public_words w USING (subject_id), spanish, english
   ORDER BY coalesce(ts_rank('{0.1, 0.1, 0.4, 1.0}', w.search, CASE WHEN w.locale LIKE 'en%' THEN english.words ELSE spanish.words END), 0)
            + similarity(w.plain_title, plain_words($2)) DESC, w.is_guidance DESC, w.subject_id
   LIMIT $3`,
);
