/** When one thing does not suffice, as tables of cases. */
import { describe, expect, it } from '@jest/globals';
import { restingUnlessStrong, visitor, whyNotAct, type SignedInActor } from '../actor.js';
import { isStrong, recoveryCodeOf, tidyCode, whyNotChangeFactors, whyNotProven } from './second-factors.rules.js';

const now = new Date('2026-02-02T14:00:00Z');
const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);
const ana: SignedInActor = { ...visitor, accountId: 'a', sessionId: 's', displayName: 'Ana', trustLevel: 'REGISTERED' };
const code = (refusal: string | { code: string } | null): string | null =>
  typeof refusal === 'object' ? (refusal?.code ?? null) : refusal;

describe('a session', () => {
  it.each([
    [[], false],
    [['password'], false],
    [['link'], false],
    [['provider'], false],
    [['password', 'code'], true],
    [['recovery'], true],
    [['passkey'], true],
  ] as const)('opened by %j is strong: %s', (methods, expected) => expect(isStrong(methods)).toBe(expected));
});

describe('a sensitive act', () => {
  it.each([
    ['a visitor', visitor, 'SIGN_IN_REQUIRED'],
    ['somebody who never showed it', ana, 'PROVE_AGAIN'],
    ['somebody who just did', { ...ana, provenAt: now }, null],
    ['somebody ten minutes later', { ...ana, provenAt: ago(600) }, null],
    ['somebody a second more', { ...ana, provenAt: ago(601) }, 'PROVE_AGAIN'],
  ] as const)('of %s', (_, actor, expected) => expect(code(whyNotProven(actor, now))).toBe(expected));

  it('on second factors takes one, where there is one', () => {
    const proven = { ...ana, provenAt: now };
    expect(code(whyNotChangeFactors(proven, false, now))).toBe(null);
    expect(code(whyNotChangeFactors(proven, true, now))).toBe('PROVE_AGAIN');
    expect(code(whyNotChangeFactors({ ...proven, isStrong: true }, true, now))).toBe(null);
  });
});

describe('roles', () => {
  const clara = { ...ana, isAdministrator: true, memberships: new Map([['agency', new Set(['OFFICIAL' as const])]]) };

  it('rest in a session that is not strong, where the installation asks for it', () => {
    expect(restingUnlessStrong(clara, true)).toMatchObject({
      isAdministrator: false,
      memberships: new Map(),
      resting: { isAdministrator: true },
    });
    expect(restingUnlessStrong(clara, false)).toBe(clara);
    expect(restingUnlessStrong({ ...clara, isStrong: true }, true)).toMatchObject({ isAdministrator: true });
    expect(restingUnlessStrong(ana, true)).toBe(ana);
  });

  it('of an auditor rest too, and yet they do not become a citizen who votes', () => {
    const gonzalo = restingUnlessStrong({ ...ana, isAuditor: true }, true);
    expect(gonzalo.isAuditor).toBe(false);
    expect(whyNotAct(gonzalo)).toBe('AUDITORS_ONLY_READ');
  });
});

describe('a code on paper', () => {
  it('has twelve characters that cannot be mistaken, however it is typed', () => {
    const written = recoveryCodeOf(Uint8Array.from({ length: 36 }, (_, index) => index * 7));
    expect(written).toMatch(/^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){2}$/);
    expect(tidyCode(` ${written.toLowerCase().replaceAll('-', ' ')} `)).toBe(written.replaceAll('-', ''));
  });
});
