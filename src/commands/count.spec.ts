/** `urna count`, from a file to what is printed. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { methods } from '../votes/counting/election.js';
import { countFile, countHelp } from './count.js';

const folder = mkdtempSync(join(tmpdir(), 'urna-count-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string | Buffer): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}
const head = {
  format: 'urna-ballots@1',
  method: 'schulze',
  seats: 1,
  parameters: {},
  options: ['Ana', 'Benito', 'Caro'].map((name) => ({ id: name, name })),
};
const lines = (...all: unknown[]): string => all.map((line) => JSON.stringify(line)).join('\n');
const clear = lines(head, { count: 3, ranks: [[0], [1]] }, { count: 2, ranks: [[1], [0]] });
const tied = lines(head, { ranks: [[0], [1]] }, { ranks: [[1], [0]] });
const sheet = 'Option 1--->: Ana\nOption 2-->: Benito\nV: 12 ab\nV: -1 cd\nV: 1- ef\n';
const json = async (path: string, options: object = {}) => JSON.parse(await countFile(path, { format: 'json', ...options }));

describe('urna count', () => {
  it('counts as the file says', async () => {
    expect(await json(write('clear.ndjson', clear))).toMatchObject({
      method: 'schulze',
      seats: 1,
      quota: null,
      winners: ['Ana'],
      order: [['Ana'], ['Benito'], ['Caro']],
      rounds: [{ round: 1, elected: ['Ana'], exhausted: '0' }],
      ties: [],
      figures: { ballots: 5, condorcetWinner: 0 },
      seed: null,
      lots: null,
    });
  });

  it('counts otherwise when told so', async () => {
    const path = write('clear.ndjson', clear);
    expect(await json(path, { method: 'borda', seats: '2', rule: ['points=to-one'] })).toMatchObject({
      method: 'borda',
      seats: 2,
      winners: ['Ana', 'Benito'],
      rounds: [{ tallies: { Ana: '13', Benito: '12', Caro: '5' } }],
    });
  });

  it('knows a tally sheet of Debian by its look, and by its name', async () => {
    const path = write('sheet.txt', sheet);
    expect(await json(path, { method: 'plurality' })).toMatchObject({ winners: ['Ana'], rounds: [{ tallies: { Ana: '2', Benito: '1' } }] });
    expect(await json(path, { method: 'plurality', input: 'debian' })).toMatchObject({ winners: ['Ana'] });
  });

  it('reads names in the codes of their time', async () => {
    const path = write('old.txt', Buffer.from('Option 1->: Ra\xfal\nV: 1 ab\n', 'latin1'));
    expect(await json(path, { method: 'schulze' })).toMatchObject({ winners: ['Raúl'] });
  });

  it('draws lots from the file where a tie needs them, or from the seed that it is told', async () => {
    const path = write('tied.ndjson', tied);
    const ofFile = await json(path);
    expect(ofFile).toMatchObject({
      seed: createHash('sha256').update(tied).digest('hex'),
      ties: [{ among: ['Ana', 'Benito'], by: 'LOTS' }],
    });
    expect(await json(path, { seed: ofFile.seed })).toEqual(ofFile);
    const drawn = await Promise.all(['1', '2', '3', '4', '5', '6'].map((seed) => json(path, { seed })));
    expect(new Set(drawn.map(({ winners }) => winners[0]))).toEqual(new Set(['Ana', 'Benito']));
    for (const { lots, winners } of drawn) expect(lots.find((name: string) => name !== 'Caro')).toBe(winners[0]);
  });

  it('takes lots that were drawn otherwise', async () => {
    const path = write('tied.ndjson', tied);
    for (const [lots, winner] of [
      ['1,2,3', 'Ana'],
      ['3 2 1', 'Benito'],
    ])
      expect(await json(path, { lots })).toMatchObject({ winners: [winner], seed: null });
    expect(await countFile(path, { format: 'text', lots: '3,2,1' })).toContain('Lots as given: Caro, Benito, Ana');
    for (const lots of ['1,2', '1,2,2', '0,1,2', '1,2,3,4', 'Ana'])
      await expect(json(path, { lots })).rejects.toThrow('--lots must hold each number from 1 to 3 once');
  });

  it('prints rounds with their transfers, in lines that are not too long', async () => {
    const stv = {
      ...head,
      method: 'scottish-stv',
      seats: 2,
      options: ['Ana', 'Benito', 'Caro', 'Dora'].map((name) => ({ id: name, name })),
    };
    const path = write(
      'stv.ndjson',
      lines(stv, { count: 7, ranks: [[0], [1]] }, { count: 2, ranks: [[2], [1]] }, { count: 1, ranks: [[3]] }),
    );
    const text = await countFile(path, { format: 'text' });
    expect(text).toContain('\n  surplus of Ana: 2.99999 to Benito\n');
    expect(text).toContain('; excluded Dora\n  votes of Dora: 1.00000 to nobody');
    const irv = await countFile(path, { format: 'text', method: 'irv', seats: '1' });
    expect(irv).toContain(
      'Rules    skipped-ranks=any, repeated=pass, over-ranked=set-aside, ranks-read=all, batches=no,\n    write-ins=first, ',
    );
    for (const line of irv.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('prints what a budget funds, and why not the rest', async () => {
    const meta = 'META\nkey;value\nbudget;1000.50\nrule;greedy-no-skip\nvote_type;approval\ncurrency;COP\n';
    const projects = 'PROJECTS\nproject_id;cost;name\n1;600;Trees\n2;500.25;Benches\n3;10;Lamps\n4;2000;A tunnel\n';
    const path = write('town.pb', `${meta}${projects}VOTES\nvoter_id;vote\na;1,2\nb;1,4\nc;1,2,3\n`);
    expect(await countFile(path, { format: 'text' })).toBe(
      [
        'Method   greedy',
        'Rules    skip=no, threshold=0',
        'Budget   1 000.50 COP, of which 600.00 is spent and 400.50 left',
        '',
        'Funded        cost  votes',
        '1. 1 Trees  600.00      3',
        '',
        'Not funded      cost  votes  why',
        '2 Benches     500.25      2  costs more than was left',
        '3 Lamps        10.00      1  the count had stopped before its turn',
        '4 A tunnel  2 000.00      1  costs more than the whole budget',
      ].join('\n'),
    );
    expect(await json(path)).toMatchObject({ method: 'greedy', seats: 0, quota: null, winners: ['1'], moneyUnit: '100' });
    expect(await json(path, { rule: ['skip=yes'] })).toMatchObject({ winners: ['1', '3'], parameters: { skip: 'yes' } });
    await expect(json(path, { seats: '2' })).rejects.toThrow('A budget has no seats');
  });

  it('prints tables for people', async () => {
    const path = write('tied.ndjson', tied);
    const text = await countFile(path, { format: 'text', method: 'borda', seats: '3', seed: 'x' });
    expect(text).toMatch(/^Method {3}borda\nRules {4}points=to-zero, unranked=average\nSeats {4}3\nElected {2}1\. /);
    expect(text).toMatch(/\nAna +3\*\nBenito +3\*\nCaro +0\*\nnobody +0\n/);
    expect(text).toMatch(/Tie in round 1 between Ana, Benito: (Ana|Benito) comes first, by lots\.\n\nLots were drawn from the seed x: /);
    expect(await countFile(path, { format: 'text', method: 'ranked-pairs' })).toContain('\nRound 1: Ana over Caro, 2 to 0: locked\n');
  });

  it('tells options of the same name apart', async () => {
    const twins = {
      ...head,
      options: [
        { id: '1', name: 'Ana' },
        { id: '2', name: 'Ana' },
      ],
    };
    const path = write('twins.ndjson', lines(twins, { ranks: [[1]] }));
    expect(await json(path)).toMatchObject({ winners: ['Ana (2)'] });
  });

  it('explains every method, rule and format', () => {
    for (const word of [...methods, '--rule points=to-zero', '--rule skip=yes', 'debian', 'urna', 'blt', 'cvr', 'pabulib'])
      expect(countHelp()).toContain(word);
  });

  it.each<[string, object, string]>([
    ['absent.txt', {}, 'There is no file '],
    ['.', {}, 'is a folder, not a file.'],
    ['sheet.txt', {}, 'The file does not say how it is counted; use --method plurality, '],
    ['sheet.txt', { method: 'dice' }, 'There is no method dice; the methods are plurality, '],
    ['sheet.txt', { method: 'score' }, 'score counts ballots that score options; these are ranked ballots.'],
    ['sheet.txt', { method: 'borda', rule: ['points'] }, '--rule must be name=value, not points.'],
    ['sheet.txt', { method: 'borda', rule: ['unranked=last'] }, 'unranked cannot be last; it may be average or nothing.'],
    ['sheet.txt', { method: 'borda', seats: 'two' }, '--seats must be a whole number from 1, not two.'],
    ['sheet.txt', { method: 'borda', input: 'urna' }, 'Line 1: it is no JSON.'],
    ['sheet.txt', { method: 'borda', input: 'word' }, 'There is no format word; the formats are urna, debian'],
    ['sheet.txt', { method: 'borda', format: 'xml' }, 'There is no output xml; use --format json or text.'],
    ['noise.bin', { method: 'borda' }, 'noise.bin is in no format that is known here (urna, debian'],
  ])('says what is wrong with %s %j', async (name, options, sentence) => {
    write('sheet.txt', sheet);
    write('noise.bin', Buffer.from([0, 255, 1, 254]));
    await expect(json(join(folder, name), options)).rejects.toThrow(sentence);
  });
});
