import fc from 'fast-check';
import { anyBallot, anyShape, anyWish, blank, plainShape } from '../../test/any-poll.js';
import { Refusal } from '../platform/refusal/refusal.js';
import {
  markBallot,
  markOf,
  marksOf,
  positions,
  publicChoices,
  readMark,
  readScoreMark,
  scoreMark,
  scoresOf,
  tallyChange,
  turnoutMark,
  type BallotChoices,
  type Mark,
  type PublicChoices,
  type StatementPosition,
} from './ballot.rules.js';
import { pollKinds, type PollShape } from './poll.rules.js';

const single = plainShape;
const multiple: PollShape = { ...plainShape, kind: 'MULTIPLE', maxChoices: 2, optionCount: 4 };
const approval: PollShape = { ...plainShape, kind: 'APPROVAL', minChoices: 0, maxChoices: 3 };
const statements: PollShape = { ...plainShape, kind: 'STATEMENTS', maxChoices: 3 };
const score: PollShape = { ...plainShape, kind: 'SCORE', maxChoices: 3, lowestScore: -2, highestScore: 5 };
const ranking: PollShape = { ...plainShape, kind: 'RANKING', maxChoices: 3, optionCount: 4 };
const budget: PollShape = { ...plainShape, kind: 'BUDGET', minChoices: 0, maxChoices: 3, budget: 10, costs: [4, 5, 6] };

const choose = (...options: number[]): BallotChoices => ({ ...blank, options });
const say = (...pairs: [number, StatementPosition][]): BallotChoices => ({
  ...blank,
  positions: pairs.map(([statement, position]) => ({ statement, position })),
});
const give = (...pairs: [number, number][]): BallotChoices => ({ ...blank, scores: pairs.map(([option, score]) => ({ option, score })) });

describe('a ballot', () => {
  it.each<[string, PollShape, BallotChoices, Mark[], PublicChoices]>([
    ['with one option', single, choose(2), [8], { chosen: [2] }],
    ['with two of several options, in whichever order', multiple, choose(3, 0), [0, 12], { chosen: [0, 3] }],
    ['left blank where that is allowed', { ...multiple, minChoices: 0 }, choose(), [], { chosen: [] }],
    ['that approves all', approval, choose(2, 1, 0), [0, 4, 8], { chosen: [0, 1, 2] }],
    ['that approves none', approval, choose(), [], { chosen: [] }],
    ['with a position on one statement', statements, say([1, 'DISAGREE']), [5], { positions: [null, 'DISAGREE', null] }],
    [
      'with positions on all statements',
      statements,
      say([2, 'PASS'], [0, 'AGREE'], [1, 'AGREE']),
      [0, 4, 10],
      { positions: ['AGREE', 'AGREE', 'PASS'] },
    ],
    ['with the lowest and the highest score', score, give([2, 5], [0, -2]), [0, 263], { scores: [-2, null, 5] }],
    ['with a score of nought', score, give([1, 0]), [130], { scores: [null, 0, null] }],
    ['that ranks some, in the order of preference', ranking, choose(3, 0, 2), [12, 0, 8], { ranks: [[3], [0], [2]] }],
    ['that ranks one', ranking, choose(1), [4], { ranks: [[1]] }],
    ['with projects that cost the whole budget', budget, choose(2, 0), [0, 8], { approved: [0, 2] }],
    ['without projects', budget, choose(), [], { approved: [] }],
  ])('%s is taken', (_, shape, choices, marks, published) => {
    expect(markBallot(shape, choices)).toEqual(marks);
    expect(publicChoices(shape, marks)).toEqual(published);
  });

  const chosen = 'input.optionIds';
  it.each<[string, string, string, PollShape, BallotChoices]>([
    ['empty', 'TOO_FEW_CHOICES', chosen, single, choose()],
    ['with two options where one is asked for', 'TOO_MANY_CHOICES', chosen, single, choose(0, 1)],
    ['with the same option twice where one is asked for', 'CHOSEN_TWICE', chosen, single, choose(0, 0)],
    ['with the same option twice', 'CHOSEN_TWICE', chosen, multiple, choose(1, 1)],
    ['with too many options', 'TOO_MANY_CHOICES', chosen, multiple, choose(0, 1, 2)],
    ['with too few options', 'TOO_FEW_CHOICES', chosen, { ...multiple, minChoices: 2 }, choose(0)],
    ['that approves more than it may', 'TOO_MANY_CHOICES', chosen, { ...approval, maxChoices: 2 }, choose(0, 1, 2)],
    ['that approves an option twice', 'CHOSEN_TWICE', chosen, approval, choose(0, 1, 0)],
    ['that ranks an option twice', 'CHOSEN_TWICE', chosen, ranking, choose(2, 1, 2)],
    ['that ranks nothing', 'TOO_FEW_CHOICES', chosen, ranking, choose()],
    ['that ranks too many', 'TOO_MANY_CHOICES', chosen, ranking, choose(0, 1, 2, 3)],
    ['with projects that cost one too much', 'OVER_BUDGET', chosen, budget, choose(1, 2)],
    ['with a project twice', 'CHOSEN_TWICE', chosen, budget, choose(0, 0)],
    ['with too few projects', 'TOO_FEW_CHOICES', chosen, { ...budget, minChoices: 1 }, choose()],
    ['with too many projects', 'TOO_MANY_CHOICES', chosen, { ...budget, maxChoices: 1 }, choose(0, 1)],
    ['without any position', 'TOO_FEW_CHOICES', 'input.positions', statements, say()],
    ['with two positions on one statement', 'CHOSEN_TWICE', 'input.positions', statements, say([1, 'AGREE'], [1, 'PASS'])],
    ['with the same position twice', 'CHOSEN_TWICE', 'input.positions', statements, say([1, 'AGREE'], [1, 'AGREE'])],
    ['without any score', 'TOO_FEW_CHOICES', 'input.scores', score, give()],
    ['with two scores for one option', 'CHOSEN_TWICE', 'input.scores', score, give([0, 1], [0, 2])],
    ['with a score below the lowest', 'SCORE_OUT_OF_SCALE', 'input.scores', score, give([0, -3])],
    ['with a score above the highest', 'SCORE_OUT_OF_SCALE', 'input.scores', score, give([0, 0], [1, 6])],
    ['with half a point', 'SCORE_OUT_OF_SCALE', 'input.scores', score, give([0, 1.5])],
    ['with a score that is no number', 'SCORE_OUT_OF_SCALE', 'input.scores', score, give([0, NaN])],
  ])('%s is refused: %s, %s', (_, code, field, shape, choices) => {
    expect(markBallot(shape, choices)).toMatchObject({ code, field });
  });

  it('that exceeds the budget learns by how much', () => {
    expect(markBallot(budget, choose(0, 1, 2))).toMatchObject({ code: 'OVER_BUDGET', facts: { over: 5 } });
  });

  const shapes = [single, multiple, approval, statements, score, ranking, budget];
  it.each(shapes.map((shape) => [shape.kind, shape] as const))('in a %s poll says nothing that such a poll does not ask', (kind, shape) => {
    const [option, position, mark] = [choose(0), say([0, 'AGREE']), give([0, 0])];
    const asked = kind === 'STATEMENTS' ? position : kind === 'SCORE' ? mark : option;
    expect(markBallot(shape, asked)).not.toBeInstanceOf(Refusal);
    const refused = (choices: BallotChoices, code: string, field: string): void => {
      for (const sent of [choices, { ...asked, ...onlySaid(choices) }]) expect(markBallot(shape, sent)).toMatchObject({ code, field });
    };
    if (asked !== option) refused(option, 'CHOICES_NOT_EXPECTED', 'input.optionIds');
    if (asked !== position) refused(position, 'POSITIONS_NOT_EXPECTED', 'input.positions');
    if (asked !== mark) refused(mark, 'SCORES_NOT_EXPECTED', 'input.scores');
  });

  it.each(pollKinds)('in a %s poll is never spoilt, whatever somebody sends', (kind) => {
    let taken = 0;
    fc.assert(
      fc.property(
        anyShape([kind]).chain((shape) => fc.tuple(fc.constant(shape), anyWish(shape))),
        ([shape, choices]) => {
          const marks = markBallot(shape, choices);
          if (marks instanceof Refusal) return;
          taken += 1;
          const known = new Set(marksOf(shape));
          expect(marks.every((mark) => known.has(mark) && mark !== turnoutMark)).toBe(true);
          expect(readBack(shape, marks)).toEqual(inOrder(shape, choices));
          const options = optionsIn(shape, marks);
          expect(new Set(options).size).toBe(options.length);
          expect(options.length).toBeGreaterThanOrEqual(shape.minChoices);
          expect(options.length).toBeLessThanOrEqual(shape.maxChoices);
          if (shape.costs) expect(options.reduce((sum, option) => sum + shape.costs![option]!, 0)).toBeLessThanOrEqual(shape.budget!);
          if (shape.kind !== 'RANKING') expect([...marks].sort((one, other) => one - other)).toEqual(marks);
        },
      ),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  it('has a public form that says all of it and nothing else', () => {
    fc.assert(
      fc.property(
        anyShape().chain((shape) => fc.tuple(fc.constant(shape), anyBallot(shape), anyBallot(shape))),
        ([shape, one, other]) => {
          const [marks, otherMarks] = [markBallot(shape, one) as Mark[], markBallot(shape, other) as Mark[]];
          const [text, otherText] = [marks, otherMarks].map((these) => JSON.stringify(publicChoices(shape, these)));
          expect(text === otherText).toBe(JSON.stringify(marks) === JSON.stringify(otherMarks));
          expect(Object.keys(publicChoices(shape, marks))).toHaveLength(1);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a tally', () => {
  it('counts a blank ballot in the turnout and for nobody', () => {
    expect([...tallyChange('MULTIPLE', null, [])]).toEqual([[turnoutMark, 1]]);
  });

  it('does not change when somebody repeats a ballot', () => {
    for (const kind of pollKinds) expect([...tallyChange(kind, [0, 4], [0, 4]).values()].every((change) => change === 0)).toBe(true);
  });

  it('forgets a ballot that was withdrawn', () => {
    expect(Object.fromEntries(tallyChange('STATEMENTS', [5], null))).toEqual({ 5: -1, [turnoutMark]: -1 });
  });

  it('of rankings counts first preferences alone', () => {
    expect(Object.fromEntries(tallyChange('RANKING', [8, 0, 4], [4, 8]))).toEqual({ 8: -1, 4: 1, [turnoutMark]: 0 });
    expect([...tallyChange('RANKING', null, [])]).toEqual([[turnoutMark, 1]]);
  });

  it.each(pollKinds)('of a %s poll equals a recount after any sequence of casts, changes and withdrawals by many people', (kind) => {
    const anyHistory = anyShape([kind]).chain((shape) =>
      fc.tuple(
        fc.constant(shape),
        fc.array(fc.record({ voter: fc.nat({ max: 5 }), wish: fc.option(anyBallot(shape), { freq: 4 }) }), { maxLength: 40 }),
      ),
    );
    fc.assert(
      fc.property(anyHistory, ([shape, acts]) => {
        const tallies = new Map<Mark, number>(marksOf(shape).map((mark) => [mark, 0]));
        const marks = new Map<number, Mark[]>();
        const ballots = new Map<number, BallotChoices>();
        for (const { voter, wish } of acts) {
          const after = wish && (markBallot(shape, wish) as Mark[]);
          tallyChange(kind, marks.get(voter) ?? null, after, tallies);
          ballots.delete(voter);
          marks.delete(voter);
          if (wish) ballots.set(voter, wish);
          if (after) marks.set(voter, after);
          for (const votes of tallies.values()) expect(votes).toBeGreaterThanOrEqual(0);
        }
        expect(Object.fromEntries(tallies)).toEqual(recount(shape, [...ballots.values()]));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a mark', () => {
  it('reads back as what was said', () => {
    for (const option of [0, 1, 999])
      for (const position of positions) expect(readMark(markOf(option, position))).toEqual({ option, position });
  });

  it('reads back as the score that was given, on the widest scale too', () => {
    for (const shape of [score, { ...score, lowestScore: -100, highestScore: 0 }, { ...score, lowestScore: 0, highestScore: 100 }])
      for (const option of [0, 1, 99])
        for (const given of scoresOf(shape))
          expect(readScoreMark(shape, scoreMark(shape, option, given))).toEqual({ option, score: given });
  });

  it('stands for one thing only', () => {
    expect(new Set(marksOf({ ...statements, optionCount: 1000 })).size).toBe(3001);
    expect(new Set(marksOf({ ...score, optionCount: 100, lowestScore: -12, highestScore: 12 })).size).toBe(2501);
    expect(marksOf({ ...ranking, optionCount: 100 })).toHaveLength(101);
  });

  it('fits into the small whole numbers of its column', () => {
    const largest: PollShape[] = [
      { ...approval, optionCount: 1000 },
      { ...statements, optionCount: 1000 },
      { ...score, optionCount: 100, lowestScore: 0, highestScore: 24 },
    ];
    for (const shape of largest) expect(Math.max(...marksOf(shape))).toBeLessThan(32_768);
  });
});

function onlySaid(choices: BallotChoices): Partial<BallotChoices> {
  return Object.fromEntries(Object.entries(choices).filter(([, said]) => (said as readonly unknown[]).length > 0));
}

function optionsIn(shape: PollShape, marks: readonly Mark[]): number[] {
  return marks.map((mark) => (shape.kind === 'SCORE' ? readScoreMark(shape, mark) : readMark(mark)).option);
}

function readBack(shape: PollShape, marks: readonly Mark[]): BallotChoices {
  if (shape.kind === 'SCORE') return { ...blank, scores: marks.map((mark) => readScoreMark(shape, mark)) };
  const read = marks.map(readMark);
  if (shape.kind === 'STATEMENTS') return { ...blank, positions: read.map(({ option, position }) => ({ statement: option, position })) };
  return { ...blank, options: read.map(({ option }) => option) };
}

/** As a row keeps it: only a ranking has an order of its own. */
function inOrder({ kind }: PollShape, { options, positions: taken, scores }: BallotChoices): BallotChoices {
  return {
    options: kind === 'RANKING' ? options : [...options].sort((one, other) => one - other),
    positions: [...taken].sort((one, other) => one.statement - other.statement),
    scores: [...scores].sort((one, other) => one.option - other.option),
  };
}

/** Counted from what people said, by other words than the rule's. */
function recount(shape: PollShape, ballots: BallotChoices[]): Record<string, number> {
  const times = (says: (ballot: BallotChoices) => boolean): number => ballots.filter(says).length;
  const counts: Record<string, number> = { [turnoutMark]: ballots.length };
  const chooses = ({ options }: BallotChoices, option: number): boolean =>
    shape.kind === 'RANKING' ? options[0] === option : options.includes(option);
  for (let option = 0; option < shape.optionCount; option += 1) {
    if (shape.kind === 'STATEMENTS')
      positions.forEach((position, place) => {
        counts[option * 4 + place] = times((ballot) =>
          ballot.positions.some((said) => said.statement === option && said.position === position),
        );
      });
    else if (shape.kind === 'SCORE')
      for (let step = 0; step <= shape.highestScore! - shape.lowestScore!; step += 1)
        counts[option * 128 + step] = times(({ scores }) =>
          scores.some((said) => said.option === option && said.score === shape.lowestScore! + step),
        );
    else counts[option * 4] = times((ballot) => chooses(ballot, option));
  }
  return counts;
}
