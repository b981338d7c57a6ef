import { visitor, type Actor } from '../people/actor.js';
import { daysOf, maySeeParticipation } from './participation.rules.js';

const ana: Actor = { ...visitor, accountId: 'ana' };
const member = (agency: string, role: 'OFFICIAL' | 'MODERATOR'): Actor => ({ ...ana, memberships: new Map([[agency, new Set([role])]]) });

describe('Participation', () => {
  it.each([
    ['a visitor', visitor, false],
    ['a citizen', ana, false],
    ['an official of another agency', member('town hall', 'OFFICIAL'), false],
    ['an official', member('ministry', 'OFFICIAL'), true],
    ['a moderator', member('ministry', 'MODERATOR'), true],
    ['an administrator', { ...ana, isAdministrator: true }, true],
    ['an auditor', { ...ana, isAuditor: true }, true],
  ])('is read by %s: %#', (_, actor, may) => {
    expect(maySeeParticipation(actor, { agencyId: 'ministry' })).toBe(may);
  });

  const at = (text: string) => new Date(text);
  // From 2 February, 20:00, to midnight between the 5th and the 6th, in Bogota.
  const window = { opensAt: at('2026-02-03T01:00:00Z'), closesAt: at('2026-02-06T05:00:00Z'), timeZone: 'America/Bogota' };

  it.each([
    ['before the opening', '2026-02-03T00:59:59Z', [], []],
    ['at the opening, which is another day in London', '2026-02-03T01:00:00Z', [], ['2026-02-02']],
    ['before midnight', '2026-02-03T04:59:59Z', [], ['2026-02-02']],
    ['after midnight', '2026-02-03T05:00:00Z', [], ['2026-02-02', '2026-02-03']],
    ['after a closing at midnight', '2026-03-01T05:00:00Z', [], ['2026-02-02', '2026-02-03', '2026-02-04', '2026-02-05']],
    [
      'with what was counted later',
      '2026-03-01T05:00:00Z',
      ['2026-02-04', '2026-02-20'],
      ['2026-02-02', '2026-02-03', '2026-02-04', '2026-02-05', '2026-02-20'],
    ],
  ])('has days %s', (_, now, counted, days) => {
    expect(daysOf(window, counted, at(now))).toEqual(days);
  });

  it('of a draft has no days', () => {
    expect(daysOf({ opensAt: null, closesAt: null, timeZone: 'America/Bogota' }, [], at('2026-02-03T01:00:00Z'))).toEqual([]);
  });
});
