/** The rules of greedy budgeting and of equal shares, as words. */
import type { EqualSharesParameters } from './equal-shares.js';
import type { GreedyParameters } from './greedy.js';
import type { Parameter } from './parameters.js';

const most = 999_999_999_999_999;

export const greedyParameters: readonly Parameter[] = [
  {
    name: 'skip',
    default: 'yes',
    values: ['yes', 'no'],
    says: 'whether a project that no longer fits is passed over; otherwise the count stops there',
  },
  { name: 'threshold', default: '0', values: [], whole: [0, most], says: 'votes, or points, below which no project is funded' },
];

export interface GreedyWords {
  readonly skip: 'yes' | 'no';
  readonly threshold: number;
}

export const greedyRulesFrom = ({ skip, threshold }: GreedyWords): GreedyParameters => ({ skip: skip === 'yes', threshold });

export const equalSharesParameters: readonly Parameter[] = [
  {
    name: 'completion',
    default: 'add1',
    values: ['add1', 'none'],
    says: 'shares rise by one unit until the next would exceed the budget, or are the budget divided by the voters',
  },
  { name: 'unit', default: '1', values: [], whole: [1, most], says: 'by how much shares rise: 100 where costs are in cents' },
  {
    name: 'utility',
    default: 'cost',
    values: ['cost', 'points'],
    says: 'a project is worth its cost to whoever supports it, or the same as any other; points multiply either',
  },
  {
    name: 'exhaustive',
    default: 'yes',
    values: ['yes', 'no'],
    says: 'whether shares stop rising as soon as nothing more fits',
  },
];

export interface EqualSharesWords {
  readonly completion: 'add1' | 'none';
  readonly unit: number;
  readonly utility: 'cost' | 'points';
  readonly exhaustive: 'yes' | 'no';
}

export const equalSharesRulesFrom = ({ completion, unit, utility, exhaustive }: EqualSharesWords): EqualSharesParameters => ({
  completion: completion === 'add1' ? 'ADD1' : 'NONE',
  unit: BigInt(unit),
  utility: utility === 'cost' ? 'COST' : 'POINTS',
  untilExhaustive: exhaustive === 'yes',
});
