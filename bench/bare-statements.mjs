// The statements that the API sends for the read of read-query.mjs, sent by hand, their rows as they come.
import { readByIds } from '../dist/src/consultations/consultations.queries.js';
import * as pages from '../dist/src/comments/comment-pages.queries.js';
import * as texts from '../dist/src/texts/texts.queries.js';
import { readPollsOfConsultations } from '../dist/src/votes/votes.queries.js';

const pageOfComments = pages.pageOf('consultation', 'id', 'DESC', false);
const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

export async function bareStatements(pool, consultationId) {
  const rows = async ({ name, text }, values) => (await pool.query({ name, text, values })).rows;
  const [consultation] = await rows(readByIds, [[consultationId]]);
  const [[text], comments, polls] = await Promise.all([
    rows(texts.readCurrentVersions, [[consultationId]]),
    rows(pageOfComments, [[consultationId], 21, last]),
    rows(readPollsOfConsultations, [[consultationId]]),
  ]);
  const provisions = await rows(texts.pageForward, [[text.id], null, 11]);
  return { consultation, text, comments, polls, provisions };
}
