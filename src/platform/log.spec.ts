import { jest } from '@jest/globals';
import { Log } from './log.js';

describe('The log for machines', () => {
  let lines: string[];
  let spies: { mockRestore(): void }[];
  beforeEach(() => {
    lines = [];
    const keep = (chunk: string | Uint8Array): boolean => lines.push(String(chunk)) > 0;
    spies = [jest.spyOn(process.stdout, 'write').mockImplementation(keep), jest.spyOn(process.stderr, 'write').mockImplementation(keep)];
  });
  afterEach(() => spies.forEach((spy) => spy.mockRestore()));

  it('has an object on each line, with the same words left out as for people', () => {
    const log = new Log('info', 'json');
    log.warn('the letter to ana@example.org was refused\n{"level":"log","message":"forged"}', 'Letters');
    log.error(new Error('no such\nname'), 'Pages');
    log.debug('not wanted');
    const said = lines
      .join('')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string>);
    expect(said).toMatchObject([
      { level: 'warn', context: 'Letters', message: 'the letter to …@… was refused ⏎ {"level":"log","message":"forged"}' },
      { level: 'error', context: 'Pages', message: expect.stringMatching(/^Error: no such ⏎ name\n\s+at /) },
    ]);
  });
});
