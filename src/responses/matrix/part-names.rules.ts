/** Parts of a text by the names that lawyers write and by their identities: those of the new version, and those that are gone from it. */
import type { ProvisionName } from './articles.rules.js';

interface Part {
  id: string;
  eid: string;
  number: string | null;
  kind: string;
}

export interface PartNames {
  names: ProvisionName[];
  /** Eids in the order of the text; what is unknown is left out. */
  eidsOf(ids: readonly string[]): string[];
  idsOf(eids: readonly string[]): string[];
}

export function partNames(old: readonly Part[], now: readonly Part[]): PartNames {
  const kept = new Set(now.map(({ id }) => id));
  const taken = new Set(now.map(({ eid }) => eid));
  const gone = old.filter(({ id }) => !kept.has(id));
  const named = [
    ...now.map(({ id, eid, number, kind }) => ({ id, eid, number, isArticle: kind === 'ARTICLE' })),
    // What is gone is named by its eid alone: its number may be that of another article now.
    ...gone.map(({ id, eid }) => ({ id, eid: taken.has(eid) ? `${eid}__before` : eid, number: null, isArticle: false })),
  ];
  const placeOf = new Map(named.map(({ id }, place) => [id, place]));
  const idOf = new Map(named.map(({ eid, id }) => [eid, id]));
  return {
    names: named.map(({ eid, number, isArticle }) => ({ eid, number, isArticle })),
    eidsOf: (ids) =>
      ids
        .flatMap((id) => placeOf.get(id) ?? [])
        .sort((one, other) => one - other)
        .map((place) => named[place]!.eid),
    idsOf: (eids) => eids.flatMap((eid) => idOf.get(eid) ?? []),
  };
}
