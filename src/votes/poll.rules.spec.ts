import fc from 'fast-check';
import type { ConsultationWindow, Status } from '../consultations/phase.rules.js';
import { Refusal } from '../platform/refusal/refusal.js';
import {
  isFinal,
  markBallot,
  markOf,
  marksOf,
  positions,
  readMark,
  tallyChange,
  turnoutMark,
  whatMayBeSeen,
  whyNotCall,
  type BallotChoices,
  type Mark,
  type PollKind,
  type PollShape,
  type ResultsPolicy,
} from './poll.rules.js';

const single: PollShape = { kind: 'SINGLE', minChoices: 1, maxChoices: 1, optionCount: 3 };
const multiple: PollShape = { kind: 'MULTIPLE', minChoices: 1, maxChoices: 2, optionCount: 4 };
const blankable: PollShape = { ...multiple, minChoices: 0 };
const statements: PollShape = { kind: 'STATEMENTS', minChoices: 1, maxChoices: 3, optionCount: 3 };

const choose = (...options: number[]): BallotChoices => ({ options, positions: [] });
const say = (...pairs: [number, (typeof positions)[number]][]): BallotChoices => ({
  options: [],
  positions: pairs.map(([statement, position]) => ({ statement, position })),
});

describe('a ballot', () => {
  it.each<[string, PollShape, BallotChoices, Mark[]]>([
    ['with one option', single, choose(2), [8]],
    ['with two of several options, in whichever order', multiple, choose(3, 0), [0, 12]],
    ['left blank where that is allowed', blankable, choose(), []],
    ['with a position on one statement', statements, say([1, 'DISAGREE']), [5]],
    ['with positions on all statements', statements, say([2, 'PASS'], [0, 'AGREE'], [1, 'AGREE']), [0, 4, 10]],
  ])('%s is taken', (_, shape, choices, marks) => {
    expect(markBallot(shape, choices)).toEqual(marks);
  });

  it.each<[string, PollShape, BallotChoices, string, string]>([
    ['empty', single, choose(), 'TOO_FEW_CHOICES', 'input.optionIds'],
    ['with two options where one is asked for', single, choose(0, 1), 'TOO_MANY_CHOICES', 'input.optionIds'],
    ['with the same option twice', multiple, choose(1, 1), 'CHOSEN_TWICE', 'input.optionIds'],
    ['with too many options', multiple, choose(0, 1, 2), 'TOO_MANY_CHOICES', 'input.optionIds'],
    ['with too few options', { ...multiple, minChoices: 2 }, choose(0), 'TOO_FEW_CHOICES', 'input.optionIds'],
    ['with a position where options are asked for', single, say([0, 'AGREE']), 'POSITIONS_NOT_EXPECTED', 'input.positions'],
    ['with an option where positions are asked for', statements, choose(0), 'CHOICES_NOT_EXPECTED', 'input.optionIds'],
    ['without any position', statements, say(), 'TOO_FEW_CHOICES', 'input.positions'],
    ['with two positions on one statement', statements, say([1, 'AGREE'], [1, 'PASS']), 'CHOSEN_TWICE', 'input.positions'],
  ])('%s is refused', (_, shape, choices, code, field) => {
    expect(markBallot(shape, choices)).toMatchObject({ code, field });
  });

  it('is never spoilt, whatever somebody sends', () => {
    fc.assert(
      fc.property(anyShape, anyChoices, (shape, wish) => {
        const choices = within(shape, wish);
        const marks = markBallot(shape, choices);
        if (marks instanceof Refusal) return;
        expect(marks.every((mark) => marksOf(shape).includes(mark) && mark !== turnoutMark)).toBe(true);
        expect([...marks].sort((one, other) => one - other)).toEqual(marks);
        const options = marks.map((mark) => readMark(mark).option);
        expect(new Set(options).size).toBe(options.length);
        if (shape.kind === 'STATEMENTS') {
          expect(marks.map(readMark)).toEqual(
            [...choices.positions]
              .sort((one, other) => one.statement - other.statement)
              .map(({ statement, position }) => ({ option: statement, position })),
          );
        } else {
          expect(marks.length).toBeGreaterThanOrEqual(shape.minChoices);
          expect(marks.length).toBeLessThanOrEqual(shape.maxChoices);
          expect(options).toEqual([...choices.options].sort((one, other) => one - other));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a tally', () => {
  it('counts a blank ballot in the turnout and for nobody', () => {
    expect([...tallyChange(null, [])]).toEqual([[turnoutMark, 1]]);
  });

  it('does not change when somebody repeats a ballot', () => {
    expect([...tallyChange([0, 4], [0, 4]).values()].every((change) => change === 0)).toBe(true);
  });

  it('forgets a ballot that was withdrawn', () => {
    expect(Object.fromEntries(tallyChange([5], null))).toEqual({ 5: -1, [turnoutMark]: -1 });
  });

  it('equals a recount after any sequence of casts, changes and withdrawals by many people', () => {
    const act = fc.record({ voter: fc.nat({ max: 7 }), wish: fc.option(fc.uniqueArray(fc.nat({ max: 11 }), { maxLength: 4 })) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const tallies = new Map<Mark, number>();
        const ballots = new Map<number, readonly Mark[]>();
        for (const { voter, wish } of acts) {
          tallyChange(ballots.get(voter) ?? null, wish, tallies);
          if (wish) ballots.set(voter, wish);
          else ballots.delete(voter);
          for (const votes of tallies.values()) expect(votes).toBeGreaterThanOrEqual(0);
        }
        expect(withoutZeros(tallies)).toEqual(withoutZeros(recountOf([...ballots.values()])));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a mark', () => {
  it('reads back as what was said', () => {
    for (const option of [0, 1, 999])
      for (const position of positions) expect(readMark(markOf(option, position))).toEqual({ option, position });
  });

  it('stands for one thing only', () => {
    const marks = marksOf({ ...statements, optionCount: 100 });
    expect(new Set(marks).size).toBe(301);
  });
});

describe('a poll', () => {
  it.each<[PollKind, number, number, number, string | null]>([
    ['SINGLE', 1, 1, 2, null],
    ['SINGLE', 1, 1, 1, 'TOO_FEW_OPTIONS'],
    ['SINGLE', 1, 1, 1001, 'TOO_MANY_OPTIONS'],
    ['STATEMENTS', 1, 1, 1, null],
    ['STATEMENTS', 1, 1, 0, 'TOO_FEW_OPTIONS'],
    ['MULTIPLE', 0, 3, 3, null],
    ['MULTIPLE', 3, 2, 3, 'CHOICES_OUT_OF_ORDER'],
    ['MULTIPLE', 0, 0, 3, 'CHOICES_OUT_OF_ORDER'],
    ['MULTIPLE', -1, 2, 3, 'CHOICES_OUT_OF_ORDER'],
    ['MULTIPLE', 1, 4, 3, 'MORE_CHOICES_THAN_OPTIONS'],
  ])('%s with %i to %i of %i options: %s', (kind, minChoices, maxChoices, optionCount, code) => {
    expect(whyNotCall({ kind, minChoices, maxChoices, optionCount })?.code ?? null).toBe(code);
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

const anyShape = fc
  .record({
    kind: fc.constantFrom<PollKind>('SINGLE', 'MULTIPLE', 'STATEMENTS'),
    optionCount: fc.integer({ min: 2, max: 6 }),
    min: fc.nat({ max: 6 }),
    max: fc.nat({ max: 6 }),
  })
  .map(({ kind, optionCount, min, max }): PollShape => {
    if (kind === 'SINGLE') return { kind, optionCount, minChoices: 1, maxChoices: 1 };
    const [fewest, most] = [Math.min(min, max, optionCount), Math.min(Math.max(min, max, 1), optionCount)];
    return { kind, optionCount, minChoices: fewest, maxChoices: most };
  });

const anyChoices = fc.record({
  options: fc.array(fc.nat(), { maxLength: 7 }),
  positions: fc.oneof(
    fc.constant([]),
    fc.array(fc.record({ statement: fc.nat(), position: fc.constantFrom(...positions) }), { maxLength: 7 }),
  ),
  hasOptions: fc.boolean(),
});

/** Places that the poll has: options of other polls are refused before this rule is asked. */
function within({ optionCount }: PollShape, { options, positions, hasOptions }: BallotChoices & { hasOptions: boolean }): BallotChoices {
  return {
    options: hasOptions ? options.map((option) => option % optionCount) : [],
    positions: positions.map(({ statement, position }) => ({ statement: statement % optionCount, position })),
  };
}

function recountOf(ballots: (readonly Mark[])[]): Map<Mark, number> {
  const counts = new Map<Mark, number>([[turnoutMark, ballots.length]]);
  for (const mark of ballots.flat()) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}

function withoutZeros(tallies: ReadonlyMap<Mark, number>): Record<string, number> {
  return Object.fromEntries([...tallies].filter(([, votes]) => votes !== 0));
}
