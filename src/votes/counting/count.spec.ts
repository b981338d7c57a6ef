/** One way to count by any method, and what it refuses. */
import { countElection, countings, kindOf, type AnyElection } from './count.js';
import { methods } from './election.js';
import { tennessee } from './examples.js';

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

  it('puts each method where its name says', () => {
    for (const method of Object.keys(countings)) expect(methods).toContain(method);
    expect(Object.keys(kindOf)).toEqual([...methods]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['toString', {}, 'There is no method toString; the methods are plurality, '],
    ['borda', { pints: 'to-one' }, 'borda has no parameter pints; it has points, unranked.'],
    ['borda', { points: 'many' }, 'points cannot be many; it may be to-zero, to-one or dowdall.'],
    ['approval', {}, 'approval counts ballots that choose options; these are ranked ballots.'],
    ['plurality', { choices: '0' }, 'choices cannot be 0; it may be seats, any or a whole number from 1 to 1000.'],
    ['plurality', { choices: '2' }, 'Over rankings plurality takes no parameters; choices was given.'],
    ['schulze', { unranked: 'first' }, 'unranked cannot be first; it may be last or no-opinion.'],
  ])('refuses %s %j', (method, parameters, sentence) => {
    expect(() => countElection(method, given, lots, parameters)).toThrow(sentence);
  });

  it('refuses seats that are none', () => {
    const none: AnyElection = { kind: 'ranked', election: { ...tennessee, seats: 0 } };
    expect(() => countElection('schulze', none, lots)).toThrow('The number of seats must be a whole number from 1.');
  });
});
