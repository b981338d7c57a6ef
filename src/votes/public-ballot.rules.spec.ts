import fc from 'fast-check';
import { anyBallot, anyShape, plainShape } from '../../test/any-poll.js';
import { markBallot, publicChoices, type Mark } from './ballot.rules.js';
import type { PollShape } from './poll.rules.js';
import { readPublicChoices } from './public-ballot.rules.js';

const single = plainShape;
const approval: PollShape = { ...plainShape, kind: 'APPROVAL', minChoices: 0, maxChoices: 3 };
const ranking: PollShape = { ...approval, kind: 'RANKING' };
const statements: PollShape = { ...approval, kind: 'STATEMENTS', minChoices: 1 };
const score: PollShape = { ...statements, kind: 'SCORE', lowestScore: 0, highestScore: 5 };
const budget: PollShape = { ...approval, kind: 'BUDGET', budget: 10, costs: [4, 5, 6] };

describe('a published ballot', () => {
  it('of any kind reads back as the marks that it was written from', () => {
    fc.assert(
      fc.property(
        anyShape().chain((shape) => fc.tuple(fc.constant(shape), anyBallot(shape))),
        ([shape, choices]) => {
          const marks = markBallot(shape, choices) as Mark[];
          const written = JSON.parse(JSON.stringify(publicChoices(shape, marks))) as unknown;
          expect(readPublicChoices(shape, written)).toEqual(marks);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each<[string, PollShape, unknown, string]>([
    ['two options where one is asked for', single, { chosen: [0, 1] }, 'TOO_MANY_CHOICES'],
    ['nothing where one option is asked for', single, { chosen: [] }, 'TOO_FEW_CHOICES'],
    ['one option thrice', approval, { chosen: [1, 1, 1] }, 'CHOSEN_TWICE'],
    ['an option that there is not', approval, { chosen: [3] }, 'MALFORMED'],
    ['an option before the first', approval, { chosen: [-1] }, 'MALFORMED'],
    ['half an option', approval, { chosen: [0.5] }, 'MALFORMED'],
    ['an option in words', approval, { chosen: ['1'] }, 'MALFORMED'],
    ['options in another order', approval, { chosen: [2, 0] }, 'MALFORMED'],
    ['a remark beside', approval, { chosen: [0], remark: 'x' }, 'MALFORMED'],
    ['what another kind of poll says', approval, { approved: [0] }, 'MALFORMED'],
    ['no list', approval, { chosen: 0 }, 'MALFORMED'],
    ['no choices', approval, {}, 'MALFORMED'],
    ['nothing', approval, null, 'MALFORMED'],
    ['a list alone', approval, [0], 'MALFORMED'],
    ['something that is no JSON', approval, { chosen: [0], remark: undefined }, 'MALFORMED'],
    ['an option at two ranks', ranking, { ranks: [[0], [0]] }, 'CHOSEN_TWICE'],
    ['two options at one rank', ranking, { ranks: [[0, 1]] }, 'MALFORMED'],
    ['a rank without options', ranking, { ranks: [[], [1]] }, 'MALFORMED'],
    ['ranks that are no lists', ranking, { ranks: [0, 1] }, 'MALFORMED'],
    ['no position', statements, { positions: [null, null, null] }, 'TOO_FEW_CHOICES'],
    ['a position that there is not', statements, { positions: [null, 'MAYBE', null] }, 'MALFORMED'],
    ['fewer positions than statements', statements, { positions: ['AGREE'] }, 'MALFORMED'],
    ['a score above the highest', score, { scores: [6, null, null] }, 'SCORE_OUT_OF_SCALE'],
    ['a score between two', score, { scores: [2.5, null, null] }, 'SCORE_OUT_OF_SCALE'],
    ['a score in words', score, { scores: ['5', null, null] }, 'SCORE_OUT_OF_SCALE'],
    ['more scores than options', score, { scores: [1, 1, 1, 1] }, 'MALFORMED'],
    ['projects over the budget', budget, { approved: [1, 2] }, 'OVER_BUDGET'],
    ['a gap instead of a project', budget, { approved: [0, null] }, 'MALFORMED'],
  ])('that says %s is none', (_, shape, said, reason) => {
    expect(readPublicChoices(shape, said)).toBe(reason);
  });
});
