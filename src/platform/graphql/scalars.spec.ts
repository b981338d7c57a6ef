/** What people may write where the API asks for a moment or a day. */
import { CalendarDate, DateTime, Sequence } from './scalars.js';

const refused = (read: () => unknown): void => expect(read).toThrow(expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }));

describe('a moment', () => {
  it('is read with its offset and answered in UTC', () => {
    expect(DateTime.serialize(DateTime.parseValue('2026-11-23T17:00:00-05:00'))).toBe('2026-11-23T22:00:00.000Z');
  });

  it.each([
    '2026-11-23',
    '2026-11-23T17:00:00',
    '2026-02-31T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-01T25:00:00Z',
    'mañana',
    '',
    5,
    null,
  ])('is not %p', (wrong) => refused(() => DateTime.parseValue(wrong)));
});

describe('a day', () => {
  it('is kept as it is written', () => expect(CalendarDate.parseValue('2028-02-29')).toBe('2028-02-29'));

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-11-23T00:00:00Z', '', 20261123])('is not %p', (wrong) =>
    refused(() => CalendarDate.parseValue(wrong)),
  );
});

describe('a sequence', () => {
  it('is the same with and without leading zeros, and later is greater as text', () => {
    expect(Sequence.parseValue('00000000000000000042')).toBe('42');
    expect(String(Sequence.serialize('9')) < String(Sequence.serialize('10'))).toBe(true);
  });

  it.each(['-1', '1.5', '0x10', '', ' 1', '1'.repeat(21)])('is not %p', (wrong) => refused(() => Sequence.parseValue(wrong)));
});
