/** What a count is given and what it returns: plain values, with options named by their place from 0. */

/** The methods by their names on the command line and in the ledger. */
export const methods = [
  'plurality',
  'approval',
  'score',
  'irv',
  'scottish-stv',
  'meek-stv',
  'schulze',
  'ranked-pairs',
  'borda',
  'greedy',
  'equal-shares',
  'phragmen',
] as const;
export type Method = (typeof methods)[number];

/**
 * The lots that settle what a method leaves tied: every option's place once, most favoured first. In a tie the option that
 * stands earlier here is elected, funded or ordered first, and excluded last.
 */
export type Lots = readonly number[];

/** Ballots that say the same, counted together. `ranks[0]` holds the first preferences; an empty rank was skipped. */
export interface RankedBallot {
  readonly count: number;
  readonly ranks: readonly (readonly number[])[];
}

export interface RankedElection {
  /** Names of the options. */
  readonly options: readonly string[];
  readonly seats: number;
  /** Options that stood on the ballot and may not be elected. */
  readonly withdrawn: readonly number[];
  /** Options that stand for all whom voters wrote in and nobody had declared. */
  readonly undeclared?: readonly number[];
  readonly ballots: readonly RankedBallot[];
}

/** Options are chosen or not: plurality and approval. An empty choice is a blank ballot. */
export interface ChoiceBallot {
  readonly count: number;
  readonly chosen: readonly number[];
}

export interface ChoiceElection {
  readonly options: readonly string[];
  readonly seats: number;
  readonly ballots: readonly ChoiceBallot[];
}

/** One score an option, null where the voter gave none. */
export interface ScoreBallot {
  readonly count: number;
  readonly scores: readonly (number | null)[];
}

export interface ScoreElection {
  readonly options: readonly string[];
  readonly seats: number;
  readonly lowest: number;
  readonly highest: number;
  readonly ballots: readonly ScoreBallot[];
}

export interface Project {
  readonly id: string;
  readonly name: string;
  /** In the smallest unit in which every cost and the budget are whole (pesos, cents). */
  readonly cost: bigint;
}

/** Approved projects by place; `points[i]` are those given to `approved[i]`, null where voters only approve. */
export interface BudgetBallot {
  readonly count: number;
  readonly approved: readonly number[];
  readonly points: readonly number[] | null;
}

export interface BudgetElection {
  readonly projects: readonly Project[];
  /** In the unit of the costs. */
  readonly budget: bigint;
  readonly ballots: readonly BudgetBallot[];
}

/** How something tied was settled. */
export interface Tie {
  /** The round in which it happened, from 1. */
  readonly round: number;
  readonly among: readonly number[];
  /** What was to be decided. */
  readonly purpose: 'ELECT' | 'EXCLUDE' | 'TRANSFER' | 'ORDER' | 'FUND';
  readonly chosen: number;
  /** By what: the votes of an earlier round, the method's own further rule, or the lots. */
  readonly by: 'EARLIER_ROUND' | 'RULE' | 'LOTS';
}

/** Votes that moved from one option to others. */
export interface Transfer {
  readonly from: number;
  readonly kind: 'SURPLUS' | 'EXCLUSION';
  /** By option: how much it received, exact; null where nothing. */
  readonly to: readonly (string | null)[];
  /** How much went to nobody. */
  readonly exhausted: string;
}

export interface Round {
  /** From 1. */
  readonly round: number;
  /** Votes by option at the end of the round, exact decimal or fraction `a/b`; null for options that are out or not yet in. */
  readonly tallies: readonly (string | null)[];
  readonly elected: readonly number[];
  readonly excluded: readonly number[];
  readonly transfers: readonly Transfer[];
  /** Votes that count for nobody in this round. */
  readonly exhausted: string;
  /** What the method says of this round beside, as JSON: keep factors, price per vote, the pair locked … */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The whole count, as JSON: the same election, parameters and lots always give the same bytes. */
export interface Count {
  readonly method: Method;
  readonly seats: number;
  /** Votes that are enough to be elected, where the method has such a number. */
  readonly quota: string | null;
  /** In order of election or funding. */
  readonly winners: readonly number[];
  /** All options from best to worst, tied ones together, where the method orders them; null elsewhere. */
  readonly order: readonly (readonly number[])[] | null;
  readonly rounds: readonly Round[];
  readonly ties: readonly Tie[];
  /** Figures of the method's own, as JSON: pairwise preferences, distributions and medians, costs and shares. */
  readonly figures: Readonly<Record<string, unknown>>;
}
