/** Ballots that share their way through the elected options, counted together: each way down the tree is divided once for all of them. */
import { billionthsUp } from './fixed-point.js';
import type { StrictPreferences } from './strict-preferences.js';

/** Nodes stand after their parents; node 0 is where every ballot begins. */
export interface PreferenceTree {
  readonly options: readonly number[];
  readonly parents: readonly number[];
  /** Ballots that pass through the node. */
  readonly counts: readonly number[];
}

export type Standing = 'PASSED_OVER' | 'DIVIDES' | 'KEEPS_ALL';

/** Excluded options are passed over, and nothing goes past an option that still keeps whole votes. */
export function growTree(preferences: StrictPreferences, standings: readonly Standing[]): PreferenceTree {
  const { options, from, counts: papers } = preferences;
  const [nodes, parents, counts, firstChild, nextSibling] = [[-1], [-1], [0], [0], [0]];
  for (let ballot = 0; ballot < papers.length; ballot++) {
    let parent = 0;
    for (let place = from[ballot]; place < from[ballot + 1]; place++) {
      const option = options[place];
      if (standings[option] === 'PASSED_OVER') continue;
      let node = firstChild[parent];
      while (node !== 0 && nodes[node] !== option) node = nextSibling[node];
      if (node === 0) {
        node = nodes.push(option) - 1;
        parents.push(parent);
        counts.push(0);
        firstChild.push(0);
        nextSibling.push(firstChild[parent]);
        firstChild[parent] = node;
      }
      counts[node] += papers[ballot];
      if (standings[option] === 'KEEPS_ALL') break;
      parent = node;
    }
  }
  return { options: nodes, parents, counts };
}

/**
 * Votes by option, in billionths: each keeps its factor of what is left of a ballot, rounded up, and the rest goes on to the next
 * preference.
 */
export function divideBallots({ options, parents, counts }: PreferenceTree, keepFactors: readonly bigint[]): bigint[] {
  const factors = keepFactors.map(Number);
  const weights = new Float64Array(options.length);
  weights[0] = billion;
  const votes = keepFactors.map(() => 0n);
  const summed = new Float64Array(keepFactors.length);
  for (let node = 1; node < options.length; node++) {
    const option = options[node];
    const weight = weights[parents[node]];
    const kept = billionthsUp(weight, factors[option]);
    weights[node] = weight - kept;
    if (counts[node] > fewEnough) {
      votes[option] += BigInt(kept) * BigInt(counts[node]);
      continue;
    }
    summed[option] += kept * counts[node];
    if (summed[option] < billion * fewEnough) continue;
    votes[option] += BigInt(summed[option]);
    summed[option] = 0;
  }
  return votes.map((sum, option) => sum + BigInt(summed[option]));
}

const billion = 1_000_000_000;
/** Up to as many whole votes are added up as numbers: twice as many billionths are still below 2^53. */
const fewEnough = 4_000_000;
