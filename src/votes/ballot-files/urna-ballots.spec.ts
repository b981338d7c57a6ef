/** Urna's own ballots: what they say, and what is wrong with them. */
import { readUrnaBallots } from './urna-ballots.js';

const options = [
  { id: 'a', name: 'Ana' },
  { id: 'b', name: 'Benito' },
];
const head = { format: 'urna-ballots@1', method: 'schulze', seats: 1, parameters: {}, options };
const choices = { ...head, method: 'approval' };
const scores = { ...head, method: 'score', lowest: 0, highest: 5 };
const money = {
  format: 'urna-ballots@1',
  method: 'greedy',
  parameters: {},
  options: options.map((option) => ({ ...option, cost: 7 })),
  budget: '10',
};
const file = (...lines: unknown[]): string =>
  lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n') + '\n';

describe('a file of Urna’s own ballots', () => {
  it('holds rankings', () => {
    const read = readUrnaBallots(
      file({ ...head, withdrawn: [1], parameters: { unranked: 'last', n: 2 } }, { count: 3, ranks: [[1], [], [0]] }, { ranks: [] }),
    );
    expect(read).toEqual({
      method: 'schulze',
      parameters: { unranked: 'last', n: '2' },
      given: {
        kind: 'ranked',
        election: {
          options: ['Ana', 'Benito'],
          seats: 1,
          withdrawn: [1],
          ballots: [
            { count: 3, ranks: [[1], [], [0]] },
            { count: 1, ranks: [] },
          ],
        },
      },
    });
  });

  it('holds choices, scores, and approved projects with their points', () => {
    expect(readUrnaBallots(file({ ...choices, seats: 2 }, { chosen: [1, 0] })).given).toEqual({
      kind: 'choice',
      election: { options: ['Ana', 'Benito'], seats: 2, ballots: [{ count: 1, chosen: [1, 0] }] },
    });
    expect(readUrnaBallots(file(scores, { scores: [5, null] })).given).toEqual({
      kind: 'score',
      election: { options: ['Ana', 'Benito'], seats: 1, lowest: 0, highest: 5, ballots: [{ count: 1, scores: [5, null] }] },
    });
    expect(readUrnaBallots(file(money, { approved: [1], points: [4] }, { approved: [], points: null })).given).toEqual({
      kind: 'budget',
      election: {
        projects: [
          { id: 'a', name: 'Ana', cost: 7n },
          { id: 'b', name: 'Benito', cost: 7n },
        ],
        budget: 10n,
        ballots: [
          { count: 1, approved: [1], points: [4] },
          { count: 1, approved: [], points: null },
        ],
      },
    });
  });

  it.each<[string, string]>([
    ['', 'The file is empty'],
    [file('{'), 'Line 1: it is no JSON.'],
    [file([head]), 'Line 1: it must be a JSON object.'],
    [file({ ...head, format: 'urna-ballots@2' }), 'Line 1: "format" must be "urna-ballots@1".'],
    [file({ ...head, method: 'condorcet' }), 'Line 1: "method" must be one of plurality, '],
    [file({ ...head, seats: 0 }), 'Line 1: "seats" must be a whole number from 1.'],
    [file({ ...head, seat: 1 }), 'Line 1: the header of schulze has no "seat"; it may have format, '],
    [file({ ...head, lowest: 1 }), 'Line 1: the header of schulze has no "lowest"'],
    [file({ ...head, parameters: { unranked: null } }), 'Line 1: the parameter unranked must be a text, a number or true or false.'],
    [file({ ...head, options: [] }), 'Line 1: "options" names none.'],
    [file({ ...head, options: [options[0], options[0]] }), 'Line 1: two options have the id a.'],
    [file({ ...head, options: [{ id: 'a', name: ' ' }] }), 'Line 1: "name" of option 0 must be a text that is not empty.'],
    [file({ ...head, options: [{ id: 'a', name: 'Ana', cost: 1 }] }), 'Line 1: option 0 has no "cost"'],
    [file({ ...scores, highest: 0 }), 'Line 1: "highest" must be a whole number from 1 to 1000.'],
    [file({ ...money, budget: -1 }), 'Line 1: "budget" must be a whole number from 0.'],
    [file({ ...money, options }), 'Line 1: "cost" of option 0 must be a whole number from 0.'],
    [file(head, { ranks: [[0]] }, '', { ranks: [] }), 'Line 3: it is empty.'],
    [file(head, { chosen: [0] }), 'Line 2: this ballot has no "chosen"; it may have count, ranks.'],
    [file(head, { count: 0, ranks: [] }), 'Line 2: "count" must be a whole number from 1.'],
    [file(head, { count: 1.5, ranks: [] }), 'Line 2: "count" must be a whole number from 1.'],
    [file(head, {}), 'Line 2: "ranks" must be a list.'],
    [file(head, { ranks: [0] }), 'Line 2: a rank must be a list.'],
    [file(head, { ranks: [[2]] }), 'Line 2: a rank names option 2; options are numbered from 0 to 1.'],
    [file(head, { ranks: [[0], [1, 0]] }), 'Line 2: "ranks" names option 0 twice.'],
    [file(choices, { chosen: [0] }, { chosen: [1, 1] }), 'Line 3: "chosen" names option 1 twice.'],
    [file(choices, { chosen: ['a'] }), 'Line 2: "chosen" names option "a"; options are numbered from 0 to 1.'],
    [file(scores, { scores: [6, 0] }), 'Line 2: a score (or null for none) must be a whole number from 0 to 5.'],
    [file(scores, { scores: [5] }), 'Line 2: "scores" has 1 entries where 2 are due.'],
    [file(money, { approved: [0, 1], points: [1] }), 'Line 2: "points" has 1 entries where 2 are due.'],
    [file(money, { approved: [0], points: [-1] }), 'Line 2: points must be a whole number from 0.'],
  ])('says what is wrong with it (%#)', (text, sentence) => {
    expect(() => readUrnaBallots(text)).toThrow(sentence);
  });
});
