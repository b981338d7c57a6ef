/** How levels of trust compare, and what leads to them. */
import { levelOf, reaches, trustLevels } from './trust.rules.js';

describe('a level of trust', () => {
  it.each(trustLevels.flatMap((level, place) => trustLevels.map((needed, other) => ({ level, needed, expected: place >= other }))))(
    '$level where $needed is needed: $expected',
    ({ level, needed, expected }) => expect(reaches(level, needed)).toBe(expected),
  );
});

describe('an account', () => {
  it.each([
    [false, false, false, 'REGISTERED'],
    [false, true, false, 'CONFIRMED'],
    [false, false, true, 'CONFIRMED'],
    [false, true, true, 'CONFIRMED'],
    [true, false, false, 'VERIFIED'],
    [true, true, true, 'VERIFIED'],
  ])('with an identity: %s, an address: %s, a telephone: %s is %s', (hasIdentity, hasEmail, hasPhone, level) => {
    expect(levelOf({ hasIdentity, hasEmail, hasPhone })).toBe(level);
  });
});
