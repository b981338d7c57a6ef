import { BallotFileError } from './ballot-file-error.js';
import { readPabulib } from './pabulib.js';

const file = (meta: string[], projects: string[], votes: string[], end = '\n'): string =>
  ['META', 'key;value', ...meta, 'PROJECTS', ...projects, 'VOTES', ...votes].join(end);
const meta = (type: string, ...more: string[]): string[] => [
  'description; A small town ',
  'budget;100',
  'rule;greedy',
  `vote_type;${type}`,
  ...more,
];
const projects = ['project_id;cost;name', '1;60;Trees', '2;50;Benches', 'x/3;10;"Lamps; phase ""II"""'];
const votes = ['voter_id;age;vote', 'a;30;1,2', 'b;;x/3', 'c;41;'];

describe('a PabuLib file', () => {
  it('is read, with blank votes and quoted names', () => {
    expect(readPabulib(file(meta('approval'), projects, votes))).toEqual({
      election: {
        budget: 100n,
        projects: [
          { id: '1', name: 'Trees', cost: 60n },
          { id: '2', name: 'Benches', cost: 50n },
          { id: 'x/3', name: 'Lamps; phase "II"', cost: 10n },
        ],
        ballots: [
          { count: 1, approved: [0, 1], points: null },
          { count: 1, approved: [2], points: null },
          { count: 1, approved: [], points: null },
        ],
      },
      meta: { description: 'A small town', budget: '100', rule: 'greedy', vote_type: 'approval' },
      unit: 1n,
      pointUnit: 1n,
      selected: null,
    });
  });

  it('may have a byte order mark, other line ends, blank lines, blanks around cells and empty columns', () => {
    const plain = readPabulib(file(meta('approval'), projects, votes));
    const odd = file(meta('approval'), projects, votes, '\r\n')
      .replaceAll(/(PROJECTS|VOTES)/g, '$1;;')
      .replaceAll(';vote', '; vote ');
    expect(readPabulib(`\uFEFF\r\n${odd}\r\n\r\n  \r\n`)).toEqual(plain);
    expect(readPabulib(file(meta('approval'), projects, votes, '\r'))).toEqual(plain);
    expect(readPabulib(file(meta('approval'), projects, ['voter_id;age;vote', 'a;30;"1, 2, 1"', 'b;;x/3', 'c;41']))).toEqual(plain);
  });

  it('keeps a quote in the middle of a name, and at the beginning of one', () => {
    const named = ['project_id;cost;name', '1;1;"Sun" for all', '2;2;The "Sun"', '3;3;"The\nSun"', '4;4;'];
    const { election } = readPabulib(file(meta('approval'), named, ['voter_id;vote', 'a;4']));
    expect(election.projects.map(({ name }) => name)).toEqual(['"Sun" for all', 'The "Sun"', 'The\nSun', '4']);
  });

  it.each([
    ['776314.03', '25000', 77_631_403n, 2_500_000n, 100n],
    ['776314,5', '25000.10', 77_631_450n, 2_500_010n, 100n],
    ['776314.00', '25000.0', 776_314n, 25_000n, 1n],
    ['10', '0.125', 10_000n, 125n, 1000n],
  ])('counts a budget of %s and a cost of %s in whole units', (budget, cost, wholeBudget, wholeCost, unit) => {
    const text = file(meta('approval'), ['project_id;cost', `1;${cost}`], ['voter_id;vote', 'a;1']).replace(
      'budget;100',
      `budget;${budget}`,
    );
    expect(readPabulib(text)).toMatchObject({ election: { budget: wholeBudget, projects: [{ cost: wholeCost }] }, unit });
  });

  it('tells which projects were selected, and not those that were for other reasons', () => {
    const marked = ['project_id;cost;selected', '1;60;1', '2;50;0', '3;10;2'];
    expect(readPabulib(file(meta('approval'), marked, ['voter_id;vote', 'a;1'])).selected).toEqual([0]);
  });

  it.each([
    ['cumulative', ['voter_id;vote;points', 'a;2,1;3,1', 'b;;'], [[1, 0], []], [[3, 1], []], 1n],
    ['cumulative', ['voter_id;points;vote', 'a;2.5,1;2,1'], [[1, 0]], [[250, 100]], 100n],
    ['scoring', ['voter_id;vote;points', 'a;2,x/3;3,-1'], [[1, 2]], [[3, -1]], 1n],
    ['ordinal', ['voter_id;vote', 'a;2,1', 'b;x/3'], [[1, 0], [2]], [[2, 1], [1]], 1n],
    ['choose-1', ['voter_id;vote', 'a;2'], [[1]], [null], 1n],
  ])('of %s votes gives the points', (type, rows, approved, points, pointUnit) => {
    const read = readPabulib(file(meta(type), projects, rows));
    expect([read.election.ballots.map((ballot) => ballot.approved), read.election.ballots.map((ballot) => ballot.points)]).toEqual([
      approved,
      points,
    ]);
    expect(read.pointUnit).toBe(pointUnit);
  });

  it('gives the first place of a ranking as many points as a ballot may have places', () => {
    const { election } = readPabulib(file(meta('ordinal', 'max_length;3'), projects, ['voter_id;vote', 'a;2,1']));
    expect(election.ballots[0]).toMatchObject({ approved: [1, 0], points: [3, 2] });
  });

  it('gives projects left out of a scoring the usual score', () => {
    const { election } = readPabulib(file(meta('scoring', 'default_score;-2'), projects, ['voter_id;vote;points', 'a;2;4']));
    expect(election.ballots[0]).toMatchObject({ approved: [1, 0, 2], points: [4, -2, -2] });
  });

  it.each<[string, string, number, RegExp]>([
    ['no title first', 'key;value\n', 1, /begins with the line META/],
    ['a section missing', 'META\nkey;value\nbudget;1\n', 1, /PROJECTS is missing/],
    ['a section twice', 'META\nkey;value\nMETA\n', 3, /two sections META/],
    ['a column missing', file(meta('approval'), ['project_id;name', '1;a'], votes), 8, /column cost/],
    ['no budget', file(['rule;greedy', 'vote_type;approval'], projects, votes), 1, /budget/],
    ['a budget in words', file(meta('approval'), projects, votes).replace('budget;100', 'budget;plenty'), 4, /plenty/],
    ['a negative cost', file(meta('approval'), [...projects, '4;-1;Hole'], votes), 12, /negative/],
    ['an unknown vote_type', file(meta('guess'), projects, votes), 6, /guess/],
    ['a project twice', file(meta('approval'), [...projects, '1;1;Trees'], votes), 12, /two projects 1/],
    ['a voter twice', file(meta('approval'), projects, [...votes, 'a;1;1']), 17, /two votes of a/],
    ['a vote for an unknown project', file(meta('approval'), projects, [...votes, 'd;1;1,7']), 17, /no project 7/],
    [
      'points that do not match',
      file(meta('cumulative'), projects, ['voter_id;vote;points', 'a;1,2;3']),
      14,
      /2 projects and gives points to 1/,
    ],
    ['points in words', file(meta('cumulative'), projects, ['voter_id;vote;points', 'a;1;many']), 14, /many/],
    ['points for a project twice', file(meta('cumulative'), projects, ['voter_id;vote;points', 'a;1,1;3,2']), 14, /twice/],
    [
      'a fault behind a name of two lines',
      file(meta('approval'), [...projects, '4;1;"a\nb"', '5;?;c'], votes),
      14,
      /is not an amount of money/,
    ],
  ])('with %s is refused, with the line', (_, text, line, words) => {
    const read = (): unknown => readPabulib(text);
    expect(read).toThrow(BallotFileError);
    expect(read).toThrow(words);
    expect(read).toThrow(new RegExp(`^Line ${line}: `));
  });
});
