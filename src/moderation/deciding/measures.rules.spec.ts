import { measures, type Ground, type Measure } from '../moderation.rules.js';
import { shows, whyNotMeasure, type Situation } from './measures.rules.js';

const then = new Date('2026-03-02T15:00:00Z');
const visible: Situation = {
  withdrawnAt: null,
  hiddenAt: null,
  heldFor: null,
  authorRole: 'CITIZEN',
  isLabelled: false,
  isPartHidden: false,
  isLocked: false,
  isWaiting: true,
  lifted: 'LABEL',
};
const states: Record<string, Situation> = {
  visible,
  held: { ...visible, hiddenAt: then, heldFor: 'LINKS' },
  hidden: { ...visible, hiddenAt: then },
  withdrawn: { ...visible, withdrawnAt: then },
  marked: { ...visible, isLabelled: true, isPartHidden: true, isLocked: true },
  'neither reported nor measured': { ...visible, isWaiting: false, lifted: null },
  'an official answer': { ...visible, authorRole: 'OFFICIAL' },
};

/** In the order of the measures: NO_ACTION, LABEL, HIDE, HIDE_PART, LOCK_THREAD, WARN, SUSPEND, RESTORE. */
const table: [string, Ground, (string | null)[]][] = [
  ['visible', 'INSULT', [null, null, null, null, null, null, null, null]],
  ['held', 'INSULT', [null, null, null, null, null, 'COMMENT_HELD', 'COMMENT_HELD', null]],
  ['hidden', 'INSULT', [null, 'COMMENT_HIDDEN', 'ALREADY_HIDDEN', 'COMMENT_HIDDEN', null, null, null, null]],
  ['withdrawn', 'INSULT', [null, 'COMMENT_WITHDRAWN', 'COMMENT_WITHDRAWN', 'COMMENT_WITHDRAWN', null, null, null, null]],
  ['marked', 'INSULT', [null, 'ALREADY_LABELLED', null, 'ALREADY_PART_HIDDEN', 'ALREADY_LOCKED', null, null, null]],
  ['neither reported nor measured', 'INSULT', ['NOTHING_REPORTED', null, null, null, null, null, null, 'NOTHING_TO_LIFT']],
  [
    'an official answer',
    'INSULT',
    [null, null, 'OFFICIAL_ANSWER_PROTECTED', 'OFFICIAL_ANSWER_PROTECTED', null, null, 'OFFICIALS_NOT_SUSPENDED', null],
  ],
  ['an official answer', 'PERSONAL_DATA', [null, null, null, null, null, null, 'OFFICIALS_NOT_SUSPENDED', null]],
];

describe.each(table)('A comment that is %s, for %s', (state, ground, codes) => {
  it.each(measures.map((measure, index) => [measure, codes[index]!] as [Measure, string | null]))('%s: %s', (measure, code) => {
    expect(whyNotMeasure(measure, ground, states[state]!)).toBe(code);
  });
});

it('what its author withdrew is not brought back, only what was beside it is taken away', () => {
  expect(whyNotMeasure('RESTORE', null, { ...states['withdrawn']!, lifted: 'HIDE' })).toBe('COMMENT_WITHDRAWN');
  expect(whyNotMeasure('RESTORE', null, { ...states['withdrawn']!, lifted: 'WARN' })).toBeNull();
});

it('what was held is shown by whatever leaves something to read', () => {
  expect(measures.filter(shows)).toEqual(['NO_ACTION', 'LABEL', 'HIDE_PART', 'LOCK_THREAD']);
});
