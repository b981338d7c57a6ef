/** The rules of an instant runoff as words, and back. */
import type { RankedElection } from './election.js';
import type { IrvRules } from './irv-rules.js';
import type { Parameter } from './parameters.js';

export const irvParameters: readonly Parameter[] = [
  {
    name: 'skipped-ranks',
    default: 'any',
    values: ['any'],
    whole: [0, 1000],
    says: 'how many ranks in a row may be left out; where a ballot leaves out more, it is set aside',
  },
  {
    name: 'repeated',
    default: 'pass',
    values: ['pass', 'set-aside'],
    says: 'an option named a second time is passed over, or the ballot is set aside',
  },
  {
    name: 'over-ranked',
    default: 'set-aside',
    values: ['set-aside', 'pass', 'set-aside-if-several-continue'],
    says: 'at a rank shared by several options the ballot is set aside, or the rank passed over',
  },
  { name: 'ranks-read', default: 'all', values: ['all'], whole: [1, 1000], says: 'ranks after this many are not read' },
  {
    name: 'batches',
    default: 'no',
    values: ['no', 'yes'],
    says: 'whether all the lowest that cannot catch up even together are excluded at once',
  },
  {
    name: 'write-ins',
    default: 'first',
    values: ['first', 'as-others'],
    says: 'undeclared write-ins, where the file marks them, are excluded first, or like the others',
  },
  {
    name: 'stop-at',
    default: 'majority',
    values: ['majority', 'two-left'],
    says: 'the count ends with more than half of the votes that count, or with two options left',
  },
  {
    name: 'ties',
    default: 'lots',
    values: ['lots', 'earlier-round'],
    says: 'whether a tie goes to the lots at once, or to whoever had more in the latest round that differs',
  },
];

/** Their values, as they are read from words. */
export interface IrvWords {
  readonly 'skipped-ranks': 'any' | number;
  readonly repeated: 'pass' | 'set-aside';
  readonly 'over-ranked': 'set-aside' | 'pass' | 'set-aside-if-several-continue';
  readonly 'ranks-read': 'all' | number;
  readonly batches: 'no' | 'yes';
  readonly 'write-ins': 'first' | 'as-others';
  readonly 'stop-at': 'majority' | 'two-left';
  readonly ties: 'lots' | 'earlier-round';
}

const overRanked = {
  'set-aside': 'SET_ASIDE',
  pass: 'PASS',
  'set-aside-if-several-continue': 'SET_ASIDE_IF_SEVERAL_CONTINUE',
} as const;

export function irvRulesFrom(words: IrvWords, { undeclared = [] }: RankedElection): IrvRules {
  return {
    skippedRanks: words['skipped-ranks'] === 'any' ? null : words['skipped-ranks'],
    repeated: words.repeated === 'pass' ? 'PASS' : 'SET_ASIDE',
    overRanked: overRanked[words['over-ranked']],
    ranksRead: words['ranks-read'] === 'all' ? null : words['ranks-read'],
    batches: words.batches === 'yes',
    excludedFirst: words['write-ins'] === 'first' ? undeclared : [],
    stopAt: words['stop-at'] === 'majority' ? 'MAJORITY' : 'TWO_LEFT',
    ties: words.ties === 'lots' ? 'LOTS' : 'EARLIER_ROUND',
  };
}

export function irvWordsOf(rules: IrvRules): Record<keyof IrvWords, string> {
  return {
    'skipped-ranks': String(rules.skippedRanks ?? 'any'),
    repeated: rules.repeated === 'PASS' ? 'pass' : 'set-aside',
    'over-ranked': Object.entries(overRanked).find(([, rule]) => rule === rules.overRanked)![0],
    'ranks-read': String(rules.ranksRead ?? 'all'),
    batches: rules.batches ? 'yes' : 'no',
    'write-ins': 'first',
    'stop-at': rules.stopAt === 'MAJORITY' ? 'majority' : 'two-left',
    ties: rules.ties === 'LOTS' ? 'lots' : 'earlier-round',
  };
}
