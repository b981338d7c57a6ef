/** Approval: each ballot approves as many options as it likes, and the most approved win. */
import type { ChoiceElection, Count, Lots } from './election.js';
import { countInOneRound, orderBy } from './seating.js';

export function countApproval({ options, seats, ballots }: ChoiceElection, lots: Lots): Count {
  const approvals = options.map(() => 0);
  let [cast, blank] = [0, 0];
  for (const { count, chosen } of ballots) {
    cast += count;
    if (chosen.length === 0) blank += count;
    for (const option of chosen) approvals[option]! += count;
  }
  return countInOneRound({
    method: 'approval',
    seats,
    lots,
    order: orderBy([...options.keys()], (one, other) => approvals[other]! - approvals[one]!),
    tallies: approvals.map(String),
    exhausted: blank,
    figures: { ballots: cast, blank, approvals: approvals.reduce((sum, number) => sum + number, 0) },
  });
}
