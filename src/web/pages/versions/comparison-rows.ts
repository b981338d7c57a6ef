/** The rows of a comparison on one page: paper has no next page to go to, so they are as many as one may hold. */
import type { Visit } from '../../kit/visit.js';
import { pageAt } from '../../parts/pager.js';
import { CompareTablePageDocument, type CompareTablePageQuery } from './compare.data.js';

/** Pages of the API, a hundred rows each. */
const mostPages = 5;

export async function rowsToPrint(visit: Visit, pair: { slug: string; old: string; new: string }): Promise<CompareTablePageQuery> {
  const wish = pageAt(visit, 100);
  const data = await visit.ask(CompareTablePageDocument, { ...pair, ...wish });
  const { table, old, new: now } = data.compareTextVersions;
  // Those of drafts are compared anew each time.
  const isKept = old.publishedAt !== null && now.publishedAt !== null;
  for (let pages = 1; isKept && pages < mostPages; pages++) {
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = table.pageInfo;
    if (!(wish.last ? hasPreviousPage : hasNextPage)) break;
    const next = wish.last
      ? { first: null, after: null, last: 100, before: startCursor }
      : { first: 100, after: endCursor, last: null, before: null };
    const more = (await visit.ask(CompareTablePageDocument, { ...pair, ...next })).compareTextVersions.table;
    if (wish.last) {
      table.nodes.unshift(...more.nodes);
      Object.assign(table.pageInfo, { startCursor: more.pageInfo.startCursor, hasPreviousPage: more.pageInfo.hasPreviousPage });
    } else {
      table.nodes.push(...more.nodes);
      Object.assign(table.pageInfo, { endCursor: more.pageInfo.endCursor, hasNextPage: more.pageInfo.hasNextPage });
    }
  }
  return data;
}
