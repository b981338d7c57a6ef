/** Plurality: the most votes win; with several seats, the block vote. */
import type { ChoiceElection, Count, Lots, RankedElection } from './election.js';
import { countInOneRound, orderBy } from './seating.js';

export interface PluralityRules {
  /** How many options one ballot may choose; a ballot that chooses more counts for nobody. */
  readonly choices?: number | 'seats' | 'any';
}

export function countPlurality(election: ChoiceElection, lots: Lots, rules: PluralityRules = {}): Count {
  return countStanding(election, [], lots, rules);
}

/** The same over rankings: each is a vote for its first preference, or for nobody where that is shared by several. */
export function countPluralityOfFirsts(election: RankedElection, lots: Lots): Count {
  const stands = (option: number): boolean => !election.withdrawn.includes(option);
  const ballots = election.ballots.map(({ count, ranks }) => {
    const firsts = ranks.map((rank) => rank.filter(stands)).find((rank) => rank.length > 0) ?? [];
    return { count, chosen: firsts };
  });
  return countStanding({ ...election, ballots }, election.withdrawn, lots, { choices: 1 });
}

function countStanding(
  { options, seats, ballots }: ChoiceElection,
  withdrawn: readonly number[],
  lots: Lots,
  { choices = 'seats' }: PluralityRules,
): Count {
  const most = choices === 'seats' ? seats : choices === 'any' ? options.length : choices;
  const votes = options.map(() => 0);
  let [cast, blank, overvoted] = [0, 0, 0];
  for (const { count, chosen } of ballots) {
    cast += count;
    if (chosen.length === 0) blank += count;
    else if (chosen.length > most) overvoted += count;
    else for (const option of chosen) votes[option]! += count;
  }
  const standing = [...options.keys()].filter((option) => !withdrawn.includes(option));
  return countInOneRound({
    method: 'plurality',
    seats,
    lots,
    order: orderBy(standing, (one, other) => votes[other]! - votes[one]!),
    tallies: votes.map((number, option) => (withdrawn.includes(option) ? null : String(number))),
    exhausted: blank + overvoted,
    figures: { ballots: cast, blank, overvoted },
  });
}
