import type { ConsultationWindow, Status } from '../consultations/phase.rules.js';
import { blank, plainShape } from '../../test/any-poll.js';
import { markBallot } from './ballot.rules.js';
import { isFinal, whatMayBeSeen, whyNotCall, type PollKind, type PollShape, type ResultsPolicy } from './poll.rules.js';

const chosenAmong = (kind: PollKind, minChoices: number, maxChoices: number, optionCount: number): PollShape => ({
  ...plainShape,
  kind,
  minChoices,
  maxChoices,
  optionCount,
});
const scored = (lowestScore: number | null, highestScore: number | null, optionCount = 3): PollShape => ({
  ...chosenAmong('SCORE', 1, optionCount, optionCount),
  lowestScore,
  highestScore,
});
const budgeted = (budget: number | null, costs: number[] | null, minChoices = 0, maxChoices = costs?.length ?? 2): PollShape => ({
  ...chosenAmong('BUDGET', minChoices, maxChoices, costs?.length ?? 2),
  budget,
  costs,
});

describe('a poll', () => {
  it.each<[PollKind, number, number, number, string | null]>([
    ['SINGLE', 1, 1, 2, null],
    ['SINGLE', 1, 1, 1, 'TOO_FEW_OPTIONS'],
    ['SINGLE', 1, 1, 1000, null],
    ['SINGLE', 1, 1, 1001, 'TOO_MANY_OPTIONS'],
    ['STATEMENTS', 1, 1, 1, null],
    ['STATEMENTS', 1, 1, 0, 'TOO_FEW_OPTIONS'],
    ['STATEMENTS', 1, 1000, 1000, null],
    ['STATEMENTS', 1, 1001, 1001, 'TOO_MANY_OPTIONS'],
    ['MULTIPLE', 0, 3, 3, null],
    ['MULTIPLE', 1, 1, 1, 'TOO_FEW_OPTIONS'],
    ['MULTIPLE', 3, 2, 3, 'CHOICES_OUT_OF_ORDER'],
    ['MULTIPLE', 0, 0, 3, 'CHOICES_OUT_OF_ORDER'],
    ['MULTIPLE', -1, 2, 3, 'CHOICES_OUT_OF_ORDER'],
    ['MULTIPLE', 1, 4, 3, 'MORE_CHOICES_THAN_OPTIONS'],
    ['APPROVAL', 0, 1000, 1000, null],
    ['APPROVAL', 2, 1, 3, 'CHOICES_OUT_OF_ORDER'],
    ['APPROVAL', 1, 4, 3, 'MORE_CHOICES_THAN_OPTIONS'],
    ['RANKING', 1, 100, 100, null],
    ['RANKING', 1, 3, 101, 'TOO_MANY_OPTIONS'],
    ['RANKING', 1, 1, 1, 'TOO_FEW_OPTIONS'],
    ['RANKING', 3, 2, 3, 'CHOICES_OUT_OF_ORDER'],
    ['RANKING', 1, 4, 3, 'MORE_CHOICES_THAN_OPTIONS'],
    ['SCORE', 1, 3, 1, 'TOO_FEW_OPTIONS'],
    ['SCORE', 1, 3, 101, 'TOO_MANY_OPTIONS'],
    ['BUDGET', 1, 3, 1, 'TOO_FEW_OPTIONS'],
    ['BUDGET', 1, 3, 1001, 'TOO_MANY_OPTIONS'],
  ])('%s with %i to %i of %i options: %s', (kind, minChoices, maxChoices, optionCount, code) => {
    expect(whyNotCall(chosenAmong(kind, minChoices, maxChoices, optionCount))?.code ?? null).toBe(code);
  });

  it.each<[string, string | null, string | null, PollShape]>([
    ['from 0 to 5', null, null, scored(0, 5)],
    ['from -100 to 0', null, null, scored(-100, 0)],
    ['of one step', null, null, scored(0, 1)],
    ['of no step', 'SCALE_OUT_OF_ORDER', 'input.highestScore', scored(3, 3)],
    ['upside down', 'SCALE_OUT_OF_ORDER', 'input.highestScore', scored(5, 0)],
    ['without a lowest score', 'SCALE_OUT_OF_ORDER', 'input.highestScore', scored(null, 5)],
    ['without a highest score', 'SCALE_OUT_OF_ORDER', 'input.highestScore', scored(0, null)],
    ['of 101 steps', 'SCALE_TOO_WIDE', 'input.highestScore', scored(-1, 100)],
    ['of 24 steps over 100 options', null, null, scored(0, 24, 100)],
    ['of 25 steps over 100 options', 'SCALE_TOO_WIDE', 'input.highestScore', scored(0, 25, 100)],
  ])('with a scale %s: %s, %s', (_, code, field, shape) => {
    expect(whyNotCall(shape)?.code ?? null).toBe(code);
    expect(whyNotCall(shape)?.field ?? null).toBe(field);
  });

  it.each<[string, string | null, string | null, PollShape]>([
    ['that reaches for each project', null, null, budgeted(100, [100, 1])],
    ['of nothing', 'BUDGET_MISSING', 'input.budget', budgeted(0, [1, 1])],
    ['that is not said', 'BUDGET_MISSING', 'input.budget', budgeted(null, [1, 1])],
    ['of a million millions', null, null, budgeted(1_000_000_000_000, [1_000_000_000_000, 1])],
    ['of more', 'BUDGET_MISSING', 'input.budget', budgeted(1_000_000_000_001, [1, 1])],
    ['without costs', 'COST_MISSING', 'input.options', budgeted(100, null)],
    ['with a project for free', 'COST_MISSING', 'input.options', budgeted(100, [10, 0])],
    ['with a project whose cost is no number', 'COST_MISSING', 'input.options', budgeted(100, [10, NaN])],
    ['below the cost of a project', 'COST_OVER_BUDGET', 'input.options', budgeted(100, [10, 101])],
    ['with fewest and most in disorder', 'CHOICES_OUT_OF_ORDER', 'input.minChoices', budgeted(100, [10, 10], 2, 1)],
    ['with more choices than projects', 'MORE_CHOICES_THAN_OPTIONS', 'input.maxChoices', budgeted(100, [10, 10], 0, 3)],
    ['that reaches for the fewest projects to be chosen', null, null, budgeted(100, [90, 60, 40], 2)],
    ['that does not', 'FEWEST_CHOICES_OVER_BUDGET', 'input.minChoices', budgeted(99, [90, 60, 40], 2)],
  ])('with a budget %s: %s, %s', (_, code, field, shape) => {
    expect(whyNotCall(shape)?.code ?? null).toBe(code);
    expect(whyNotCall(shape)?.field ?? null).toBe(field);
  });

  it('of the largest amounts is summed exactly', () => {
    const costs = Array.from({ length: 1000 }, () => 1_000_000_000_000);
    const shape = budgeted(1_000_000_000_000, costs);
    const refusal = markBallot(shape, { ...blank, options: [...costs.keys()] });
    expect(refusal).toMatchObject({ code: 'OVER_BUDGET', facts: { over: 999_000_000_000_000 } });
  });
});

describe('results', () => {
  const opensAt = new Date('2026-03-01T00:00:00Z');
  const closesAt = new Date('2026-03-20T00:00:00Z');
  const at = (status: Status): ConsultationWindow => ({ id: 'c', agencyId: 'a', status, opensAt, closesAt });
  const during = new Date('2026-03-10T00:00:00Z');
  const justBefore = new Date(closesAt.getTime() - 1);

  it.each<[ResultsPolicy, Status, Date, string, boolean]>([
    ['LIVE', 'SCHEDULED', during, 'FULL', false],
    ['TURNOUT_ONLY', 'SCHEDULED', during, 'TURNOUT_ONLY', false],
    ['AFTER_CLOSE', 'SCHEDULED', during, 'NOTHING', false],
    ['AFTER_CLOSE', 'SCHEDULED', justBefore, 'NOTHING', false],
    ['AFTER_CLOSE', 'SCHEDULED', closesAt, 'FULL', true],
    ['TURNOUT_ONLY', 'SCHEDULED', closesAt, 'FULL', true],
    ['AFTER_CLOSE', 'ANSWERED', closesAt, 'FULL', true],
    ['AFTER_CLOSE', 'ARCHIVED', closesAt, 'FULL', true],
    ['AFTER_CLOSE', 'WITHDRAWN', during, 'NOTHING', true],
    ['TURNOUT_ONLY', 'WITHDRAWN', closesAt, 'TURNOUT_ONLY', true],
  ])('of a %s poll in a consultation that is %s at %s show %s', (policy, status, now, visibility, final) => {
    expect(whatMayBeSeen(policy, at(status), now)).toBe(visibility);
    expect(isFinal(at(status), now)).toBe(final);
  });
});
