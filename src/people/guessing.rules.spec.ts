/** How guessing gets slower. */
import fc from 'fast-check';
import { countAttempt, paces, secondsLeft, takeBackAttempt, waitAfter, type Count } from './guessing.rules.js';

const start = new Date('2026-11-23T12:00:00Z');
const later = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);
const none: Count = { failures: 0, countingSince: start, lockedUntil: start };

describe('waiting', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 1],
    [6, 2],
    [10, 32],
    [14, 512],
    [15, 900],
    [5_000, 900],
  ])('after %i failures of an account takes %i s', (failures, seconds) => {
    expect(waitAfter(failures, paces.account)).toBe(seconds);
  });

  it('begins later for an address, which many people share', () => {
    expect(waitAfter(19, paces.address)).toBe(0);
    expect(waitAfter(20, paces.address)).toBe(1);
  });
});

describe('counting', () => {
  it('hears five attempts at once and makes the sixth wait', () => {
    let count = none;
    for (let attempt = 1; attempt <= 5; attempt++) {
      expect(secondsLeft(count, paces.account, start)).toBe(0);
      count = countAttempt(count, paces.account, start);
    }
    expect(secondsLeft(count, paces.account, start)).toBe(1);
    expect(secondsLeft(count, paces.account, later(1))).toBe(0);
  });

  it('hears attempts made at the same moment, whichever is counted first', () => {
    const count = countAttempt(none, paces.address, later(0.005));
    expect(secondsLeft(count, paces.address, start)).toBe(0);
  });

  it('begins anew a day after it began', () => {
    const tired: Count = { failures: 30, countingSince: start, lockedUntil: start };
    expect(countAttempt(tired, paces.account, later(24 * 3600 - 1)).failures).toBe(31);
    expect(countAttempt(tired, paces.account, later(24 * 3600)).failures).toBe(1);
  });

  it('gives the address back the attempt that was right, and no more', () => {
    const count = countAttempt({ ...none, failures: 19 }, paces.address, start);
    const after = takeBackAttempt(count, paces.address, start);
    expect(after.failures).toBe(19);
    expect(secondsLeft(after, paces.address, start)).toBe(0);
    expect(takeBackAttempt(none, paces.address, start).failures).toBe(0);
  });

  it('never sends more than ten text messages a day to a number, however patient somebody is', () => {
    let [count, sent] = [none, 0];
    for (let second = 0; second < 24 * 3600; second += 30) {
      if (secondsLeft(count, paces.phoneNumber, later(second)) > 0) continue;
      count = countAttempt(count, paces.phoneNumber, later(second));
      sent++;
    }
    expect(sent).toBe(9);
  });

  it('never lets anybody try more often than the pace in a day', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 400 }), (pauses) => {
        let [count, at, heard] = [none, 0, 0];
        for (const pause of pauses) {
          at += pause;
          if (at >= 24 * 3600) break;
          if (secondsLeft(count, paces.account, later(at)) > 0) continue;
          count = countAttempt(count, paces.account, later(at));
          heard++;
        }
        expect(heard).toBeLessThanOrEqual(15 + 96);
      }),
    );
  });
});
