import { visitor } from '../actor.js';
import { expiryOf, stateOf, whyNotAccept, whyNotRevoke, whyNotSeeInvitations } from './invitations.rules.js';

const sentAt = new Date('2026-03-02T13:00:00Z');
const expiresAt = expiryOf(sentAt);
const open = { expiresAt, acceptedAt: null, revokedAt: null };
const accepted = { ...open, acceptedAt: sentAt };
const revoked = { ...open, revokedAt: sentAt };
const ana = { ...visitor, accountId: 'ana' };
const hers = { isAddressed: true, hasConfirmedEmail: true };
const last = new Date(expiresAt.getTime() - 1);

describe('An invitation', () => {
  it('lasts seven days, to the millisecond', () => {
    expect(expiresAt.toISOString()).toBe('2026-03-09T13:00:00.000Z');
    expect(stateOf(open, last)).toBe('OPEN');
    expect(stateOf(open, expiresAt)).toBe('EXPIRED');
  });

  it.each([
    ['accepted', accepted, 'ACCEPTED'],
    ['revoked', revoked, 'REVOKED'],
  ])('that was %s stays so when its time is over', (_name, invitation, state) => {
    expect(stateOf(invitation, last)).toBe(state);
    expect(stateOf(invitation, new Date(expiresAt.getTime() + 1))).toBe(state);
  });
});

describe('Accepting', () => {
  it.each([
    ['whoever is not signed in', visitor, open, hers, last, 'SIGN_IN_REQUIRED'],
    ['an auditor', { ...ana, isAuditor: true }, open, hers, last, 'AUDITORS_ONLY_READ'],
    [
      'an auditor without a second factor',
      { ...ana, resting: { isAdministrator: false, isAuditor: true, memberships: new Map() } },
      open,
      hers,
      last,
      'AUDITORS_ONLY_READ',
    ],
    ['the invited one', ana, open, hers, last, null],
    ['the invited one when it is over', ana, open, hers, expiresAt, 'INVITATION_EXPIRED'],
    ['a second time', ana, accepted, hers, last, 'INVITATION_USED'],
    ['what was taken back', ana, revoked, hers, last, 'INVITATION_REVOKED'],
    ['what there is not', ana, null, hers, last, 'INVITATION_INVALID'],
    ['somebody else', ana, open, { ...hers, isAddressed: false }, last, 'INVITATION_FOR_ANOTHER'],
    ['an address that nobody confirmed', ana, open, { ...hers, hasConfirmedEmail: false }, last, 'CONFIRM_EMAIL_FIRST'],
    ['somebody else with nothing confirmed', ana, open, { isAddressed: false, hasConfirmedEmail: false }, last, 'INVITATION_FOR_ANOTHER'],
  ])('by %s', (_name, actor, invitation, invited, now, refusal) => {
    expect(whyNotAccept(actor, invitation, invited, now)).toBe(refusal);
  });
});

describe('Revoking', () => {
  it.each([
    ['an open one', open, last, null],
    ['an expired one', open, expiresAt, null],
    ['an accepted one', accepted, last, 'INVITATION_USED'],
    ['a revoked one', revoked, last, 'INVITATION_REVOKED'],
  ])('%s', (_name, invitation, now, refusal) => expect(whyNotRevoke(invitation, now)).toBe(refusal));
});

it('is seen by administrators and auditors alone, not by the people of the agency', () => {
  expect(whyNotSeeInvitations({ ...ana, isAdministrator: true })).toBeNull();
  expect(whyNotSeeInvitations({ ...ana, isAuditor: true })).toBeNull();
  expect(whyNotSeeInvitations({ ...ana, memberships: new Map([['agency', new Set(['OFFICIAL' as const])]]) })).toBe('FORBIDDEN');
});
