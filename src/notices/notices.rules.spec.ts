/** When and how people are told. */
import { mailDueAt, nextDigestAt, together } from './notices.rules.js';

describe('The daily letter', () => {
  it.each([
    ['before seven in Bogota', '2026-02-24T11:59:59Z', '2026-02-24T12:00:00.000Z'],
    ['at seven: the next one', '2026-02-24T12:00:00Z', '2026-02-25T12:00:00.000Z'],
    ['in the evening', '2026-02-25T03:00:00Z', '2026-02-25T12:00:00.000Z'],
  ])('%s', (_, now, next) => {
    expect(nextDigestAt(new Date(now)).toISOString()).toBe(next);
  });

  it('is one way of several', () => {
    const now = new Date('2026-02-24T15:00:00Z');
    expect(
      (['SITE', 'MAIL_AT_ONCE', 'MAIL_DAILY', 'NONE'] as const).map((channel) => mailDueAt(channel, now)?.toISOString() ?? null),
    ).toEqual([null, '2026-02-24T15:00:00.000Z', '2026-02-25T12:00:00.000Z', null]);
  });
});

describe('A letter', () => {
  it('says equal words once', () => {
    const say = (number: number, reason: string, disposition = 'ACCEPTED') => ({ number, disposition, reason });
    expect(together([say(5, 'Sí.'), say(2, 'No.'), say(1, 'Sí.'), say(3, 'Sí.', 'OUT_OF_SCOPE')])).toEqual([
      { numbers: [1, 5], disposition: 'ACCEPTED', reason: 'Sí.' },
      { numbers: [2], disposition: 'ACCEPTED', reason: 'No.' },
      { numbers: [3], disposition: 'OUT_OF_SCOPE', reason: 'Sí.' },
    ]);
  });
});
