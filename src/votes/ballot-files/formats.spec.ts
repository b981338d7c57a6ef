/** Files in forms that real authorities use, as they are recognised and read. */
import { BallotFileError } from './ballot-file-error.js';
import type { BallotFile, BallotFileRead } from './ballot-file.js';
import { readBallotFile } from './formats.js';

const read = (name: string, text: string | Uint8Array, more: Partial<BallotFile> = {}): Promise<BallotFileRead> =>
  readBallotFile({ name, bytes: typeof text === 'string' ? Buffer.from(text) : text, ...more });
const blt = '3 1\n2 1 2 0\n1 3 0\n0\n"Ana"\n"Benito"\n"Caro"\n"Plaza"\n';
const sheet = 'Option 1--->: Ana\nOption 2-->: Benito\nV: 12 ab\nV: -1 cd\n';
const cvr = 'Precinct,1st Choice,2nd Choice\n1,Ana,Benito\n2,Benito,undervote\n';
const pb = (rule: string, type = 'approval', more = ''): string =>
  `META\nkey;value\nbudget;100.50\n${rule === '' ? '' : `rule;${rule}\n`}vote_type;${type}\n${more}PROJECTS\nproject_id;cost\na;60\nb;50\nVOTES\nvoter_id;vote\n1;a\n2;a,b\n`;
const urna =
  '{"format":"urna-ballots@1","method":"schulze","options":[{"id":"a","name":"Ana"},{"id":"b","name":"Benito"}]}\n{"ranks":[[0]]}\n';

describe('a file of ballots', () => {
  it.each([
    ['blt', 'ward.blt', blt, 'ranked'],
    ['blt', 'WARD.CSV', blt, 'ranked'],
    ['blt', 'ward.csv, saved by a spreadsheet', blt.replace(/(\d)$/gm, '$1,,,').replaceAll(/(?<=\d) (?=\d)/g, ','), 'ranked'],
    ['debian', 'tally.txt', sheet, 'ranked'],
    ['cvr', 'RECORDS.CSV', cvr, 'ranked'],
    ['pabulib', 'town.pb', pb('greedy'), 'budget'],
    ['pabulib', 'TOWN.PB', pb('greedy').replace('META', 'META;;'), 'budget'],
    ['urna', 'ballots', urna, 'ranked'],
  ])('of the form %s is known as %s, however it was saved', async (form, name, text, kind) => {
    const plain = await read(name, text);
    expect(plain.given.kind).toBe(kind);
    expect(await readBallotFile({ name: 'x', bytes: Buffer.from(text) }, form)).toEqual(plain);
    const comments = form === 'urna' ? '' : '# published by the council\n\n';
    for (const other of [`\uFEFF${text}`, text.replaceAll('\n', '\r\n'), `\uFEFF${comments}${text.replaceAll('\n', '\r\n')}\r\n`])
      expect(await read(name, other)).toEqual(plain);
    expect(await read(name, Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(plain);
  });

  it('is taken for what it says before what it is called', async () => {
    expect((await read('x.blt', pb('greedy'))).given.kind).toBe('budget');
  });

  it('in no known form is refused, and so is one that only its name makes known, with the line', async () => {
    await expect(read('x.txt', 'Dear council,\n')).rejects.toThrow('x.txt is in no format that is known here');
    await expect(read('x.blt', 'Dear council,\n')).rejects.toThrow('Line 1: “Dear” stands where a whole number is expected');
    await expect(read('x.pb', 'Dear council,\n')).rejects.toThrow('Line 1: a PabuLib file begins with the line META.');
    await expect(read('x.csv', 'Dear,council\n')).rejects.toThrow('No column says “1st choice”');
    await expect(read('x.xlsx', Buffer.from('PK\x03\x04 broken', 'latin1'))).rejects.toThrow('The spreadsheet cannot be read');
    await expect(read('x.xlsx', Buffer.from('PK\x03\x04 broken', 'latin1'))).rejects.toThrow(BallotFileError);
  });
});

describe('a BLT file', () => {
  it('may withdraw options, give them nicknames, name ballots, weigh them as 2.0 and share ranks', async () => {
    const text = '3 1\n[tie 3 2 1]\n-2\n[nick ana ben caro]\n(mesa 1) 2.0 ana ben=caro 0\n1 - 3 0\n0\n"Ana"\n"Benito"\n"Caro"\n';
    expect((await read('x.blt', text)).given.election).toEqual({
      options: ['Ana', 'Benito', 'Caro'],
      seats: 1,
      withdrawn: [1],
      ballots: [
        { count: 2, ranks: [[0], [1, 2]] },
        { count: 1, ranks: [[], [2]] },
      ],
    });
    await expect(read('x.blt', text.replace('2.0', '0.5'))).rejects.toThrow('Line 5: “0.5” stands where a whole number is expected');
  });
});

describe('a PabuLib file', () => {
  it.each([
    ['greedy', {}, { method: 'greedy', parameters: {} }],
    ['greedy-no-skip', {}, { method: 'greedy', parameters: { skip: 'no' } }],
    ['greedy-threshold', { more: 'min_project_score_threshold;25\n' }, { method: 'greedy', parameters: { threshold: '25' } }],
    ['equalshares/add1', {}, { method: 'equal-shares', parameters: { unit: '100' } }],
    ['equalshares', {}, { method: 'equal-shares', parameters: { unit: '100' } }],
    ['greedy-custom', {}, {}],
    ['', {}, {}],
  ])('with the rule “%s” says how it is counted', async (rule, { more }: { more?: string }, expected) => {
    const { given: _, unit, ...says } = await read('x.pb', pb(rule, 'approval', more));
    expect(says).toEqual(expected);
    expect(unit).toBe(100n);
  });

  it('counts its threshold in the units of its points', async () => {
    const text = pb('greedy', 'cumulative', 'min_project_score_threshold;1.5\n').replace(
      'voter_id;vote\n1;a\n2;a,b\n',
      'voter_id;vote;points;age\n1;a;2.25;30\n2;a,b;1,1\n',
    );
    expect(await read('x.pb', text)).toMatchObject({
      parameters: { threshold: '150' },
      given: { election: { ballots: [{ points: [225] }, { points: [100, 100] }] } },
    });
  });
});

describe('cast vote records', () => {
  const places = async (header: string): Promise<unknown> => {
    const { given } = await read('x.csv', `${header}\nAna,Benito,Caro\n`);
    return given.kind === 'ranked' ? given.election.ballots[0]!.ranks.flat().map((option) => given.election.options[option]) : null;
  };
  it.each([
    ['1st Choice,2nd Choice,3rd Choice', ['Ana', 'Benito', 'Caro']],
    ['rank_3,rank_1,rank_2', ['Benito', 'Caro', 'Ana']],
    ['Ward 3 Choice 2,Ward 3 Choice 1,Precinct', ['Benito', 'Ana']],
    ['Precinct,Mayor 1st Choice District 2,Mayor 2nd Choice District 2', ['Benito', 'Caro']],
    ['Primera preferencia,2.ª preferencia,Tercera preferencia', ['Ana', 'Benito', 'Caro']],
    ['id,1,2', ['Benito', 'Caro']],
  ])('headed “%s” are read in the order of the ranks', async (header, names) => {
    expect(await places(header)).toEqual(names);
  });

  it('of several contests are read one at a time', async () => {
    const two = 'Mayor Choice 1,Mayor Choice 2,Council Choice 1,Council Choice 2\nAna,Benito,Caro,Dora\n';
    await expect(read('x.csv', two)).rejects.toThrow('several contests; name one with --contest: Mayor; Council.');
    await expect(read('x.csv', two, { contest: 'Sheriff' })).rejects.toThrow('name one with --contest: Mayor; Council.');
    const { given } = await read('x.csv', two, { contest: 'council' });
    expect(given.election).toMatchObject({ options: ['Caro', 'Dora'], ballots: [{ ranks: [[0], [1]] }] });
  });

  it('are counted by instant runoff as Minneapolis counts, or as their configuration says', async () => {
    expect(await read('x.csv', cvr)).toMatchObject({ method: 'irv', parameters: { 'skipped-ranks': '1', batches: 'yes' } });
    const config = {
      cvrFileSources: [{ provider: 'ess', firstVoteColumnIndex: '2', firstVoteRowIndex: '2' }],
      candidates: [{ name: 'Ana', code: 'A' }, { name: 'Benito' }],
      rules: {
        winnerElectionMode: 'singleWinnerMajority',
        overvoteRule: 'alwaysSkipToNextRank',
        maxSkippedRanksAllowed: 'unlimited',
        maxRankingsAllowed: 'max',
        undervoteLabel: 'undervote',
      } as Record<string, string>,
    };
    const text = cvr.replace('1,Ana', '1,A');
    expect(await read('x.csv', text, { config: JSON.stringify(config) })).toMatchObject({
      method: 'irv',
      parameters: { 'skipped-ranks': 'any', 'over-ranked': 'pass', batches: 'no' },
      given: { election: { options: ['Ana', 'Benito'], seats: 1 } },
    });
    config.rules.numberOfWinners = '2';
    const several = await read('x.csv', text, { config: JSON.stringify(config) });
    expect(several).toMatchObject({ given: { election: { seats: 2 } } });
    expect(several).not.toHaveProperty('method');
    await expect(read('x.csv', cvr, { config: 'rules:' })).rejects.toThrow('The configuration is no JSON.');
  });

  it('do not take empty lines for ballots', async () => {
    const { given } = await read('x.csv', `${cvr}\n\n`);
    expect(given.election.ballots).toHaveLength(2);
  });
});
