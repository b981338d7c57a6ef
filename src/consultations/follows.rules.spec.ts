import { visitor } from '../people/actor.js';
import { whyNotFollow, whyNotSeeFollows, whyNotUnfollow } from './follows.rules.js';

const ana = { ...visitor, accountId: 'ana' };
const gonzalo = { ...ana, isAuditor: true };

describe('A consultation', () => {
  it.each([
    ['a visitor', visitor, false, 'SIGN_IN_REQUIRED', 'SIGN_IN_REQUIRED'],
    ['an auditor', gonzalo, false, 'AUDITORS_ONLY_READ', 'AUDITORS_ONLY_READ'],
    ['a citizen', ana, false, null, 'NOT_FOLLOWED'],
    ['a citizen who follows it', ana, true, 'ALREADY_FOLLOWED', null],
  ])('followed and no longer followed by %s', (_, actor, isFollowed, follow, unfollow) => {
    expect(whyNotFollow(actor, isFollowed)).toBe(follow);
    expect(whyNotUnfollow(actor, isFollowed)).toBe(unfollow);
  });

  it.each([
    ['a visitor', visitor, 'SIGN_IN_REQUIRED'],
    ['a citizen', ana, null],
    ['an auditor', gonzalo, null],
  ])('is listed among those that %s follows', (_, actor, code) => {
    expect(whyNotSeeFollows(actor)).toBe(code);
  });
});
