import type { Measure } from '../moderation.rules.js';
import type { Outcome, Standing } from './appeals.rules.js';
import { measuresFor, whyNotDecideSo, type Reach } from './outcomes.rules.js';

const at = (iso: string): Date => new Date(iso);

describe('An outcome', () => {
  const end = at('2026-03-01T00:00:00Z');
  const sooner = at('2026-02-20T00:00:00Z');
  const put = (measure: Measure, endsAt: Date | null = null): Reach => ({ measure, endsAt, passages: null });
  const stood = (measure: Measure, endsAt: Date | null = null, ofOfficial = false) => ({
    ...put(measure, endsAt),
    ofOfficial,
    isGone: false,
    stands: true,
  });
  const parts = (...passages: [number, number][]) => ({
    ...stood('HIDE_PART'),
    passages: passages.map(([start, end]) => ({ start, end })),
  });

  it.each<[string, Outcome, Standing, ReturnType<typeof stood>, Reach | null, string | null]>([
    ['upholds', 'UPHELD', 'AUTHOR', stood('HIDE'), null, null],
    ['upholds with a measure', 'UPHELD', 'AUTHOR', stood('HIDE'), put('LABEL'), 'MEASURE_NOT_ASKED_FOR'],
    ['reverses', 'REVERSED', 'AUTHOR', stood('SUSPEND', end), null, null],
    ['reverses with a measure', 'REVERSED', 'AUTHOR', stood('HIDE'), put('LABEL'), 'MEASURE_NOT_ASKED_FOR'],
    ['changes hiding into a label', 'CHANGED', 'AUTHOR', stood('HIDE'), put('LABEL'), null],
    ['changes hiding into hiding a part', 'CHANGED', 'AUTHOR', stood('HIDE'), put('HIDE_PART'), null],
    ['changes without a measure', 'CHANGED', 'AUTHOR', stood('HIDE'), null, 'MEASURE_REQUIRED'],
    ['changes a label into hiding', 'CHANGED', 'AUTHOR', stood('LABEL'), put('HIDE'), 'NOT_MILDER'],
    ['changes hiding into a suspension', 'CHANGED', 'AUTHOR', stood('HIDE'), put('SUSPEND', end), 'NOT_MILDER'],
    ['shortens a suspension', 'CHANGED', 'AUTHOR', stood('SUSPEND', end), put('SUSPEND', sooner), null],
    ['leaves a suspension as long', 'CHANGED', 'AUTHOR', stood('SUSPEND', end), put('SUSPEND', end), 'NOT_MILDER'],
    ['makes a suspension longer', 'CHANGED', 'AUTHOR', stood('SUSPEND', sooner), put('SUSPEND', end), 'NOT_MILDER'],
    ['gives hiding an end', 'CHANGED', 'AUTHOR', stood('HIDE'), put('HIDE', end), null],
    ['hides again without an end', 'CHANGED', 'AUTHOR', stood('HIDE'), put('HIDE'), 'NOT_MILDER'],
    ['blacks out less', 'CHANGED', 'AUTHOR', parts([0, 10], [20, 30]), parts([0, 5], [21, 22]), null],
    ['blacks out as much', 'CHANGED', 'AUTHOR', parts([0, 10]), parts([0, 10]), 'NOT_MILDER'],
    ['blacks out something else', 'CHANGED', 'AUTHOR', parts([0, 10]), parts([12, 13]), 'NOT_MILDER'],
    ['warns instead of warning', 'CHANGED', 'AUTHOR', stood('WARN'), put('WARN'), 'NOT_MILDER'],
    ['changes what is over', 'CHANGED', 'AUTHOR', { ...stood('HIDE', end), stands: false }, put('LABEL'), 'NOTHING_LEFT_TO_CHANGE'],
    ['reverses what is over', 'REVERSED', 'AUTHOR', { ...stood('HIDE', end), stands: false }, null, null],
    ['dismisses again', 'UPHELD', 'REPORTER', stood('NO_ACTION'), null, null],
    ['hides what was dismissed', 'REVERSED', 'REPORTER', stood('NO_ACTION'), put('HIDE'), null],
    ['reverses for a reporter without a measure', 'REVERSED', 'REPORTER', stood('NO_ACTION'), null, 'MEASURE_REQUIRED'],
    ['reverses about what was withdrawn', 'REVERSED', 'REPORTER', { ...stood('NO_ACTION'), isGone: true }, null, null],
    ['hides what was withdrawn', 'REVERSED', 'REPORTER', { ...stood('NO_ACTION'), isGone: true }, put('HIDE'), 'MEASURE_NOT_ASKED_FOR'],
    ['changes for a reporter', 'CHANGED', 'REPORTER', stood('NO_ACTION'), put('LABEL'), 'OUTCOME_NOT_FOR_REPORTERS'],
    ['suspends for a reporter', 'REVERSED', 'REPORTER', stood('NO_ACTION'), put('SUSPEND', end), 'MEASURE_NEEDS_TWO'],
    ['hides an official answer alone', 'REVERSED', 'REPORTER', stood('NO_ACTION', null, true), put('HIDE'), 'MEASURE_NEEDS_TWO'],
  ])('%s', (_, outcome, standing, was, measure, code) => {
    expect(whyNotDecideSo(outcome, standing, was, measure)).toBe(code);
  });

  it('offers a measure exactly where one is needed', () => {
    for (const standing of ['AUTHOR', 'REPORTER'] as const)
      for (const outcome of ['UPHELD', 'REVERSED', 'CHANGED'] as const)
        for (const measure of ['LABEL', 'WARN', 'LOCK_THREAD', 'HIDE_PART', 'HIDE', 'SUSPEND'] as const) {
          if (standing === 'REPORTER' && outcome === 'CHANGED') continue;
          const isNeeded = whyNotDecideSo(outcome, standing, stood(measure), null) === 'MEASURE_REQUIRED';
          expect([standing, outcome, measure, measuresFor(outcome, standing, measure).length > 0]).toEqual([
            standing,
            outcome,
            measure,
            isNeeded,
          ]);
        }
  });
});
