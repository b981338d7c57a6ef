/** Every real election through `urna count`, from the file to the JSON, against its official outcome. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { countFile, type CountOptions } from '../../src/commands/count.js';
import { describeReal, lastInFileFirst, namesIn, pathOf, readPublished, readText } from './real-elections.js';

const count = async (path: string, options: Partial<CountOptions> = {}) =>
  JSON.parse(await countFile(path, { format: 'json', ...options })) as Record<string, any>;
const officials = resolve(pathOf('..', 'budgets', 'expected_official.json'));
const budgets: Record<string, { rule: string; official_selected: string[] }> = existsSync(officials)
  ? JSON.parse(readFileSync(officials, 'utf8'))
  : { 'no data': { rule: '', official_selected: [] } };

/** The names in the order in which the published log elects them, which lists those of one round by their place. */
const electedIn = (...names: string[]): string[] =>
  readPublished(...names)
    .filter(({ tag }) => tag === 'elect')
    .map(({ msg }) => msg.slice(msg.lastIndexOf(': ') + 2));

describeReal('urna count', () => {
  it.each(namesIn('edinburgh-2017', '.csv'))('elects the councillors of %s', async (name) => {
    const expected = JSON.parse(readText('edinburgh-2017', 'expected_winners.json')) as Record<string, string[]>;
    const winners = expected[/^ward_\d+/.exec(name)![0]]!;
    const result = await count(pathOf('edinburgh-2017', `${name}.csv`), { method: 'scottish-stv' });
    expect(result).toMatchObject({ method: 'scottish-stv', seats: winners.length });
    expect(result.quota).toMatch(/^\d+\.00000$/);
    expect([...result.winners].sort()).toEqual(winners);
    expect(result.rounds.flatMap(({ elected }: { elected: string[] }) => elected)).toEqual(result.winners);
  });

  it.each([
    ...namesIn('glasgow-2007', '.blt').map((name) => ['scottish-stv', 'glasgow-2007', name, `${name}.expected.json`]),
    ...namesIn('small', '.blt').map((name) => ['scottish-stv', 'small', name, `${name}.scottish.expected.json`]),
    ...namesIn('small', '.blt').map((name) => ['meek-stv', 'small', name, `${name}.meek-prf.expected.json`]),
  ])('elects by %s those of %s/%s', async (method, folder, name, expected) => {
    const published = electedIn(folder!, expected!);
    const path = pathOf(folder!, `${name}.blt`);
    const { options } = await count(path, { method });
    const lots = lastInFileFirst(options.length).map((place) => place + 1);
    const { winners, rounds, quota } = await count(path, { method, lots: lots.join() });
    expect([...winners].sort()).toEqual([...published].sort());
    expect(rounds.length).toBeGreaterThan(0);
    expect(quota).not.toBeNull();
  });

  it.each([
    ['leader2006_tally.txt', 'Anthony Towns'],
    ['leader2020_tally.txt', 'Jonathan Carter'],
  ])('elects in %s %s', async (name, winner) => {
    expect((await count(pathOf('debian', name), { method: 'schulze' })).winners).toEqual([winner]);
  });

  it.each([
    ['without its configuration', []],
    ['with its configuration', ['2013_minneapolis_mayor_config.json']],
  ])('elects the mayor of Minneapolis in the 33 published rounds, %s', async (_, [config]) => {
    const folder = pathOf('rcv', '2013_minneapolis_mayor');
    const published = JSON.parse(readText('rcv/2013_minneapolis_mayor/2013_minneapolis_mayor_expected_detailed_report.json'));
    const result = await count(join(folder, '2013_minneapolis_mayor_cvr.xlsx'), {
      method: 'irv',
      ...(config !== undefined && { config: join(folder, config) }),
    });
    expect(result.winners).toEqual(['BETSY HODGES']);
    const tallies = result.rounds.map((round: { tallies: Record<string, string | null> }) =>
      Object.fromEntries(Object.entries(round.tallies).filter(([, votes]) => votes !== null)),
    );
    expect(tallies).toEqual(published.results.map(({ tally }: { tally: Record<string, string> }) => tally));
    expect(tallies).toHaveLength(33);
  });

  it.each(Object.entries(budgets))('funds what was funded in %s', async (name, { rule, official_selected: selected }) => {
    const path = pathOf('..', 'budgets', name);
    const byItself = await count(path);
    const method = rule.startsWith('greedy') ? 'greedy' : 'equal-shares';
    expect(byItself.method).toBe(method);
    expect([...byItself.winners].sort()).toEqual([...selected].sort());
    expect(await count(path, { method })).toEqual(byItself);
    expect(byItself.rounds.flatMap(({ elected }: { elected: string[] }) => elected)).toEqual(byItself.winners);
  });

  it('takes the rule of a file back when told so', async () => {
    const path = pathOf('..', 'budgets', 'Poland_Gdynia_2023_Cisowa__large.pb');
    expect((await count(path)).parameters).toEqual({ skip: 'no', threshold: '50' });
    const { winners, parameters } = await count(path, { method: 'greedy', rule: ['skip=yes', 'threshold=0'] });
    expect(parameters).toEqual({ skip: 'yes', threshold: '0' });
    expect(winners).toEqual(['2023/CIS/0019', '2023/CIS/0018']);
  });
});
