/** Ballot papers in parcels: what each option holds, sorted by the value at which it received them. */
import type { StrictPreferences } from './strict-preferences.js';

export interface Moved {
  /** Votes that each option received, null where no paper went. */
  readonly to: readonly (bigint | null)[];
  /** Votes on papers that name no continuing option any more. */
  readonly nonTransferable: bigint;
}

export class PaperParcels {
  private readonly held: Map<bigint, number[]>[];
  /** Where on its paper each ballot stands. */
  private readonly at: Int32Array;

  /** Gives every paper to its first preference, at the value `one`. */
  constructor(
    private readonly preferences: StrictPreferences,
    options: number,
    one: bigint,
  ) {
    this.held = Array.from({ length: options }, () => new Map<bigint, number[]>());
    this.at = preferences.from.slice(0, -1);
    this.at.forEach((place, paper) => this.give(paper, preferences.options[place], one));
  }

  /** Votes by option for what each holds. */
  votes(): bigint[] {
    return this.held.map((parcels) =>
      [...parcels].reduce(
        (sum, [value, papers]) => sum + value * BigInt(papers.reduce((all, paper) => all + this.preferences.counts[paper], 0)),
        0n,
      ),
    );
  }

  /** Takes all papers from one option and gives each to its next preference that continues, at the value made of the one it had. */
  move(from: number, continues: (option: number) => boolean, valueOf: (received: bigint) => bigint): Moved {
    const to = this.held.map((): bigint | null => null);
    let nonTransferable = 0n;
    const parcels = this.held[from];
    this.held[from] = new Map();
    for (const [received, papers] of parcels) {
      const value = valueOf(received);
      const counts = new Map<number, number>();
      for (const paper of papers) {
        const next = this.next(paper, continues);
        counts.set(next, (counts.get(next) ?? 0) + this.preferences.counts[paper]);
        if (next !== nobody) this.give(paper, next, value);
      }
      for (const [option, count] of counts) {
        const votes = BigInt(count) * value;
        if (option === nobody) nonTransferable += votes;
        else to[option] = (to[option] ?? 0n) + votes;
      }
    }
    return { to, nonTransferable };
  }

  private next(paper: number, continues: (option: number) => boolean): number {
    const { options, from } = this.preferences;
    for (let place = this.at[paper] + 1; place < from[paper + 1]; place++) {
      if (!continues(options[place])) continue;
      this.at[paper] = place;
      return options[place];
    }
    return nobody;
  }

  private give(paper: number, option: number, value: bigint): void {
    const parcel = this.held[option].get(value);
    if (parcel) parcel.push(paper);
    else this.held[option].set(value, [paper]);
  }
}

const nobody = -1;
