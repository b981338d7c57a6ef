import { plainShape } from '../../test/any-poll.js';
import { countings, kindOf } from './counting/countings.js';
import { methods, type Method } from './counting/election.js';
import { allMethods, chooseCounting, methodsByKind, type PollMethod } from './method.rules.js';
import { pollKinds, type PollKind } from './poll.rules.js';
import { toElection, BallotPile, type PollDefinition } from './result.rules.js';

const wish = (method: PollMethod | null, parameters: Record<string, string> = {}, seats = 1) => ({ method, seats, parameters });

describe('a poll without a method of its own', () => {
  it.each<[PollKind, PollMethod]>([
    ['SINGLE', 'plurality'],
    ['MULTIPLE', 'approval'],
    ['STATEMENTS', 'statements'],
    ['APPROVAL', 'approval'],
    ['SCORE', 'score'],
    ['RANKING', 'schulze'],
    ['BUDGET', 'equal-shares'],
  ])('%s is counted by %s', (kind, method) => {
    expect(chooseCounting(kind, 3, wish(null))).toMatchObject({ method, seats: 1 });
  });
});

describe('a method', () => {
  const pairs = pollKinds.flatMap((kind) => allMethods.map((method) => [method, kind] as const));
  const fits: Record<PollKind, readonly PollMethod[]> = {
    SINGLE: ['plurality'],
    MULTIPLE: ['approval'],
    STATEMENTS: ['statements'],
    APPROVAL: ['approval'],
    SCORE: ['score'],
    RANKING: ['irv', 'scottish-stv', 'meek-stv', 'schulze', 'ranked-pairs', 'borda'],
    BUDGET: ['greedy', 'equal-shares', 'phragmen'],
  };

  it.each(pairs)('%s may count a %s poll only where it can read its ballots', (method, kind) => {
    const counting = chooseCounting(kind, 3, wish(method));
    if (fits[kind].includes(method)) expect(counting).toMatchObject({ method });
    else expect(counting).toMatchObject({ code: 'METHOD_NOT_FOR_KIND', field: 'input.method' });
  });

  it.each(pollKinds.filter((kind) => kind !== 'STATEMENTS'))('is given by a %s poll the ballots that it counts', (kind) => {
    const options = ['a', 'b'].map((id) => ({ id, label: {}, cost: 1 }));
    for (const method of methodsByKind[kind]) {
      const poll: PollDefinition = { ...plainShape, poll: 'p', kind, options, budget: 1, method, seats: 1, parameters: {} };
      expect(toElection(poll, new BallotPile()).kind).toBe(kindOf[method as Method]);
    }
  });

  it('of every name counts some kind of poll', () => {
    expect([...new Set(Object.values(methodsByKind).flat())].sort()).toEqual([...allMethods].sort());
  });

  it.each(methods)('%s is there', (method) => {
    expect(countings[method]).toBeDefined();
  });
});

describe('what a poll says of its counting', () => {
  it.each(methods)('by %s leaves no parameter open, and says what any value was left at', (method) => {
    const kind = pollKinds.find((one) => (methodsByKind[one] as readonly PollMethod[]).includes(method))!;
    const known = countings[method]!.parameters;
    const usual = Object.fromEntries(known.map((parameter) => [parameter.name, parameter.default]));
    // Of a file the count funds what fits; in a poll nothing that nobody asked for.
    if (method === 'greedy') usual.threshold = '1';
    expect(chooseCounting(kind, 3, wish(method))).toEqual({ method, seats: 1, parameters: usual });
    for (const { name, values } of known)
      for (const value of values)
        expect(chooseCounting(kind, 3, wish(method, { [name]: value }))).toEqual({
          method,
          seats: 1,
          parameters: { ...usual, [name]: value },
        });
  });

  it('funds nothing greedily that nobody asked for, and spells a number in one way', () => {
    expect(chooseCounting('BUDGET', 3, wish('greedy'))).toMatchObject({ parameters: { skip: 'yes', threshold: '1' } });
    expect(chooseCounting('BUDGET', 3, wish('greedy', { threshold: '007' }))).toMatchObject({ parameters: { threshold: '7' } });
  });

  it('says what was chosen beside what was left as usual', () => {
    expect(chooseCounting('SCORE', 3, wish('score', { by: 'median' }))).toEqual({
      method: 'score',
      seats: 1,
      parameters: { by: 'median', unscored: 'ignored' },
    });
    expect(chooseCounting('RANKING', 3, wish('borda', { points: 'dowdall' }))).toMatchObject({
      parameters: { points: 'dowdall', unranked: 'average' },
    });
    expect(chooseCounting('SINGLE', 3, wish('plurality', { choices: '2' }))).toMatchObject({ parameters: { choices: '2' } });
    expect(chooseCounting('STATEMENTS', 3, wish(null))).toEqual({ method: 'statements', seats: 1, parameters: {} });
  });

  it.each<[PollKind, PollMethod, Record<string, string>, string]>([
    ['SCORE', 'score', { by: 'mode' }, 'by'],
    ['SCORE', 'score', { By: 'sum' }, 'By'],
    ['SCORE', 'score', { by: 'sum', skip: 'true' }, 'skip'],
    ['RANKING', 'schulze', { points: 'dowdall' }, 'points'],
    ['RANKING', 'borda', { unranked: 'last' }, 'unranked'],
    ['SINGLE', 'plurality', { choices: '0' }, 'choices'],
    ['SINGLE', 'plurality', { choices: '1.5' }, 'choices'],
    ['SINGLE', 'plurality', { choices: '' }, 'choices'],
    ['APPROVAL', 'approval', { by: 'sum' }, 'by'],
    ['APPROVAL', 'approval', { constructor: 'x' }, 'constructor'],
    ['APPROVAL', 'approval', JSON.parse('{"__proto__":"x"}') as Record<string, string>, '__proto__'],
    ['STATEMENTS', 'statements', { by: 'sum' }, 'by'],
    ['BUDGET', 'phragmen', { seats: '2' }, 'seats'],
  ])('in a %s poll by %s cannot be %j: %s is at fault', (kind, method, parameters, name) => {
    expect(chooseCounting(kind, 3, wish(method, parameters))).toMatchObject({
      code: 'PARAMETER_UNKNOWN',
      field: 'input.parameters',
      facts: { name },
    });
  });
});

describe('the seats', () => {
  it.each<[PollKind, PollMethod, number, number]>([
    ['SINGLE', 'plurality', 5, 4],
    ['MULTIPLE', 'approval', 5, 4],
    ['APPROVAL', 'approval', 2, 1],
    ['SCORE', 'score', 5, 4],
    ['RANKING', 'schulze', 5, 4],
    ['RANKING', 'ranked-pairs', 5, 4],
    ['RANKING', 'borda', 5, 4],
    ['RANKING', 'scottish-stv', 5, 4],
    ['RANKING', 'meek-stv', 5, 4],
    ['RANKING', 'irv', 5, 1],
    ['STATEMENTS', 'statements', 5, 1],
    ['STATEMENTS', 'statements', 1, 1],
    ['BUDGET', 'greedy', 5, 1],
    ['BUDGET', 'equal-shares', 5, 1],
    ['BUDGET', 'phragmen', 5, 1],
  ])('of a %s poll by %s with %i options are at most %i', (kind, method, optionCount, most) => {
    expect(chooseCounting(kind, optionCount, wish(method, {}, most))).toMatchObject({ seats: most });
    for (const seats of [most + 1, 0, -1, 0.5, NaN])
      expect(chooseCounting(kind, optionCount, wish(method, {}, seats))).toMatchObject({
        code: 'SEATS_OUT_OF_RANGE',
        field: 'input.seats',
        facts: { max: most },
      });
  });
});
