/** How the entries of a bundle differ from the hashes of its tile: changed, left out, doubled, added or in another order. */
import { tilePath, tileWidth, type Tile } from '../ledger/log/tiles.js';
import { leafHash } from '../ledger/log/merkle.js';
import { hex, nameLeaf, type Fault } from './log-files.js';

interface Differing {
  readonly bundle: Tile;
  readonly entries: readonly Buffer[];
  /** Those of the tile. */
  readonly hashes: readonly Buffer[];
}

/** @param right which of the two is what was signed; null where neither is */
export function differencesOf(differing: Differing, right: 'TILE' | 'ENTRIES' | null): Fault[] {
  return right === 'TILE' ? wrongEntries(differing) : wrongHashes(differing, right);
}

function wrongHashes({ bundle, entries, hashes }: Differing, right: 'ENTRIES' | null): Fault[] {
  const [file, tile] = [tilePath(bundle), tilePath({ ...bundle, level: 0 })];
  const says = right === 'ENTRIES' ? 'verifying.tile-changed' : 'verifying.entry-and-tile-differ';
  return hashes.flatMap((signed, place) => {
    const [hash, entry] = [hex(signed), entries[place] ? hex(leafHash(entries[place])) : '–'];
    return hash === entry ? [] : [{ says, facts: { file, tile, leaf: bundle.index * tileWidth + place, entry, hash } }];
  });
}

function wrongEntries({ bundle, entries, hashes }: Differing): Fault[] {
  const [file, start] = [tilePath(bundle), bundle.index * tileWidth];
  const [found, signed] = [entries.map((entry) => hex(leafHash(entry))), hashes.map(hex)];
  const factsOf = (place: number) => ({ file, leaf: start + place, name: nameLeaf(entries[place]!), found: found[place]! });
  const missing = new Set(placesWithoutPartner(signed, found));
  const faults = placesWithoutPartner(found, signed).map((place): Fault => {
    const original = signed.indexOf(found[place]!);
    if (original >= 0) return { says: 'verifying.entry-doubled', facts: { ...factsOf(place), original: start + original } };
    // Where none is too many or too few, what stands in the place of a missing one is what became of it.
    const isChanged = entries.length === hashes.length && missing.delete(place);
    return isChanged
      ? { says: 'verifying.entry-changed', facts: { ...factsOf(place), expected: signed[place]! } }
      : { says: 'verifying.entry-added', facts: factsOf(place) };
  });
  for (const place of missing)
    faults.push({ says: 'verifying.entry-left-out', facts: { file, leaf: start + place, expected: signed[place]! } });
  if (faults.length > 0) return faults;
  const moved = [...found.keys()].filter((place) => found[place] !== signed[place]);
  return moved.map((place) => ({
    says: 'verifying.entry-moved',
    facts: { ...factsOf(place), right: start + signed.indexOf(found[place]!) },
  }));
}

/** Places of `list` that have no partner in `other`, each of which is taken once. */
function placesWithoutPartner(list: readonly string[], other: readonly string[]): number[] {
  const left = new Map<string, number>();
  for (const hash of other) left.set(hash, (left.get(hash) ?? 0) + 1);
  return list.flatMap((hash, place) => {
    const count = left.get(hash) ?? 0;
    left.set(hash, count - 1);
    return count > 0 ? [] : [place];
  });
}
