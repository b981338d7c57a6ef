import { figuresOf, ranked, type MonthCount } from './report.rules.js';
import { hasBegun, isRecordMonth, nextMonth, spanOf } from './months.rules.js';

const none = { ground: '', source: '', isDetected: false, outcome: '' };
const decided = (kind: string, number: number, more: Partial<MonthCount> = {}): MonthCount => ({
  ...none,
  event: 'DECIDED',
  kind,
  ground: 'INSULT',
  source: 'REPORT',
  number,
  ...more,
});

describe('A transparency report', () => {
  it('counts what stands, and tells apart what was undone', () => {
    const figures = figuresOf([
      { ...none, event: 'REPORTED', kind: 'INSULT', source: 'RULES', number: 5 },
      { ...none, event: 'REPORTED', kind: 'SPAM', source: 'NOT_MINE', number: 2 },
      decided('HIDE', 7),
      decided('HIDE', 2, { event: 'UNDONE' }),
      decided('LABEL', 1, { ground: 'SPAM', source: 'OWN_INITIATIVE', isDetected: true }),
      decided('NO_ACTION', 3, { ground: '' }),
      decided('WARN', 1, { ground: 'HATE' }),
      decided('WARN', 1, { ground: 'HATE', event: 'UNDONE' }),
      { ...none, event: 'APPEALED', kind: 'AGENCY', source: 'AUTHOR', number: 4 },
      { ...none, event: 'APPEALED', kind: 'AUDITOR', source: 'REPORTER', number: 1 },
      { ...none, event: 'APPEAL_DECIDED', kind: 'AGENCY', outcome: 'REVERSED', number: 1 },
      { ...none, event: 'APPEAL_DECIDED', kind: 'AGENCY', outcome: 'UPHELD', number: 2 },
      { ...none, event: 'APPEAL_DECIDED', kind: 'AUDITOR', outcome: 'CHANGED', number: 1 },
    ]);
    expect(figures).toEqual({
      reports: 7,
      reportsByReason: { INSULT: 5, SPAM: 2 },
      reportsByKind: { RULES: 5, NOT_MINE: 2 },
      decisions: 9,
      undone: 3,
      byMeasure: { HIDE: 5, LABEL: 1, NO_ACTION: 3, WARN: 0 },
      byGround: { INSULT: 5, SPAM: 1, HATE: 0 },
      bySource: { REPORT: 8, OWN_INITIATIVE: 1 },
      detectedByMachine: 1,
      appeals: 5,
      outcomes: { 'AGENCY REVERSED': 1, 'AGENCY UPHELD': 2, 'AUDITOR CHANGED': 1 },
      reversals: 2,
    });
    expect(ranked(figures.byMeasure)).toEqual([
      ['HIDE', 5],
      ['NO_ACTION', 3],
      ['LABEL', 1],
    ]);
  });

  it('of a month in which nothing happened says zero', () => {
    expect(figuresOf([])).toMatchObject({ reports: 0, decisions: 0, byMeasure: {}, appeals: 0, reversals: 0 });
  });
});

describe('A month', () => {
  it.each([
    ['2026-02', true],
    ['2026-13', false],
    ['2026-00', false],
    ['2026-2', false],
    ['1999-12', false],
    ['2026-02-01', false],
    ['', false],
  ])('%s is one: %s', (month, is) => expect(isRecordMonth(month)).toBe(is));

  it('begins at midnight in Bogota and ends where the next begins', () => {
    expect(spanOf('2026-12')).toEqual({ from: new Date('2026-12-01T05:00:00Z'), until: new Date('2027-01-01T05:00:00Z') });
    expect(nextMonth('2026-09')).toBe('2026-10');
    expect(hasBegun('2026-02', new Date('2026-02-01T04:59:59Z'))).toBe(false);
    expect(hasBegun('2026-02', new Date('2026-02-01T05:00:00Z'))).toBe(true);
  });
});
