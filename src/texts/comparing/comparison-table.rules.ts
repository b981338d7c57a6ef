/** A comparison as a table of three columns for print: before, after, and why. Only what is not as it was has a row. */
import type { Change, ComparedPart, Comparison, ProvisionChange } from './comparison.rules.js';
import type { WordRun } from './word-runs.rules.js';

export interface TableCell {
  part: ComparedPart;
  /** What the other column has not is DELETED or INSERTED. */
  heading: WordRun[];
  words: WordRun[];
}

export interface TableRow {
  change: Change;
  moved: boolean;
  renumbered: boolean;
  /** Null where the part was not there. */
  before: TableCell | null;
  after: TableCell | null;
  /** Null where nobody gave a reason. */
  why: string | null;
}

/** Reasons by the eid of the part in the new version, for removed parts in the old one. */
export function tableOf({ provisions }: Pick<Comparison, 'provisions'>, reasons: ReadonlyMap<string, string> = new Map()): TableRow[] {
  return provisions.filter(isTold).map((provision) => ({
    change: provision.change,
    moved: provision.moved,
    renumbered: provision.renumbered,
    before: cellOf(provision.old, provision, 'INSERTED'),
    after: cellOf(provision.new, provision, 'DELETED'),
    why: reasons.get((provision.new ?? provision.old)!.eid) ?? null,
  }));
}

export function isTold({ change, renumbered }: ProvisionChange): boolean {
  return change !== 'UNCHANGED' || renumbered;
}

function cellOf(part: ComparedPart | null, { headingWords, words }: ProvisionChange, without: WordRun['op']): TableCell | null {
  return part && { part, heading: headingWords.filter(({ op }) => op !== without), words: words.filter(({ op }) => op !== without) };
}
