/** All methods by name: which ballots they take and which parameters they have. */
import { countApproval } from './approval.js';
import { countBorda, type BordaRules } from './borda.js';
import {
  equalSharesParameters,
  equalSharesRulesFrom,
  greedyParameters,
  greedyRulesFrom,
  type EqualSharesWords,
  type GreedyWords,
} from './budget-parameters.js';
import type { BudgetElection, ChoiceElection, Count, Lots, Method, RankedElection, ScoreElection } from './election.js';
import { countEqualShares } from './equal-shares.js';
import { countGreedy } from './greedy.js';
import { irvParameters, irvRulesFrom, type IrvWords } from './irv-parameters.js';
import { countIrv } from './irv.js';
import { countMeekStv } from './meek-stv.js';
import type { Parameter } from './parameters.js';
import { countPhragmen } from './phragmen.js';
import { countPlurality, countPluralityOfFirsts, type PluralityRules } from './plurality.js';
import { countRankedPairs, type RankedPairsRules } from './ranked-pairs.js';
import { countSchulze, type SchulzeRules } from './schulze.js';
import { countScore, type ScoreRules } from './score.js';
import { countScottishStv } from './scottish-stv.js';

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

export interface Counting<Election, Rules> {
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

export const countings: { readonly [Name in Method]: Counting<Elections[(typeof kindOf)[Name]], never> } = {
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
  irv: counting<RankedElection, IrvWords>({
    says: 'instant runoff: the last is excluded, round by round, until one has a majority',
    electsSeveral: false,
    parameters: irvParameters,
    count: (election, lots, words) => countIrv(election, lots, irvRulesFrom(words, election)),
  }),
  'scottish-stv': counting<RankedElection, unknown>({
    says: 'single transferable vote as in Scottish councils, to five decimals',
    electsSeveral: true,
    parameters: [],
    count: countScottishStv,
  }),
  'meek-stv': counting<RankedElection, unknown>({
    says: 'single transferable vote by Meek’s method, to nine decimals',
    electsSeveral: true,
    parameters: [],
    count: countMeekStv,
  }),
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
  greedy: counting<BudgetElection, GreedyWords>({
    says: 'projects by their votes, or points, for as long as the money lasts',
    electsSeveral: false,
    parameters: greedyParameters,
    count: (election, lots, words) => countGreedy(election, lots, greedyRulesFrom(words)),
  }),
  'equal-shares': counting<BudgetElection, EqualSharesWords>({
    says: 'Method of Equal Shares: everybody has the same part of the money to pay projects with',
    electsSeveral: false,
    parameters: equalSharesParameters,
    count: (election, lots, words) => countEqualShares(election, lots, equalSharesRulesFrom(words)),
  }),
  phragmen: counting<BudgetElection, unknown>({
    says: 'Phragmén’s sequential method: the cost of projects weighs as evenly as can be on those who want them',
    electsSeveral: false,
    parameters: [],
    count: countPhragmen,
  }),
};
