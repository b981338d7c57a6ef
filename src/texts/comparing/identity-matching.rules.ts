/** Which part is which where the versions are kept: the identity of a part was decided when its version was drafted. */
import type { Matching } from './matching.rules.js';
import type { Part, VersionText } from './version.rules.js';

export function matchByIdentity(old: Pick<VersionText, 'parts'>, now: Pick<VersionText, 'parts'>): Matching {
  return { toNew: follow(old.parts, now.parts), toOld: follow(now.parts, old.parts) };
}

function follow(from: readonly Part[], to: readonly Part[]): (number | null)[] {
  const places = new Map(to.flatMap(({ id, index }) => (id === null ? [] : [[id, index] as const])));
  return from.map(({ id }) => (id === null ? null : (places.get(id) ?? null)));
}
