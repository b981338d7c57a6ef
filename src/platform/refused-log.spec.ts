import { jest } from '@jest/globals';
import { RefusedLog } from './refused-log.js';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('The log of what was refused', () => {
  it('tells the first of a kind at once, and a minute later how many more there were', () => {
    const said: string[] = [];
    const log = new RefusedLog((line) => void said.push(line));
    for (let each = 0; each < 10_000; each++) log.note('createAgency', 'FORBIDDEN');
    log.note('node', 'NOT_FOUND');
    expect(said).toEqual(['createAgency: FORBIDDEN', 'node: NOT_FOUND']);
    jest.advanceTimersByTime(60_000);
    expect(said.slice(2)).toEqual(['createAgency: FORBIDDEN, 9999 more in 60 s']);
    log.note('createAgency', 'FORBIDDEN');
    expect(said.slice(3)).toEqual(['createAgency: FORBIDDEN']);
  });

  it('tells a hundred kinds, and all others as one', () => {
    const said: string[] = [];
    const log = new RefusedLog((line) => void said.push(line));
    for (let each = 0; each < 5_000; each++) log.note(`field${each}`, 'FORBIDDEN');
    expect(said).toHaveLength(101);
    jest.advanceTimersByTime(60_000);
    expect(said.slice(100)).toEqual(['others', 'others, 4899 more in 60 s']);
  });
});
