import fc from 'fast-check';
import { acts, type Act } from './acts.rules.js';
import { isTurnedAway, mostPressure, pressureAfter, secondsToStayAway, tierOf } from './overload.rules.js';

/** From what is given up first to what is kept to the last. */
const order: [Act, boolean][] = [
  ['export', false],
  ['read', false],
  ['read', true],
  ['write', true],
  ['vote', true],
];
const calm = { pressure: 0, inHand: 0, mostInHand: 100, turn: 0.5 };

describe('A process with too much to do', () => {
  it.each([
    [0, []],
    [1, ['export of a visitor']],
    [2, ['export of a visitor', 'read of a visitor']],
    [3, ['export of a visitor', 'read of a visitor', 'read of a person']],
    [4, ['export of a visitor', 'read of a visitor', 'read of a person', 'write of a person']],
    [5, ['export of a visitor', 'read of a visitor', 'read of a person', 'write of a person']],
  ])('gives up at pressure %s: %j', (pressure, away) => {
    const found = order.filter(([act, isSignedIn]) => isTurnedAway(act, isSignedIn, { ...calm, pressure, turn: 0.99 }));
    expect(found.map(([act, isSignedIn]) => `${act} of a ${isSignedIn ? 'person' : 'visitor'}`)).toEqual(away);
  });

  it.each([
    [49, 0],
    [50, 1],
    [70, 2],
    [85, 3],
    [100, 4],
    [100_000, 4],
  ])('with %s of a hundred in hand gives up the first %s of them', (inHand, count) => {
    expect(order.map(([act, isSignedIn]) => isTurnedAway(act, isSignedIn, { ...calm, inHand }))).toEqual(
      order.map((_, place) => place < count),
    );
  });

  it('never gives up a ballot, nor the way in to it, whatever the load', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Act>('vote', 'signIn'),
        fc.boolean(),
        fc.record({
          pressure: fc.double({ min: 0, max: mostPressure, noNaN: true }),
          inHand: fc.nat(),
          mostInHand: fc.nat(),
          turn: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        (act, isSignedIn, load) => {
          expect(isTurnedAway(act, isSignedIn, load)).toBe(false);
        },
      ),
    );
  });

  it('never keeps what comes earlier in the order while it gives up what comes later', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: mostPressure, noNaN: true }),
        fc.nat({ max: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (pressure, inHand, turn) => {
          const away = order.map(([act, isSignedIn]) => isTurnedAway(act, isSignedIn, { pressure, inHand, mostInHand: 100, turn }));
          expect(away).toEqual([...away].sort((one, other) => Number(other) - Number(one)));
        },
      ),
    );
  });

  it('gives up a visitor no later than somebody who is signed in', () => {
    for (const act of acts) expect(tierOf(act, false) ?? 99).toBeLessThanOrEqual(tierOf(act, true) ?? 99);
  });

  it('gives up half of a tier at half the pressure for it', () => {
    const turns = Array.from({ length: 100 }, (_, index) => index / 100);
    expect(turns.filter((turn) => isTurnedAway('read', true, { ...calm, pressure: 2.5, turn }))).toHaveLength(50);
  });

  it('feels no pressure from one long task, some from a queue that stands, and recovers slowly', () => {
    expect(pressureAfter(0, 3, 250)).toBe(0);
    expect(pressureAfter(0, 251, 250)).toBe(0.5);
    expect(pressureAfter(1, 200, 250)).toBe(1);
    expect(pressureAfter(1, 20, 250)).toBeCloseTo(0.9);
    expect(pressureAfter(mostPressure, 9_000, 250)).toBe(mostPressure);
    expect(pressureAfter(0.05, 0, 250)).toBe(0);
  });

  it('says when to come again, not to all the same', () => {
    expect([0, 0.3, 0.6, 0.9].map((turn) => secondsToStayAway(2, turn))).toEqual([3, 5, 6, 7]);
  });
});
