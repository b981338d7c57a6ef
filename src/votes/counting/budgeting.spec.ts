import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { anyBudget, shuffled } from '../../../test/any-budget.js';
import { readPabulib } from '../ballot-files/pabulib.js';
import type { BudgetElection, Count, Lots } from './election.js';
import { countEqualShares } from './equal-shares.js';
import { countGreedy } from './greedy.js';
import { drawLots } from './lots.js';
import { countPhragmen } from './phragmen.js';

type Method = (election: BudgetElection, lots: Lots) => Count;
const methods: [string, Method][] = [
  ['greedily, passing over', (election, lots) => countGreedy(election, lots, { skip: true })],
  ['greedily, stopping', (election, lots) => countGreedy(election, lots, { skip: false })],
  ['by equal shares', (election, lots) => countEqualShares(election, lots)],
  ['by equal shares, one run', (election, lots) => countEqualShares(election, lots, { completion: 'NONE' })],
  ['by equal shares of points', (election, lots) => countEqualShares(election, lots, { utility: 'POINTS', unit: 3n })],
  ['by Phragmén', countPhragmen],
];
const anyOne = fc.oneof(anyBudget(), anyBudget({ points: true }));

describe.each(methods)('a budget counted %s', (_, count) => {
  it('is never overspent, and says of every project what became of it', () => {
    fc.assert(
      fc.property(anyOne, ({ election, lots }) => {
        const { winners, figures } = count(election, lots);
        const spent = winners.reduce((sum, project) => sum + election.projects[project]!.cost, 0n);
        expect(spent <= election.budget).toBe(true);
        expect(figures).toMatchObject({ spent: String(spent), rest: String(election.budget - spent) });
        const projects = figures.projects as { id: string; funded: boolean; reason: string }[];
        expect(projects.map(({ id }) => id)).toEqual(election.projects.map(({ id }) => id));
        projects.forEach(({ funded, reason }, project) => {
          expect([funded, reason === 'FUNDED']).toEqual([winners.includes(project), winners.includes(project)]);
          if (reason === 'TOO_EXPENSIVE_FOR_REST') expect(election.projects[project]!.cost + spent > election.budget || !funded).toBe(true);
        });
      }),
    );
  });

  it('comes out the same in whichever order ballots lie and however equal ones are bundled', () => {
    fc.assert(
      fc.property(anyOne, fc.nat(20), ({ election, lots }, by) => {
        expect(JSON.stringify(count(shuffled(election, by), lots))).toBe(JSON.stringify(count(election, lots)));
      }),
    );
  });

  it('funds each project in a round of its own, in the order of the winners', () => {
    fc.assert(
      fc.property(anyOne, ({ election, lots }) => {
        const { winners, rounds, ties } = count(election, lots);
        expect(rounds.map(({ round, elected }) => [round, ...elected])).toEqual(winners.map((project, place) => [place + 1, project]));
        for (const { among, chosen, round } of ties) expect([among.includes(chosen), winners[round - 1]]).toEqual([true, chosen]);
      }),
    );
  });

  it('refuses ballots that name a project twice or one that is not up for the vote', () => {
    const projects = [{ id: 'a', name: 'A', cost: 1n }];
    for (const approved of [[0, 0], [1]]) {
      expect(() => count({ projects, budget: 1n, ballots: [{ count: 1, approved, points: null }] }, [0])).toThrow(RangeError);
    }
  });
});

const budgets = join(resolve(process.env.SHARED_DATA ?? '../shared/data'), 'budgets');
const isHere = existsSync(join(budgets, 'expected_official.json'));
if (!isHere)
  process.stdout.write(`Real budgets are not counted: there is no ${budgets}; set SHARED_DATA to the folder that holds budgets.\n`);

/** PabuLib (arXiv 2012.06539), outcomes as the cities announced them. */
(isHere ? describe : describe.skip)('a real budget', () => {
  const official: [string, Method][] = [
    ['Netherlands_Assen_2024.pb', countEqualShares],
    ['Poland_Swiecie_2023.pb', countEqualShares],
    ['Poland_Gdynia_2023_Cisowa__large.pb', (election, lots) => countGreedy(election, lots, { skip: false, threshold: 50 })],
    ['Poland_Warszawa_2017_Grochow_Poludniowy.pb', (election, lots) => countGreedy(election, lots, { skip: true })],
  ];
  it.each(official)('%s is counted as the city counted it', (name, count) => {
    const expected = JSON.parse(readFileSync(join(budgets, 'expected_official.json'), 'utf8'))[name];
    const { election, meta, unit, selected } = readPabulib(readFileSync(join(budgets, name), 'utf8'));
    const idsOf = (projects: readonly number[]): string[] => projects.map((project) => election.projects[project]!.id).sort();
    const { winners, figures } = count(election, drawLots('official', election.projects.length));
    expect(idsOf(winners)).toEqual([...expected.official_selected].sort());
    expect(idsOf(selected!)).toEqual([...expected.official_selected].sort());
    expect([meta.rule, meta.budget, election.ballots.length]).toEqual([expected.rule, expected.budget, Number(meta.num_votes)]);
    expect(unit).toBe(name.includes('Warszawa') ? 100n : 1n);
    const projects = figures.projects as { votes: number }[];
    expect(projects.reduce((sum, { votes }) => sum + votes, 0)).toBe(
      election.ballots.reduce((sum, { approved }) => sum + approved.length, 0),
    );
  });

  it('in Świecie gave everybody a share of 646, and says what each supporter paid', () => {
    const { election } = readPabulib(readFileSync(join(budgets, 'Poland_Swiecie_2023.pb'), 'utf8'));
    const { figures, rounds } = countEqualShares(election, drawLots('official', election.projects.length));
    expect(figures).toMatchObject({ voters: 2553, share: '646', stop: 'NOTHING_MORE_FITS', spent: '1040337', rest: '29663' });
    // The shelter for animals: 1,030 votes, 150,000 to pay.
    expect(rounds[0]).toMatchObject({
      elected: [11],
      details: { price: '15000/103', effectiveVotes: '1030', payInFull: 1030, payWhatTheyHave: 0 },
    });
  });
});
