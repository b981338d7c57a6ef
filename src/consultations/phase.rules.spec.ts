import {
  announcementsDue,
  phaseOf,
  phases,
  statusAfter,
  transitions,
  whyNotNow,
  type Act,
  type Phase,
  type Status,
} from './phase.rules.js';

const opensAt = new Date('2026-03-02T13:00:00Z');
const closesAt = new Date('2026-03-20T22:00:00Z');
const at = (status: Status) => ({ status, opensAt, closesAt });

describe('The phase of a consultation', () => {
  it.each([
    ['2026-03-02T12:59:59.999Z', 'SCHEDULED'],
    ['2026-03-02T13:00:00.000Z', 'OPEN'],
    ['2026-03-20T21:59:59.999Z', 'OPEN'],
    ['2026-03-20T22:00:00.000Z', 'CLOSED'],
  ])('follows the clock: at %s it is %s', (now, phase) => {
    expect(phaseOf(at('SCHEDULED'), new Date(now))).toBe(phase);
  });

  it.each(['DRAFT', 'ANSWERED', 'ARCHIVED', 'WITHDRAWN'] as const)('is %s whatever the clock says', (status) => {
    for (const now of [opensAt, closesAt, new Date(0)]) expect(phaseOf(at(status), now)).toBe(status);
  });
});

describe('The acts on a consultation', () => {
  const possible: Record<Phase, Act[]> = {
    DRAFT: ['edit', 'schedule'],
    SCHEDULED: ['correct', 'extend', 'withdraw'],
    OPEN: ['correct', 'extend', 'closeEarly', 'withdraw'],
    CLOSED: ['correct', 'answer', 'withdraw'],
    ANSWERED: ['correct', 'archive'],
    ARCHIVED: [],
    WITHDRAWN: [],
  };
  const acts = [...new Set(Object.values(possible).flat())];

  it.each(phases)('in the phase %s are those of the table, and each other one has its reason', (phase) => {
    for (const act of acts) {
      if (possible[phase].includes(act)) expect(whyNotNow(act, phase)).toBeNull();
      else expect(whyNotNow(act, phase)).toMatch(/^[A-Z_]+$/);
    }
    expect(Object.keys(transitions[phase]).sort()).toEqual([...possible[phase]].sort());
  });

  it.each<[Act, Phase, string]>([
    ['edit', 'OPEN', 'ALREADY_PUBLISHED'],
    ['schedule', 'SCHEDULED', 'ALREADY_PUBLISHED'],
    ['extend', 'CLOSED', 'CLOSED'],
    ['extend', 'ANSWERED', 'CLOSED'],
    ['closeEarly', 'SCHEDULED', 'NOT_YET_OPEN'],
    ['withdraw', 'DRAFT', 'NOT_PUBLISHED'],
    ['withdraw', 'ANSWERED', 'ALREADY_ANSWERED'],
    ['answer', 'OPEN', 'STILL_OPEN'],
    ['archive', 'CLOSED', 'NOT_YET_ANSWERED'],
    ['correct', 'WITHDRAWN', 'WITHDRAWN'],
  ])('tell why: %s while %s is refused as %s', (act, phase, code) => {
    expect(whyNotNow(act, phase)).toBe(code);
  });

  it('lead to the status of the table', () => {
    expect(statusAfter('withdraw', at('SCHEDULED'), opensAt)).toBe('WITHDRAWN');
    expect(statusAfter('answer', at('SCHEDULED'), closesAt)).toBe('ANSWERED');
    expect(statusAfter('schedule', at('DRAFT'), opensAt)).toBe('SCHEDULED');
  });
});

describe('What the clock has brought about', () => {
  it.each([
    ['SCHEDULED', '2026-03-02T12:59:00Z', []],
    ['SCHEDULED', '2026-03-02T13:00:00Z', ['OPEN']],
    ['OPEN', '2026-03-10T00:00:00Z', []],
    ['OPEN', '2026-03-20T22:00:00Z', ['CLOSED']],
    ['SCHEDULED', '2026-04-01T00:00:00Z', ['OPEN', 'CLOSED']],
    ['CLOSED', '2026-04-01T00:00:00Z', []],
  ])('after %s is recorded once: at %s it is %j', (announcedPhase, now, due) => {
    expect(announcementsDue({ ...at('SCHEDULED'), announcedPhase }, new Date(now))).toEqual(due);
  });

  it('is nothing once it is withdrawn', () => {
    expect(announcementsDue({ ...at('WITHDRAWN'), announcedPhase: 'OPEN' }, closesAt)).toEqual([]);
  });
});
