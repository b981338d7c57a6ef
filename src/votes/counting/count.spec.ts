/** One way to count by any method, and what it refuses. */
import { countElection, parametersOf } from './count.js';
import { countings, kindOf, type AnyElection, type ElectionKind } from './countings.js';
import { methods } from './election.js';
import { tennessee } from './examples.js';
import { irvWordsOf } from './irv-parameters.js';
import type { IrvRules } from './irv-rules.js';

const given: AnyElection = { kind: 'ranked', election: tennessee };
const lots = [0, 1, 2, 3];

describe('counting by name', () => {
  it('counts by the rules that are given, and by the defaults otherwise', () => {
    expect(countElection('borda', given, lots).rounds[0]!.tallies[0]).toBe('126');
    expect(countElection('borda', given, lots, { points: 'to-one' }).rounds[0]!.tallies[0]).toBe('226');
    const choice: AnyElection = { kind: 'choice', election: { options: ['A', 'B'], seats: 1, ballots: [{ count: 1, chosen: [0, 1] }] } };
    expect(countElection('plurality', choice, [0, 1]).rounds[0]!.tallies).toEqual(['0', '0']);
    expect(countElection('plurality', choice, [0, 1], { choices: '2' }).rounds[0]!.tallies).toEqual(['1', '1']);
  });

  it('counts by every method, as its name says', () => {
    const elections: Record<ElectionKind, AnyElection> = {
      ranked: given,
      choice: { kind: 'choice', election: { options: ['A', 'B'], seats: 1, ballots: [{ count: 2, chosen: [1] }] } },
      score: { kind: 'score', election: { options: ['A', 'B'], seats: 1, lowest: 0, highest: 5, ballots: [{ count: 2, scores: [1, 4] }] } },
      budget: {
        kind: 'budget',
        election: {
          projects: [
            { id: 'a', name: 'A', cost: 6n },
            { id: 'b', name: 'B', cost: 5n },
          ],
          budget: 10n,
          ballots: [{ count: 2, approved: [1], points: null }],
        },
      },
    };
    for (const method of methods) {
      const kind = kindOf[method];
      const { options } = { options: ['A', 'B'], ...elections[kind].election };
      const count = countElection(method, elections[kind], [...options.keys()], parametersOf(method, kind, {}));
      expect(count.method).toBe(method);
      expect(count.winners).toHaveLength(1);
    }
  });

  it('counts an instant runoff by rules in words', () => {
    const options = ['Ana', 'Benito', 'Caro', 'Undeclared'];
    const ballots = [
      { count: 4, ranks: [[0]] },
      { count: 2, ranks: [[1], [0]] },
      { count: 2, ranks: [[], [], [2]] },
      { count: 1, ranks: [[1, 2], [2]] },
      { count: 3, ranks: [[3], [3], [2]] },
    ];
    const runoff: AnyElection = { kind: 'ranked', election: { options, seats: 1, withdrawn: [], undeclared: [3], ballots } };
    const first = (rules: Record<string, string>): (string | null)[] => [...countElection('irv', runoff, lots, rules).rounds[0]!.tallies];
    const excluded = (rules: Record<string, string>): unknown => countElection('irv', runoff, lots, rules).rounds[0]!.excluded;
    expect(first({})).toEqual(['4', '2', '2', '3']);
    expect(first({ 'skipped-ranks': '1' })).toEqual(['4', '2', '0', '3']);
    expect(first({ 'over-ranked': 'pass' })).toEqual(['4', '2', '3', '3']);
    expect(first({ 'ranks-read': '2' })).toEqual(['4', '2', '0', '3']);
    expect(excluded({})).toEqual([3]);
    expect(excluded({ 'write-ins': 'as-others', 'skipped-ranks': '0' })).toEqual([2]);
    expect(excluded({ 'write-ins': 'as-others', 'skipped-ranks': '0', batches: 'yes' })).toEqual([2, 1]);
    expect(countElection('irv', runoff, lots, { 'stop-at': 'two-left' }).rounds).toHaveLength(3);
    const words = { 'skipped-ranks': '1', repeated: 'set-aside', 'over-ranked': 'pass', 'ranks-read': '2', ties: 'earlier-round' };
    const all = { ...words, batches: 'yes', 'write-ins': 'first', 'stop-at': 'two-left' };
    expect(irvWordsOf(countElection('irv', runoff, lots, all).figures.rules as IrvRules)).toEqual(all);
  });

  it('puts each method where its name says', () => {
    expect(Object.keys(countings).sort()).toEqual([...methods].sort());
    expect(Object.keys(kindOf)).toEqual([...methods]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['toString', {}, 'There is no method toString; the methods are plurality, '],
    ['borda', { pints: 'to-one' }, 'borda has no parameter pints; it has points, unranked.'],
    ['borda', { points: 'many' }, 'points cannot be many; it may be to-zero, to-one or dowdall.'],
    ['approval', {}, 'approval counts ballots that choose options; these are ranked ballots.'],
    ['irv', { 'skipped-ranks': 'some' }, 'skipped-ranks cannot be some; it may be any or a whole number from 0 to 1000.'],
    ['greedy', {}, 'greedy counts ballots over projects with a budget; these are ranked ballots.'],
    ['plurality', { choices: '0' }, 'choices cannot be 0; it may be seats, any or a whole number from 1 to 1000.'],
    ['plurality', { choices: '2' }, 'Over rankings plurality takes no parameters; choices was given.'],
    ['schulze', { unranked: 'first' }, 'unranked cannot be first; it may be last or no-opinion.'],
  ])('refuses %s %j', (method, parameters, sentence) => {
    expect(() => countElection(method, given, lots, parameters)).toThrow(sentence);
  });

  it('fills one seat by instant runoff', () => {
    const two: AnyElection = { kind: 'ranked', election: { ...tennessee, seats: 2 } };
    expect(() => countElection('irv', two, lots)).toThrow('irv elects one, not 2; set the seats to 1 or choose another method.');
  });

  it('refuses seats that are none', () => {
    const none: AnyElection = { kind: 'ranked', election: { ...tennessee, seats: 0 } };
    expect(() => countElection('schulze', none, lots)).toThrow('The number of seats must be a whole number from 1.');
  });
});
