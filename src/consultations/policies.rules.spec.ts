import { visitor } from '../people/actor.js';
import { policyDay, whyNotAddPolicy, whyNotWithdrawPolicy } from './policies.rules.js';

const beatriz = { ...visitor, accountId: 'beatriz', isAdministrator: true };
const today = '2026-03-02';
const wish = { words: [{ locale: 'es' }, { locale: 'en' }], validFrom: '2026-04-01' };
const codeOf = (why: { code: string } | string | null) => (why !== null && typeof why === 'object' ? why.code : why);

describe('A policy about the least term', () => {
  it.each([
    ['an administrator, ahead of time', beatriz, wish, null],
    ['an administrator, from today on', beatriz, { ...wish, validFrom: today }, null],
    ['an administrator, for the past', beatriz, { ...wish, validFrom: '2026-03-01' }, 'POLICY_IN_THE_PAST'],
    ['an administrator, without Spanish', beatriz, { ...wish, words: [{ locale: 'en' }] }, 'SPANISH_REQUIRED'],
    ['an administrator, with a language twice', beatriz, { ...wish, words: [{ locale: 'es' }, { locale: 'es' }] }, 'LANGUAGE_TWICE'],
    ['somebody else', { ...beatriz, isAdministrator: false }, wish, 'FORBIDDEN'],
    ['somebody else, for the past', { ...beatriz, isAdministrator: false }, { ...wish, validFrom: '2020-01-01' }, 'FORBIDDEN'],
    ['an auditor', { ...beatriz, isAuditor: true }, wish, 'AUDITORS_ONLY_READ'],
    ['a visitor', visitor, wish, 'SIGN_IN_REQUIRED'],
  ])('added by %s', (_, actor, policy, code) => {
    expect(codeOf(whyNotAddPolicy(actor, policy, today))).toBe(code);
  });

  it.each([
    ['2026-03-01', 'POLICY_ALREADY_VALID'],
    ['2026-03-02', 'POLICY_ALREADY_VALID'],
    ['2026-03-03', null],
  ])('is taken back only before it holds: from %s on gives %s', (validFrom, code) => {
    expect(whyNotWithdrawPolicy({ validFrom }, today)).toBe(code);
  });

  it('begins with the day in Bogota', () => {
    expect(policyDay(new Date('2026-03-02T04:59:59Z'))).toBe('2026-03-01');
    expect(policyDay(new Date('2026-03-02T05:00:00Z'))).toBe('2026-03-02');
  });
});
