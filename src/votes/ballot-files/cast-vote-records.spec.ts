import { readCastVoteRecords } from './cast-vote-records.js';
import { irvRulesFromRctab, readRctabConfig, type RctabConfig } from './rctab-config.js';
import { readCsv } from './spreadsheet.js';
import { BallotFileError } from './ballot-file-error.js';

const sheet = `Precinct,1st Choice Mayor,2nd Choice Mayor,3rd Choice Mayor,Count
1,"Ruiz, Benito",Ana,undervote,2
2,overvote,Ana,UWI,1
3,"Ruiz, Benito",Ana,,3
4,undervote,undervote,undervote,1
`;

const config: RctabConfig = {
  outputSettings: { contestName: 'Mayor' },
  cvrFileSources: [
    {
      provider: 'ess',
      firstVoteColumnIndex: '2',
      firstVoteRowIndex: '2',
      overvoteLabel: 'overvote',
      skippedRankLabel: 'undervote',
      undeclaredWriteInLabel: 'UWI',
    },
  ],
  candidates: [{ name: 'Ana' }, { name: 'Benito Ruiz', aliases: ['Ruiz, Benito'] }, { name: 'Carla', excluded: true }],
  rules: {
    winnerElectionMode: 'singleWinnerMajority',
    overvoteRule: 'exhaustIfMultipleContinuing',
    maxSkippedRanksAllowed: '1',
    maxRankingsAllowed: '3',
    tiebreakMode: 'previousRoundCountsThenRandom',
    exhaustOnDuplicateCandidate: true,
    batchElimination: true,
    continueUntilTwoCandidatesRemain: true,
  },
};

describe('Cast vote records', () => {
  it('are read by their header: options as they occur, write-ins last, rows that say the same together', () => {
    expect(readCastVoteRecords(readCsv(sheet))).toEqual({
      title: null,
      writeIns: 2,
      election: {
        options: ['Ana', 'Ruiz, Benito', 'Undeclared Write-ins'],
        seats: 1,
        withdrawn: [],
        undeclared: [2],
        ballots: [
          { count: 5, ranks: [[1], [0], []] },
          { count: 1, ranks: [[0, 1, 2], [0], [2]] },
          { count: 1, ranks: [[], [], []] },
        ],
      },
    });
  });

  it('are read by the configuration of RCTab: its candidates in its order, other spellings, who may not be elected', () => {
    const { title, election, writeIns } = readCastVoteRecords(readCsv(sheet), config);
    expect([title, election.options, election.withdrawn, writeIns]).toEqual([
      'Mayor',
      ['Ana', 'Benito Ruiz', 'Carla', 'Undeclared Write-ins'],
      [2],
      3,
    ]);
    expect(election.ballots.map(({ count, ranks }) => [count, ...ranks])).toEqual([
      [2, [1], [0], []],
      [1, [0, 1, 2, 3], [0], [3]],
      [1, [], [], []],
    ]);
  });

  it('may name several options in one cell', () => {
    const between = { ...config, cvrFileSources: [{ ...config.cvrFileSources[0], overvoteDelimiter: '|' }] };
    const rows = [
      ['Precinct', 'A', 'B', 'C'],
      ['1', 'Ana|Carla', 'Benito Ruiz', ''],
    ];
    expect(readCastVoteRecords(rows, between).election.ballots).toEqual([{ count: 1, ranks: [[0, 2], [1], []] }]);
  });

  it('are refused where a cell names nobody who stands, with its row', () => {
    const read = (): unknown => readCastVoteRecords(readCsv(sheet.replace('4,undervote', '4,Zoe')), config);
    expect(read).toThrow(new BallotFileError('“Zoe” is neither an option nor a label that the configuration explains.', 5));
    expect(() => readCastVoteRecords([['A', 'B']])).toThrow(BallotFileError);
    expect(() => readCastVoteRecords(readCsv(sheet.replace(',undervote,2', ',undervote,two')))).toThrow('Line 2: “two”');
  });
});

describe('A configuration of RCTab', () => {
  it('says by which rules an instant runoff is counted', () => {
    expect(irvRulesFromRctab(config, 3)).toEqual({
      skippedRanks: 1,
      repeated: 'SET_ASIDE',
      overRanked: 'SET_ASIDE_IF_SEVERAL_CONTINUE',
      ranksRead: 3,
      batches: true,
      excludedFirst: [3],
      stopAt: 'TWO_LEFT',
      ties: 'EARLIER_ROUND',
    });
    const open = { ...config, rules: { ...config.rules, maxSkippedRanksAllowed: 'unlimited', maxRankingsAllowed: 'max' } };
    expect(irvRulesFromRctab(open, null)).toMatchObject({ skippedRanks: null, ranksRead: null, excludedFirst: [] });
  });

  it.each([
    ['winnerElectionMode', 'multiWinnerAllowMultipleWinnersPerRound'],
    ['overvoteRule', 'guess'],
    ['minimumVoteThreshold', '10'],
    ['stopTabulationEarlyAfterRound', '3'],
    ['maxSkippedRanksAllowed', 'some'],
  ])('is refused when its %s is “%s”, rather than counted otherwise', (rule, value) => {
    const rules = { ...config.rules, [rule]: value };
    expect(() => irvRulesFromRctab({ ...config, rules }, null)).toThrow(`The rule ${rule} “${value}” is not known here.`);
  });

  it('names records, candidates and rules, or is none', () => {
    expect(readRctabConfig(JSON.stringify(config))).toEqual(config);
    expect(() => readRctabConfig('{"rules": {}}')).toThrow('names no cast vote records');
  });
});

describe('A spreadsheet', () => {
  it.each([
    ['commas', 'a,"b, c",d\n1,2\n'],
    ['semicolons', '\uFEFFa;"b, c";d\r\n1;2\r\n'],
    ['tabs', 'a\tb, c\td\n1\t2'],
  ])('is read from CSV with %s, also when rows are of different length', (_, text) => {
    expect(readCsv(text)).toEqual([
      ['a', 'b, c', 'd'],
      ['1', '2'],
    ]);
  });

  it('says where its quotes are not closed', () => {
    expect(() => readCsv('a,b\n1,"2')).toThrow(BallotFileError);
  });
});
