/** What the three steps to the next version of a text share: which one is being drafted, and how it differs from the current one. */
import { orNotFound } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { NextVersionChangesDocument, type NextVersionChangesQuery, type NextVersionFragment } from './next-version.data.js';

export type Draft = NextVersionFragment['versions'][number];
export type Changes = NextVersionChangesQuery['compareTextVersions'];
export type ChangedPart = Changes['provisions']['nodes'][number];

/** The version that is drafted and not published; null while there is none. */
export function draftOf({ versions }: Pick<NextVersionFragment, 'versions'>): Draft | null {
  return versions.find(({ publishedAt, number }) => publishedAt === null && number > 1) ?? null;
}

/** The most parts that one look at the changes brings: longer texts are gone through page by page. */
const mostAtOnce = 100;
const mostPages = 20;

/** Every part that changed from the current version to the draft, as Urna or the official matched them. */
export async function changesOf(
  visit: Visit,
  { text }: NextVersionFragment,
  draft: Draft,
): Promise<{ changes: Changes; parts: ChangedPart[] }> {
  const ids = { new: draft.id, old: orNotFound(text).id, last: null, before: null };
  const parts: ChangedPart[] = [];
  let changes: Changes | null = null;
  let after: string | null = null;
  for (let page = 0; page < mostPages; page++) {
    changes = (await visit.ask(NextVersionChangesDocument, { ...ids, first: mostAtOnce, after })).compareTextVersions;
    parts.push(...changes.provisions.nodes);
    if (!changes.provisions.pageInfo.hasNextPage) break;
    after = changes.provisions.pageInfo.endCursor;
  }
  return { changes: changes!, parts };
}
