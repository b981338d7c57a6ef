import { visitor } from './actor.js';
import { holdsRole, idleSince, isOver } from './sessions.rules.js';

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
    expect((now.getTime() - idleSince(holdsRole(actor), hours, now).getTime()) / 3_600_000).toBe(expected);
  });
});

describe('What a session has open', () => {
  const ago = (hoursBefore: number, seconds = 0): Date => new Date(now.getTime() - hoursBefore * 3_600_000 - seconds * 1_000);
  const used = { endedAt: null, expiresAt: new Date(now.getTime() + 1), lastSeenAt: now, holdsRole: false };

  it.each([
    ['of whoever was just there', {}, false],
    ['of a citizen after so many hours, as another process may have seen them', { lastSeenAt: ago(336) }, false],
    ['of a citizen some seconds later', { lastSeenAt: ago(336, 10) }, true],
    ['of a citizen, where a role would be over', { lastSeenAt: ago(13) }, false],
    ['of somebody with a role', { lastSeenAt: ago(12, 10), holdsRole: true }, true],
    ['of somebody with a role who was there', { lastSeenAt: ago(11, 59), holdsRole: true }, false],
    ['however much it is used, at the end of its time', { expiresAt: now }, true],
    ['that was ended', { endedAt: ago(0) }, true],
  ])('%s', (_, facts, expected) => expect(isOver({ ...used, ...facts }, hours, now)).toBe(expected));
});
