import { visitor, type Actor, type Role } from '../people/actor.js';
import { whyNotContribute, whyNotCreate, whyNotDo, whyNotEdit, whyNotSee } from './access.rules.js';
import type { ConsultationWindow, Status } from './phase.rules.js';

const somebody = (memberships: [string, Role[]][] = [], more: Partial<Actor> = {}): Actor => ({
  ...visitor,
  accountId: 'somebody',
  sessionId: 'session',
  memberships: new Map(memberships.map(([agency, roles]) => [agency, new Set(roles)])),
  ...more,
});
const cast = {
  visitor,
  citizen: somebody(),
  official: somebody([['ministry', ['OFFICIAL']]]),
  moderator: somebody([['ministry', ['MODERATOR']]]),
  foreignOfficial: somebody([['townhall', ['OFFICIAL']]]),
  administrator: somebody([], { isAdministrator: true }),
  auditor: somebody([], { isAuditor: true }),
};
type Name = keyof typeof cast;
const opensAt = new Date('2026-03-02T13:00:00Z');
const closesAt = new Date('2026-03-20T22:00:00Z');
const open = new Date('2026-03-10T00:00:00Z');
const consultation = (status: Status): ConsultationWindow => ({
  id: 'it',
  agencyId: 'ministry',
  status,
  opensAt,
  closesAt,
});

describe('A draft', () => {
  it.each<Name>(['official', 'moderator', 'administrator', 'auditor'])('is seen by the %s', (name) => {
    expect(whyNotSee(cast[name], consultation('DRAFT'))).toBeNull();
  });

  it.each<Name>(['visitor', 'citizen', 'foreignOfficial'])('does not exist for the %s, whatever they try', (name) => {
    expect(whyNotSee(cast[name], consultation('DRAFT'))).toBe('NOT_FOUND');
    expect(whyNotDo(cast[name], 'schedule', consultation('DRAFT'), open)).toBe('NOT_FOUND');
    expect(whyNotContribute(cast[name], consultation('DRAFT'), open)).toBe('NOT_FOUND');
  });

  it.each<[Name, string | null]>([
    ['official', null],
    ['moderator', 'FORBIDDEN'],
    ['administrator', 'FORBIDDEN'],
    ['auditor', 'AUDITORS_ONLY_READ'],
  ])('may be scheduled by officials only: the %s gets %s', (name, code) => {
    expect(whyNotDo(cast[name], 'schedule', consultation('DRAFT'), open)).toBe(code);
  });

  it.each<[Name, string | null]>([
    ['official', null],
    ['foreignOfficial', 'FORBIDDEN'],
    ['citizen', 'FORBIDDEN'],
    ['visitor', 'SIGN_IN_REQUIRED'],
    ['auditor', 'AUDITORS_ONLY_READ'],
  ])('may be begun by officials of the agency only: the %s gets %s', (name, code) => {
    expect(whyNotCreate(cast[name], 'ministry')).toBe(code);
  });
});

describe('A published consultation', () => {
  it('is seen by everybody', () => {
    for (const status of ['SCHEDULED', 'ANSWERED', 'ARCHIVED', 'WITHDRAWN'] as const) {
      for (const actor of Object.values(cast)) expect(whyNotSee(actor, consultation(status))).toBeNull();
    }
  });

  it.each<[Name, string | null]>([
    ['official', null],
    ['moderator', 'FORBIDDEN'],
    ['foreignOfficial', 'FORBIDDEN'],
    ['administrator', 'FORBIDDEN'],
    ['citizen', 'FORBIDDEN'],
    ['visitor', 'SIGN_IN_REQUIRED'],
    ['auditor', 'AUDITORS_ONLY_READ'],
  ])('may be extended and corrected by officials of its agency only: the %s gets %s', (name, code) => {
    expect(whyNotDo(cast[name], 'extend', consultation('SCHEDULED'), open)).toBe(code);
    expect(whyNotEdit(cast[name], consultation('SCHEDULED'), open)).toBe(code);
  });

  it.each<[Name, string | null]>([
    ['citizen', null],
    ['official', null],
    ['visitor', 'SIGN_IN_REQUIRED'],
    ['auditor', 'AUDITORS_ONLY_READ'],
  ])('takes contributions of those signed in while it is open: the %s gets %s', (name, code) => {
    expect(whyNotContribute(cast[name], consultation('SCHEDULED'), open)).toBe(code);
  });

  it.each<[Status, string, string]>([
    ['SCHEDULED', '2026-03-02T12:59:59.999Z', 'NOT_YET_OPEN'],
    ['SCHEDULED', '2026-03-20T22:00:00Z', 'CLOSED'],
    ['ANSWERED', '2026-03-10T00:00:00Z', 'CLOSED'],
    ['ARCHIVED', '2026-03-10T00:00:00Z', 'CLOSED'],
    ['WITHDRAWN', '2026-03-10T00:00:00Z', 'WITHDRAWN'],
  ])('takes none otherwise, and says so before asking to sign in: %s at %s is %s', (status, now, code) => {
    expect(whyNotContribute(cast.citizen, consultation(status), new Date(now))).toBe(code);
    expect(whyNotContribute(visitor, consultation(status), new Date(now))).toBe(code);
  });
});
