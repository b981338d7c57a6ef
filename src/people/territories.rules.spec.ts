/** Which territory may lie in which. */
import { whyNotWithin, type Level } from './territories.rules.js';

describe('a territory', () => {
  it.each<[Level, Level | null, boolean]>([
    ['COUNTRY', null, true],
    ['COUNTRY', 'COUNTRY', false],
    ['DEPARTMENT', 'COUNTRY', true],
    ['DEPARTMENT', 'DEPARTMENT', false],
    ['DEPARTMENT', null, false],
    ['MUNICIPALITY', 'DEPARTMENT', true],
    ['MUNICIPALITY', 'COUNTRY', false],
    ['MUNICIPALITY', 'MUNICIPALITY', false],
    ['MUNICIPALITY', null, false],
  ])('%s within %s', (kind, parent, isRight) => {
    expect(whyNotWithin(kind, parent && { kind: parent })).toBe(isRight ? null : 'TERRITORY_PARENT_WRONG');
  });
});
