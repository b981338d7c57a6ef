/** How levels of trust compare. */
import { reaches, trustLevels } from './trust.rules.js';

describe('a level of trust', () => {
  it.each(trustLevels.flatMap((level, place) => trustLevels.map((needed, other) => ({ level, needed, expected: place >= other }))))(
    '$level where $needed is needed: $expected',
    ({ level, needed, expected }) => expect(reaches(level, needed)).toBe(expected),
  );
});
