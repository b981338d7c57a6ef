/** Who may administer, see colleagues and end sessions. */
import { visitor, whyNotAct, type Actor } from './actor.js';
import {
  agenciesToPublishIn,
  whyNotAdminister,
  whyNotAudit,
  whyNotEndSession,
  whyNotHoldRole,
  whyNotKeepAccount,
  whyNotNamedSo,
  whyNotSeePeople,
} from './people.rules.js';

const ministry = 'ministry';
const townhall = 'townhall';
const citizen: Actor = { ...visitor, accountId: 'ana', sessionId: 'phone', displayName: 'Ana' };
const official: Actor = { ...citizen, memberships: new Map([[ministry, new Set(['OFFICIAL' as const])]]) };
const moderator: Actor = { ...citizen, memberships: new Map([[ministry, new Set(['MODERATOR' as const])]]) };
const administrator: Actor = { ...citizen, isAdministrator: true };
const auditor: Actor = { ...citizen, isAuditor: true };

describe('administering', () => {
  it.each([
    ['a visitor', visitor, 'SIGN_IN_REQUIRED'],
    ['a citizen', citizen, 'FORBIDDEN'],
    ['an official', official, 'FORBIDDEN'],
    ['an auditor', auditor, 'AUDITORS_ONLY_READ'],
    ['an administrator who is also an auditor', { ...auditor, isAdministrator: true }, 'AUDITORS_ONLY_READ'],
    ['an administrator', administrator, null],
  ])('answers %s', (_, actor, refusal) => expect(whyNotAdminister(actor)).toBe(refusal));
});

describe('seeing who works for an agency', () => {
  it.each([
    ['a visitor', visitor, ministry, 'FORBIDDEN'],
    ['a citizen', citizen, ministry, 'FORBIDDEN'],
    ['its official', official, ministry, null],
    ['its moderator', moderator, ministry, null],
    ['an official of another agency', official, townhall, 'FORBIDDEN'],
    ['an administrator', administrator, ministry, null],
    ['an auditor', auditor, ministry, null],
  ])('answers %s', (_, actor, agency, refusal) => expect(whyNotSeePeople(actor, agency)).toBe(refusal));
});

describe('reading the audit trail', () => {
  it.each([
    ['a visitor', visitor, 'FORBIDDEN'],
    ['a citizen', citizen, 'FORBIDDEN'],
    ['an official', official, 'FORBIDDEN'],
    ['a moderator', moderator, 'FORBIDDEN'],
    ['an administrator', administrator, null],
    ['an auditor', auditor, null],
  ])('answers %s', (_, actor, refusal) => expect(whyNotAudit(actor)).toBe(refusal));
});

describe('ending a session', () => {
  const now = new Date('2026-02-02T14:00:00Z');
  const lately = { sessionId: 'this', provenAt: new Date(now.getTime() - 600_000) };
  const long = { sessionId: 'this', provenAt: new Date(now.getTime() - 600_001) };
  const other = { id: 'other', accountId: 'ana' };
  it('lets people end their own', () => expect(whyNotEndSession({ ...citizen, ...lately }, other, now)).toBeNull());
  it('lets an auditor end their own', () => expect(whyNotEndSession({ ...auditor, ...lately }, other, now)).toBeNull());
  it('asks again who they are before another one than that in use', () => {
    expect(whyNotEndSession({ ...citizen, ...long }, other, now)).toMatchObject({ code: 'PROVE_AGAIN' });
    expect(whyNotEndSession({ ...citizen, ...long }, { id: 'this', accountId: 'ana' }, now)).toBeNull();
  });
  it('is not there for others', () => {
    expect(whyNotEndSession({ ...administrator, ...lately }, { id: 'his', accountId: 'luis' }, now)).toBe('NOT_FOUND');
    expect(whyNotEndSession({ ...citizen, ...lately }, null, now)).toBe('NOT_FOUND');
  });
  it('asks a visitor to sign in', () => expect(whyNotEndSession(visitor, other, now)).toBe('SIGN_IN_REQUIRED'));
});

describe('keeping the own account', () => {
  it.each([
    ['a visitor', visitor, 'SIGN_IN_REQUIRED'],
    ['a citizen', citizen, null],
    ['an auditor', auditor, null],
  ])('answers %s', (_, actor, refusal) => expect(whyNotKeepAccount(actor)).toBe(refusal));
});

describe('roles', () => {
  it('are for accounts that exist and do not audit', () => {
    expect(whyNotHoldRole(null)).toBe('ACCOUNT_UNKNOWN');
    expect(whyNotHoldRole({ isAuditor: true })).toBe('AUDITORS_HOLD_NO_ROLES');
    expect(whyNotHoldRole({ isAuditor: false })).toBeNull();
  });
  it('of official allow to begin consultations there, those of moderator do not', () => {
    expect(agenciesToPublishIn(official)).toEqual([ministry]);
    expect(agenciesToPublishIn(moderator)).toEqual([]);
    expect(agenciesToPublishIn({ ...official, isAuditor: true })).toEqual([]);
    expect(agenciesToPublishIn(visitor)).toEqual([]);
  });
});

describe('taking part', () => {
  it.each([
    ['a visitor', visitor, 'SIGN_IN_REQUIRED'],
    ['a citizen', citizen, null],
    ['an auditor', auditor, 'AUDITORS_ONLY_READ'],
  ])('answers %s', (_, actor, refusal) => expect(whyNotAct(actor)).toBe(refusal));
});

describe('the words of an agency', () => {
  it('are in Spanish at least, and once in each language', () => {
    expect(whyNotNamedSo([{ locale: 'en' }])).toBe('SPANISH_REQUIRED');
    expect(whyNotNamedSo([{ locale: 'es' }, { locale: 'es' }])).toBe('LANGUAGE_TWICE');
    expect(whyNotNamedSo([{ locale: 'es' }, { locale: 'en' }])).toBeNull();
  });
});
