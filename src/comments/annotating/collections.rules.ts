/** How collections of annotations and their pages are named in addresses. Whoever asks can forge them: what is no place is none. */

export interface Collection {
  slug: string;
  /** The eid of one part of the current version; null for the whole text. */
  part: string | null;
}

/** Of the collection, or of the page after a place. */
export function addressOf(site: string, { slug, part }: Collection, after?: string): string {
  const query = new URLSearchParams({ ...(part !== null && { part }), ...(after !== undefined && { after }) }).toString();
  const path = `${site}/annotations/${encodeURIComponent(slug)}${after === undefined ? '' : '/page'}`;
  return query === '' ? path : `${path}?${query}`;
}

export function afterOf({ createdAt, id }: { createdAt: Date; id: string }): string {
  return `${createdAt.getTime()}.${id}`;
}

/** Time and id after which reading goes on; null where it is no place. Nothing stands before everything. */
export function readAfter(after: string): [Date, string] | null {
  if (after === '') return [new Date(0), '00000000-0000-0000-0000-000000000000'];
  const place = /^(\d{1,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after);
  return place && [new Date(Number(place[1])), place[2]!];
}
