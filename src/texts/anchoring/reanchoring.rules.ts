/** Carries many annotations to a new version, one after the other, and says what became of each. */
import { type ComparedPart, describe } from '../comparing/comparison.rules.js';
import { type CarriedState, type Carrier, type Doubt } from './carrying.rules.js';
import type { Places } from './places.rules.js';
import { selectorsOf } from './quotations.rules.js';
import type { TextPositionSelector, TextQuoteSelector, WebAnnotation } from './web-annotation.rules.js';

export interface Reanchored {
  id: string | null;
  /** Which of its targets, from 0, where it has several. */
  target?: number;
  state: CarriedState;
  /** In the new version; null for an orphan. */
  provision: ComparedPart | null;
  /** `provision.eid`, or that of its heading: what the positions are counted in. */
  place: string | null;
  /** In the new version; empty where no passage is left. */
  selectors: (TextQuoteSelector | TextPositionSelector)[];
  /** Share of its characters that changed, 0 to 0.25; null where no passage is left. */
  distance: number | null;
  /** Why it is only approximate. */
  doubt: Doubt | null;
  /** What it was about in the old version, where it is not there exactly any more. */
  was: { provision: ComparedPart | null; selectors: (TextQuoteSelector | TextPositionSelector)[] } | null;
}

export type Shares = Record<CarriedState, { count: number; share: number }>;

export interface ReanchoringSummary {
  total: number;
  states: Shares;
  /** Selectors that were not understood, annotations left out. */
  notes: string[];
}

export class Tally {
  private readonly counts: Record<CarriedState, number> = { EXACT: 0, APPROXIMATE: 0, PROVISION: 0, ORPHAN: 0 };

  add({ state }: Pick<Reanchored, 'state'>): void {
    this.counts[state]++;
  }

  summary(notes: string[] = []): ReanchoringSummary {
    const total = Object.values(this.counts).reduce((sum, count) => sum + count, 0);
    const shares = Object.entries(this.counts).map(([state, count]) => [
      state,
      { count, share: total === 0 ? 0 : Math.round((10_000 * count) / total) / 10_000 },
    ]);
    return { total, states: Object.fromEntries(shares) as Shares, notes };
  }
}

/** One by one, so that whoever asks can write them down and forget them. */
export function* reanchor(carrier: Carrier, old: Places, now: Places, annotations: Iterable<WebAnnotation>): Generator<Reanchored> {
  for (const { id, targets } of annotations)
    for (const [index, target] of targets.entries()) {
      const { state, passage, part, distance, doubt, origin, oldPart } = carrier.carry(target);
      const given = [target.quote, target.position].filter((selector) => selector !== null);
      yield {
        id,
        ...(targets.length > 1 && { target: index }),
        state,
        provision: part && describe(part, now.version),
        place: passage?.place.name ?? part?.eid ?? null,
        selectors: passage ? selectorsOf(now, passage) : [],
        distance,
        doubt,
        was:
          state === 'EXACT'
            ? null
            : { provision: oldPart && describe(oldPart, old.version), selectors: origin ? selectorsOf(old, origin) : given },
      };
    }
}
