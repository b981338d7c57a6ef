/** In which order agencies stand, and which periods there are. */
import { periodsAt, sortRows, type Row } from './network-rows.js';

const figures = { asked: 0, answeredInTime: 0, answeredLate: 0, pending: 0, overdue: 0, late: 0, transferred: 0, withdrawn: 0, ratings: 0 };
const row = (name: string, asked: number, medianDays: number | null): Row =>
  ({ agency: { slug: name, name }, figures: { ...figures, asked, medianDays, rating: null } }) as Row;
const rows = [row('Ñandú', 3, 7), row('Agua', 3, null), row('Zipa', 9, 2), row('Órbita', 1, 2)];
const names = (sorted: Row[]): string[] => sorted.map(({ agency }) => agency.name);

describe('agencies', () => {
  it('stand by name as the language has it', () => {
    expect(names(sortRows(rows, { by: 'name', isUpward: true }, 'es'))).toEqual(['Agua', 'Ñandú', 'Órbita', 'Zipa']);
  });

  it('stand by a figure, those with the same one by name', () => {
    expect(names(sortRows(rows, { by: 'asked', isUpward: false }, 'es'))).toEqual(['Zipa', 'Agua', 'Ñandú', 'Órbita']);
    expect(names(sortRows(rows, { by: 'asked', isUpward: true }, 'es'))).toEqual(['Órbita', 'Agua', 'Ñandú', 'Zipa']);
  });

  it('without a median stand last, upward and downward', () => {
    expect(names(sortRows(rows, { by: 'medianDays', isUpward: true }, 'es'))).toEqual(['Órbita', 'Zipa', 'Ñandú', 'Agua']);
    expect(names(sortRows(rows, { by: 'medianDays', isUpward: false }, 'es'))).toEqual(['Ñandú', 'Órbita', 'Zipa', 'Agua']);
  });
});

describe('periods', () => {
  it('are the years with their quarters that have begun, the newest first, and all of it', () => {
    // In Bogota the year has not ended yet.
    const periods = periodsAt(new Date('2026-07-01T04:59:00Z'));
    expect(periods.slice(0, 3).map(({ value }) => value)).toEqual(['2026', '2026-2', '2026-1']);
    expect(periods.at(-1)!.value).toBe('all');
    expect(periods.find(({ value }) => value === '2025-4')).toEqual({ value: '2025-4', from: '2025-10-01', until: '2025-12-31' });
    expect(periods.find(({ value }) => value === '2026-2')).toEqual({ value: '2026-2', from: '2026-04-01', until: '2026-06-30' });
    expect(periodsAt(new Date('2026-07-01T05:00:00Z'))[1]!.value).toBe('2026-3');
  });
});
