/** Ballots as strict orders of preference, packed into arrays: what both counts by transferable vote read. */
import type { RankedElection } from './election.js';

export interface StrictPreferences {
  /** The preferences of all ballots, one after another. */
  readonly options: Int32Array;
  /** Those of ballot `b` stand from `from[b]` to before `from[b + 1]`. */
  readonly from: Int32Array;
  readonly counts: Float64Array;
  /** Ballots with a preference that counts. */
  readonly valid: number;
  /** Ballots without one. */
  readonly invalid: number;
}

/**
 * Reads every ballot up to the first rank that several standing options share, since nobody can say which of them comes next.
 * Withdrawn options and options named before are passed over; a skipped rank ends the ballot or is passed over, as asked.
 */
export function strictPreferences(election: RankedElection, atSkippedRank: 'END' | 'PASS'): StrictPreferences {
  const { ballots, withdrawn } = election;
  const options = new Int32Array(ballots.reduce((sum, { ranks }) => sum + ranks.length, 0));
  const from = new Int32Array(ballots.length + 1);
  const counts = new Float64Array(ballots.length);
  const isOut = new Set(withdrawn);
  const namedBy = new Int32Array(election.options.length).fill(-1);
  let [length, valid, invalid, filled] = [0, 0, 0, 0];
  ballots.forEach(({ count, ranks }, ballot) => {
    for (const rank of ranks) {
      for (const option of rank) if (namedBy[option] === undefined) throw new RangeError(`There is no option ${option}.`);
      if (rank.length === 0 && atSkippedRank === 'END') break;
      const standing = rank.filter((option) => !isOut.has(option));
      if (standing.length > 1) break;
      if (standing.length === 0 || namedBy[standing[0]] === ballot) continue;
      namedBy[standing[0]] = ballot;
      options[length++] = standing[0];
    }
    if (length === from[filled]) {
      invalid += count;
      return;
    }
    counts[filled++] = count;
    from[filled] = length;
    valid += count;
  });
  return { options: options.slice(0, length), from: from.slice(0, filled + 1), counts: counts.slice(0, filled), valid, invalid };
}
