import { visitor } from './actor.js';
import { idleSince } from './sessions.rules.js';

const now = new Date('2026-02-02T14:00:00Z');
const hours = { citizens: 336, roles: 12 };
const moderates = new Map([['ministry', new Set(['MODERATOR' as const])]]);

describe('A session that nobody uses', () => {
  it.each([
    ['a citizen', visitor, 336],
    ['an administrator', { ...visitor, isAdministrator: true }, 12],
    ['an auditor', { ...visitor, isAuditor: true }, 12],
    ['a moderator', { ...visitor, memberships: moderates }, 12],
    [
      'a moderator without a second factor, whose role rests',
      { ...visitor, resting: { isAdministrator: false, isAuditor: false, memberships: moderates } },
      12,
    ],
  ])('of %s ends after so many hours', (_, actor, expected) => {
    expect((now.getTime() - idleSince(actor, hours, now).getTime()) / 3_600_000).toBe(expected);
  });
});
