import type { ConsultationWindow, Status } from '../consultations/phase.rules.js';
import { visitor, type Actor, type Role } from '../people/actor.js';
import { whyNotAnnotate, whyNotCertify, type CertificationState } from './certification.rules.js';

const agency = 'alcaldia';
const opensAt = new Date('2026-03-01T00:00:00Z');
const closesAt = new Date('2026-03-20T00:00:00Z');
const before = new Date(opensAt.getTime() - 1);
const during = new Date(closesAt.getTime() - 1);
const after = closesAt;
const at = (status: Status): ConsultationWindow => ({ id: 'c', agencyId: agency, status, opensAt, closesAt });

const person = (accountId: string, role?: Role, where = agency): Actor => ({
  ...visitor,
  accountId,
  sessionId: `session of ${accountId}`,
  displayName: accountId,
  memberships: new Map(role ? [[where, new Set([role])]] : []),
});
const official = person('olga', 'OFFICIAL');
const actors = {
  visitor,
  citizen: person('ana'),
  moderator: person('marta', 'MODERATOR'),
  official,
  'another official': person('oscar', 'OFFICIAL'),
  'an official of another agency': person('otto', 'OFFICIAL', 'gobernacion'),
  administrator: { ...person('adela'), isAdministrator: true },
  auditor: { ...person('aurelio'), isAuditor: true },
  'an auditor who is an official': { ...person('aida', 'OFFICIAL'), isAuditor: true },
} satisfies Record<string, Actor>;
type Who = keyof typeof actors;

const notCounted: CertificationState = { isCounted: false, certifiedBy: [] };
const counted: CertificationState = { isCounted: true, certifiedBy: [] };
const once: CertificationState = { isCounted: true, certifiedBy: ['olga'] };
const twice: CertificationState = { isCounted: true, certifiedBy: ['olga', 'otilia'] };
const states = { 'not counted': notCounted, counted, 'certified by Olga': once, 'certified by Olga and Otilia': twice };
type State = keyof typeof states;

describe('after the closing', () => {
  it.each<[Who, State, string | null, string | null]>([
    ['official', 'not counted', 'NOT_YET_COUNTED', 'NOT_YET_CERTIFIED'],
    ['official', 'counted', null, 'NOT_YET_CERTIFIED'],
    ['official', 'certified by Olga', 'SECOND_OFFICIAL_REQUIRED', 'NOT_YET_CERTIFIED'],
    ['official', 'certified by Olga and Otilia', 'ALREADY_CERTIFIED', null],
    ['another official', 'not counted', 'NOT_YET_COUNTED', 'NOT_YET_CERTIFIED'],
    ['another official', 'counted', null, 'NOT_YET_CERTIFIED'],
    ['another official', 'certified by Olga', null, 'NOT_YET_CERTIFIED'],
    ['another official', 'certified by Olga and Otilia', 'ALREADY_CERTIFIED', null],
  ])('%s of a result that is %s certifies: %s; annotates: %s', (who, state, certifies, annotates) => {
    for (const status of ['SCHEDULED', 'ANSWERED', 'ARCHIVED'] as const) {
      expect(whyNotCertify(actors[who], at(status), states[state], after)).toBe(certifies);
      expect(whyNotAnnotate(actors[who], at(status), states[state], after)).toBe(annotates);
    }
  });

  it.each<[Who, string]>([
    ['visitor', 'SIGN_IN_REQUIRED'],
    ['citizen', 'FORBIDDEN'],
    ['moderator', 'FORBIDDEN'],
    ['an official of another agency', 'FORBIDDEN'],
    ['administrator', 'FORBIDDEN'],
    ['auditor', 'AUDITORS_ONLY_READ'],
    ['an auditor who is an official', 'AUDITORS_ONLY_READ'],
  ])('%s does neither, however far the result is: %s', (who, code) => {
    for (const state of Object.values(states)) {
      expect(whyNotCertify(actors[who], at('SCHEDULED'), state, after)).toBe(code);
      expect(whyNotAnnotate(actors[who], at('SCHEDULED'), state, after)).toBe(code);
    }
  });
});

describe('an official', () => {
  it.each<[string, Status, Date, string]>([
    ['before the opening', 'SCHEDULED', before, 'NOT_YET_OPEN'],
    ['in the last millisecond', 'SCHEDULED', during, 'STILL_OPEN'],
    ['while it is a draft', 'DRAFT', during, 'NOT_YET_OPEN'],
    ['of a consultation that was withdrawn', 'WITHDRAWN', after, 'WITHDRAWN'],
  ])('neither certifies nor annotates %s, whatever the state says', (_, status, now, code) => {
    for (const state of Object.values(states)) {
      expect(whyNotCertify(official, at(status), state, now)).toBe(code);
      expect(whyNotAnnotate(official, at(status), state, now)).toBe(code);
    }
  });
});

describe('strangers', () => {
  it('learn nothing of a draft', () => {
    for (const who of ['visitor', 'citizen', 'an official of another agency'] as const) {
      expect(whyNotCertify(actors[who], at('DRAFT'), counted, after)).toBe('NOT_FOUND');
      expect(whyNotAnnotate(actors[who], at('DRAFT'), twice, after)).toBe('NOT_FOUND');
    }
  });
});

describe('a result', () => {
  it('is certified by two officials and not by one or three', () => {
    const certifiedBy: string[] = [];
    const officials = ['olga', 'otilia', 'oscar'].map((id) => person(id, 'OFFICIAL'));
    for (const one of [...officials, ...officials])
      if (whyNotCertify(one, at('SCHEDULED'), { isCounted: true, certifiedBy }, after) === null) certifiedBy.push(one.accountId!);
    expect(certifiedBy).toEqual(['olga', 'otilia']);
  });
});
