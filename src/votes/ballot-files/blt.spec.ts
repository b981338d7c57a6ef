import { readBlt } from './blt.js';
import { BallotFileError } from './ballot-file-error.js';

const file = `# Comité de la plaza, 2026
4 2  # four options, two seats
-3
(mesa 1) 3 1 2 0
(2) 1 2=4 - 1 0
2
  4
  1 = 2 0
5 0
0
"Ana # Torres"
"Benito \\"Beto\\"  Ruiz"
"Carla"
'x'
`;
const names = '0\n"Ana"\n"Benito"\n"Carla"\n';

describe('A BLT file', () => {
  it('is read with withdrawn options, equal and skipped ranks, identifications, comments and blank ballots', () => {
    expect(readBlt(file.replace("'x'", '"Daniel"\n"Comité"\nanything may follow'))).toEqual({
      title: 'Comité',
      election: {
        options: ['Ana # Torres', 'Benito "Beto" Ruiz', 'Carla', 'Daniel'],
        seats: 2,
        withdrawn: [2],
        ballots: [
          { count: 3, ranks: [[0], [1]] },
          { count: 1, ranks: [[1, 3], [], [0]] },
          { count: 2, ranks: [[3], [0, 1]] },
          { count: 5, ranks: [] },
        ],
      },
    });
  });

  it('may begin with a mark of its encoding, end its lines as Windows does and have no title', () => {
    expect(readBlt('\uFEFF1 1\r\n2 1 0\r\n0\r\n"Ana"').election.ballots).toEqual([{ count: 2, ranks: [[0]] }]);
    expect(readBlt('1 1\n0\n"Ana"').title).toBeNull();
  });

  it.each([
    ['without a number of seats', '3 "Ana"', 1, '“"Ana"” stands where a whole number is expected: how many seats there are.'],
    ['without options', '0 1\n0', 1, 'There must be at least one option.'],
    ['with an option that does not stand', `3 1\n1 2 0\n1 4 0\n${names}`, 3, 'There is no option 4; they are numbered 1 to 3.'],
    ['with the option 0 among equals', `3 1\n1 2=0 0\n${names}`, 2, 'There is no option 0; they are numbered 1 to 3.'],
    ['with a withdrawn option that never stood', `3 1\n-7\n${names}`, 2, 'There is no option 7; they are numbered 1 to 3.'],
    [
      'with half a ballot',
      `3 1\n1.5 2 0\n${names}`,
      2,
      '“1.5” stands where a whole number is expected: how many ballots say the following, or 0 after the last.',
    ],
    ['with a word for a preference', `3 1\n1 Ana 0\n${names}`, 2, '“Ana” stands where the number of an option is expected.'],
    ['that breaks off in a ballot', '3 1\n1 2', 2, 'The file ends where the next preference, or 0 after the last is expected.'],
    ['with too few names', '2 1\n0\n"Ana"\n', 4, 'The file ends where the name of option 2 is expected.'],
    ['with a name without quotes', '1 1\n0\nAna', 3, '“Ana” stands where the name of option 1 is expected, in quotes.'],
    ['with a name whose quotes are not closed', '1 1\n0\n"Ana', 3, '“"” stands where the name of option 1 is expected, in quotes.'],
  ])('%s is refused with the line', (_, text, line, reason) => {
    const read = (): unknown => readBlt(text);
    expect(read).toThrow(BallotFileError);
    expect(read).toThrow(expect.objectContaining({ line, reason }));
  });
});
