import fc from 'fast-check';
import { billionthsUp, decimal, divideUp } from './fixed-point.js';

const one = 1_000_000_000;
const whole = fc.oneof(fc.integer({ min: 0, max: one }), fc.integer({ min: 0, max: 50 }), fc.integer({ min: one - 50, max: one }));
/** Divisors of 10^18 on either side: what divides without a remainder, and what just does not. */
const powers = fc
  .record({ two: fc.nat(9), five: fc.nat(9), by: fc.integer({ min: -1, max: 1 }) })
  .map(({ two, five, by }) => Math.min(one, Math.max(0, 2 ** two * 5 ** five + by)));

describe('Fixed-point arithmetic', () => {
  it.each([
    [1_234_567n, 5, '12.34567'],
    [0n, 9, '0.000000000'],
    [-7n, 5, '-0.00007'],
  ])('writes %s with %s places as %s', (units, places, text) => {
    expect(decimal(units, places)).toBe(text);
  });

  it('rounds a share up exactly, also where the product is too large for a number', () => {
    const anyFactor = fc.oneof(whole, powers);
    fc.assert(
      fc.property(anyFactor, anyFactor, (weight, factor) => {
        expect(BigInt(billionthsUp(weight, factor))).toBe(divideUp(BigInt(weight) * BigInt(factor), BigInt(one)));
      }),
      { numRuns: 20_000 },
    );
  });
});
