/** Statements on letters: which are known, and where near-equal ones meet. */
import { statement } from '../../platform/database/database.js';

/** Processes take turns: two that found the same letter at once would make two of it. Nobody waits. */
export const takeTurn = statement<{ isOurs: boolean }>('alike.take_turn', 'SELECT pg_try_advisory_xact_lock(7283654) AS "isOurs"');

/** How many letters that meet a comment are looked at: more of them share a form and say something else in each. */
const mostMet = 100;

/**
 * For the rest of the transaction. A letter that shares none of its bands with others cannot be guessed from statistics: read in turn for each
 * of hundreds, a table of some thousands of them takes longer than a statement may.
 */
export const readByBands = statement<never>('alike.read_by_bands', `SELECT set_config('enable_seqscan', 'off', true)`);

/** Letters that share a band with one of these, by its place among them. */
export const readMeeting = statement<{ place: number; mark: string; commentId: string; bands: number[] }>(
  'alike.read_meeting',
  `WITH n AS MATERIALIZED (
     SELECT consultation_id, bands::int[] AS bands, place::int - 1 AS place FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS n(consultation_id, bands, place)
   )
   SELECT n.place, l.mark, l.comment_id AS "commentId", l.bands FROM n CROSS JOIN LATERAL (
     SELECT * FROM alike_letters WHERE bands && n.bands AND consultation_id = n.consultation_id LIMIT ${mostMet}) l`,
);

/** The words of letters as they are now. */
export const readWordsOfLetters = statement<{ commentId: string; body: string }>(
  'alike.read_words',
  'SELECT id AS "commentId", body FROM comments WHERE id = ANY($1::uuid[])',
);

export const insertLetters = statement<never>(
  'alike.insert_letters',
  `INSERT INTO alike_letters (mark, consultation_id, comment_id, bands)
   SELECT mark, consultation_id, comment_id, bands::int[] FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[]) AS n(mark, consultation_id, comment_id, bands)
   ON CONFLICT (mark) DO NOTHING`,
);
