/** All methods by name: which ballots they take, which parameters they have, and one way to count any of them. */
import { countApproval } from './approval.js';
import { countBorda, type BordaRules } from './borda.js';
import type { BudgetElection, ChoiceElection, Count, Lots, Method, RankedElection, ScoreElection } from './election.js';
import { countPlurality, countPluralityOfFirsts, type PluralityRules } from './plurality.js';
import { countRankedPairs, type RankedPairsRules } from './ranked-pairs.js';
import { countSchulze, type SchulzeRules } from './schulze.js';
import { countScore, type ScoreRules } from './score.js';
import { CountingRefusal, readParameters, type Parameter } from './parameters.js';

interface Elections {
  ranked: RankedElection;
  choice: ChoiceElection;
  score: ScoreElection;
  budget: BudgetElection;
}
export type ElectionKind = keyof Elections;
export type AnyElection = { [Kind in ElectionKind]: { readonly kind: Kind; readonly election: Elections[Kind] } }[ElectionKind];

/** What each method is given. */
export const kindOf = {
  plurality: 'choice',
  approval: 'choice',
  score: 'score',
  irv: 'ranked',
  'scottish-stv': 'ranked',
  'meek-stv': 'ranked',
  schulze: 'ranked',
  'ranked-pairs': 'ranked',
  borda: 'ranked',
  greedy: 'budget',
  'equal-shares': 'budget',
  phragmen: 'budget',
} as const satisfies Record<Method, ElectionKind>;

interface Counting<Election, Rules> {
  readonly says: string;
  readonly electsSeveral: boolean;
  readonly parameters: readonly Parameter[];
  /** `rules` has a value for each of the parameters. */
  readonly count: (election: Election, lots: Lots, rules: Rules) => Count;
  /** How rankings are read where the method is given something else. */
  readonly countRankings?: (election: RankedElection, lots: Lots) => Count;
}
/** Holds what a method's own rules are called, so that a parameter cannot promise what it does not know. */
const counting = <Election, Rules>(entry: Counting<Election, Rules>) => entry as Counting<Election, never>;

const unranked: Parameter = {
  name: 'unranked',
  default: 'last',
  values: ['last', 'no-opinion'],
  says: 'options that a ballot does not rank stand behind all that it does, or it says nothing of them',
};
const strength: Parameter = {
  name: 'strength',
  default: 'winning-votes',
  values: ['winning-votes', 'margins'],
  says: 'a victory is as strong as the votes for it, or as what they exceed those against by',
};

export const countings: { readonly [Name in Method]?: Counting<Elections[(typeof kindOf)[Name]], never> } = {
  plurality: counting<ChoiceElection, PluralityRules>({
    says: 'the most votes win; with several seats, the block vote',
    electsSeveral: true,
    parameters: [
      {
        name: 'choices',
        default: 'seats',
        values: ['seats', 'any'],
        whole: [1, 1000],
        says: 'how many options a ballot may choose (as many as seats, any number, or so many); one with more counts for nobody',
      },
    ],
    count: countPlurality,
    countRankings: countPluralityOfFirsts,
  }),
  approval: counting<ChoiceElection, unknown>({
    says: 'each ballot approves as many options as it likes; the most approved win',
    electsSeveral: true,
    parameters: [],
    count: countApproval,
  }),
  score: counting<ScoreElection, ScoreRules>({
    says: 'each option is marked on a scale; the highest sum, mean or median wins',
    electsSeveral: true,
    parameters: [
      { name: 'by', default: 'sum', values: ['sum', 'mean', 'median'], says: 'what decides; equal medians as in majority judgment' },
      {
        name: 'unscored',
        default: 'ignored',
        values: ['ignored', 'lowest'],
        says: 'an option that a ballot leaves without a score is not counted, or counts as the lowest score',
      },
    ],
    count: countScore,
  }),
  // Here: irv, scottish-stv, meek-stv.
  schulze: counting<RankedElection, SchulzeRules>({
    says: 'strongest paths of pairwise victories',
    electsSeveral: true,
    parameters: [unranked, strength],
    count: countSchulze,
  }),
  'ranked-pairs': counting<RankedElection, RankedPairsRules>({
    says: 'pairwise victories locked from the strongest down (Tideman)',
    electsSeveral: true,
    parameters: [unranked, strength],
    count: countRankedPairs,
  }),
  borda: counting<RankedElection, BordaRules>({
    says: 'points by place on the ballot',
    electsSeveral: true,
    parameters: [
      { name: 'points', default: 'to-zero', values: ['to-zero', 'to-one', 'dowdall'], says: 'n-1 … 0, n … 1, or 1, 1/2, 1/3 …' },
      {
        name: 'unranked',
        default: 'average',
        values: ['average', 'nothing'],
        says: 'unranked options share the places left, or get nothing',
      },
    ],
    count: countBorda,
  }),
  // Here: greedy, equal-shares, phragmen.
};

const ballotsOf: Record<ElectionKind, string> = {
  ranked: 'ranked ballots',
  choice: 'ballots that choose options',
  score: 'ballots that score options',
  budget: 'ballots over projects with a budget',
};

/** Counts by any method; `parameters` are words, as on the command line. Throws a CountingRefusal where it cannot be counted so. */
export function countElection(method: string, given: AnyElection, lots: Lots, parameters: Readonly<Record<string, string>> = {}): Count {
  const entry = Object.hasOwn(countings, method) ? (countings[method as Method] as Counting<unknown, unknown>) : undefined;
  if (!entry) throw new CountingRefusal(`There is no method ${method}; the methods are ${Object.keys(countings).join(', ')}.`);
  const rules = readParameters(method, entry.parameters, parameters);
  if (given.kind !== 'budget') checkSeats(method, given.election.seats, entry.electsSeveral);
  const kind = kindOf[method as Method];
  if (given.kind === kind) return entry.count(given.election, lots, rules);
  if (given.kind === 'ranked' && entry.countRankings) {
    const named = Object.keys(parameters);
    if (named.length > 0) throw new CountingRefusal(`Over rankings ${method} takes no parameters; ${named.join(', ')} was given.`);
    return entry.countRankings(given.election, lots);
  }
  throw new CountingRefusal(`${method} counts ${ballotsOf[kind]}; these are ${ballotsOf[given.kind]}.`);
}

function checkSeats(method: string, seats: number, electsSeveral: boolean): void {
  if (!Number.isSafeInteger(seats) || seats < 1) throw new CountingRefusal('The number of seats must be a whole number from 1.');
  if (seats > 1 && !electsSeveral)
    throw new CountingRefusal(`${method} elects one, not ${seats}; set the seats to 1 or choose another method.`);
}
