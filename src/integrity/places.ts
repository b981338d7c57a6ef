/** What is counted of a place: which subjects, and which kinds of acts. */
import { activityKinds, type ActivityKind } from './bursts.rules.js';
import type { Integrity } from './integrity.types.js';

export function isWhole({ window, subjectId }: Integrity): boolean {
  return window.id === subjectId;
}

export function subjectsOf({ subjectId, pollIds, hasComments }: Integrity): string[] {
  return [...(hasComments ? [subjectId] : []), ...(pollIds ?? [])];
}

export function kindsOf({ pollIds, hasComments }: Integrity): ActivityKind[] {
  return activityKinds.filter((kind) => (kind === 'BALLOTS' ? pollIds !== null : hasComments));
}

export function sumOf<Key extends string>(rows: readonly { [K in Key]: number }[], key: Key): number {
  return rows.reduce((sum, row) => sum + row[key], 0);
}
