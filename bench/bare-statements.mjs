// The statements that the API sends for the read of read-query.mjs, sent by hand, their rows as they come.
import { readByIds } from '../dist/src/consultations/consultations.queries.js';
import pg from 'pg';
import { pageOf } from '../dist/src/comments/comment-pages.queries.js';
import { toCursor } from '../dist/src/platform/graphql/relay.js';
import * as texts from '../dist/src/texts/texts.queries.js';
import { readPollsOfConsultations } from '../dist/src/votes/votes.queries.js';

const pageOfComments = pageOf({ scope: 'consultation', key: 'createdAt', direction: 'DESC', isOfStance: false, shelves: 'LISTED' });
const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

export async function bareStatements(pool, consultationId) {
  const rows = async ({ name, text }, values) => (await pool.query({ name, text, values })).rows;
  const [consultation] = await rows(readByIds, [[consultationId]]);
  const [[text], comments, polls] = await Promise.all([
    rows(texts.readCurrentVersions, [[consultationId]]),
    rows(pageOfComments, [[consultationId], 21, 'infinity', last]),
    rows(readPollsOfConsultations, [[consultationId]]),
  ]);
  const provisions = await rows(texts.pageForward, [[text.id], null, 11]);
  return { consultation, text, comments, polls, provisions };
}

/** The cursor of one comment in the order NEWEST. */
export async function cursorOf(connectionString, commentId) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query('SELECT created_at FROM comments WHERE id = $1', [commentId]);
  await client.end();
  return toCursor([Number(rows[0].created_at), commentId]);
}
