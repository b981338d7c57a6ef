/** Who may work on a case, case by case. */
import { visitor, type Actor } from '../../people/actor.js';
import { claimEnds, claimMinutes, holderOf, whyNotClaim, whyNotHandOver, whyNotRelease, whyNotTouch } from './claims.rules.js';

const ministry = 'a-ministry';
const now = new Date('2026-02-02T14:00:00Z');
const later = new Date('2026-02-02T14:00:01Z');

function moderator(accountId: string, agencyId = ministry): Actor {
  return { ...visitor, accountId, memberships: new Map([[agencyId, new Set(['MODERATOR' as const])]]) };
}
const tomas = moderator('tomas');
const irene = moderator('irene');
const elsewhere = moderator('julia', 'a-town-hall');
const official: Actor = { ...visitor, accountId: 'clara', memberships: new Map([[ministry, new Set(['OFFICIAL' as const])]]) };
const auditor: Actor = { ...visitor, accountId: 'gonzalo', isAuditor: true };
const byLuis = { authorId: 'luis' };
const free = { agencyId: ministry, isOpen: true, claimedBy: null, claimedUntil: null };
const ofTomas = { ...free, claimedBy: 'tomas', claimedUntil: later };
const over = { ...free, claimedBy: 'tomas', claimedUntil: now };

describe('Claiming a case', () => {
  it.each([
    ['a moderator, of what nobody works on', tomas, free, byLuis, null],
    ['whoever has it already', tomas, ofTomas, byLuis, null],
    ['a colleague of whoever has it', irene, ofTomas, byLuis, 'CASE_CLAIMED'],
    ['a colleague, in the moment in which the claim ends', irene, over, byLuis, null],
    ['a moderator, of what is decided', tomas, { ...free, isOpen: false }, byLuis, 'CASE_CLOSED'],
    ['whoever wrote the comment', tomas, free, { authorId: 'tomas' }, 'OWN_COMMENT'],
    ['a moderator of another agency', elsewhere, free, byLuis, 'FORBIDDEN'],
    ['an official', official, free, byLuis, 'FORBIDDEN'],
    ['an auditor', auditor, free, byLuis, 'AUDITORS_ONLY_READ'],
    ['a visitor', visitor, free, byLuis, 'SIGN_IN_REQUIRED'],
  ])('by %s', (_, actor, each, comment, code) => {
    expect(whyNotClaim(actor, each, comment, now)).toBe(code);
  });

  it('lasts ten minutes, to the millisecond', () => {
    const until = claimEnds(now);
    expect(until.getTime() - now.getTime()).toBe(claimMinutes * 60_000);
    expect(holderOf({ claimedBy: 'tomas', claimedUntil: until }, new Date(until.getTime() - 1))).toBe('tomas');
    expect(holderOf({ claimedBy: 'tomas', claimedUntil: until }, until)).toBeNull();
  });

  it('keeps others from deciding, and only others', () => {
    expect(whyNotTouch(irene, ofTomas, now)).toBe('CASE_CLAIMED');
    expect(whyNotTouch(tomas, ofTomas, now)).toBeNull();
    expect(whyNotTouch(irene, over, now)).toBeNull();
    expect(whyNotTouch(irene, free, now)).toBeNull();
  });
});

describe('Giving a case back', () => {
  it.each([
    ['whoever has it', tomas, ofTomas, null],
    ['a colleague', irene, ofTomas, 'CASE_CLAIMED'],
    ['somebody, when nobody has it', tomas, free, 'NOT_CLAIMED'],
    ['whoever had it until now', tomas, over, 'NOT_CLAIMED'],
    ['an official', official, ofTomas, 'FORBIDDEN'],
  ])('by %s', (_, actor, each, code) => {
    expect(whyNotRelease(actor, each, byLuis, now)).toBe(code);
  });
});

describe('Handing a case over', () => {
  const toIrene = { accountId: 'irene', isModerator: true };
  it.each([
    ['by whoever has it', tomas, ofTomas, byLuis, toIrene, null],
    ['by a moderator, when nobody has it', tomas, free, byLuis, toIrene, null],
    ['by a colleague of whoever has it', irene, ofTomas, byLuis, toIrene, 'CASE_CLAIMED'],
    ['to oneself', irene, free, byLuis, toIrene, 'HANDED_TO_SELF'],
    ['to somebody who does not moderate here', tomas, free, byLuis, { accountId: 'clara', isModerator: false }, 'NOT_A_MODERATOR'],
    ['to whoever wrote the comment', tomas, free, { authorId: 'irene' }, toIrene, 'COLLEAGUE_WROTE_IT'],
    ['when it is decided', tomas, { ...free, isOpen: false }, byLuis, toIrene, 'CASE_CLOSED'],
    ['by an auditor', auditor, free, byLuis, toIrene, 'AUDITORS_ONLY_READ'],
  ])('%s', (_, actor, each, comment, to, code) => {
    expect(whyNotHandOver(actor, each, comment, to, now)).toBe(code);
  });
});
