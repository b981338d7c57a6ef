/** How territories lie within each other. */

export type Level = 'COUNTRY' | 'DEPARTMENT' | 'MUNICIPALITY';

const above: Record<Level, Level | null> = { COUNTRY: null, DEPARTMENT: 'COUNTRY', MUNICIPALITY: 'DEPARTMENT' };

/** A municipality lies in a department, a department in the country; so lists by territory find everything within. */
export function whyNotWithin(kind: Level, parent: { kind: Level } | null): 'TERRITORY_PARENT_WRONG' | null {
  return (parent?.kind ?? null) === above[kind] ? null : 'TERRITORY_PARENT_WRONG';
}
