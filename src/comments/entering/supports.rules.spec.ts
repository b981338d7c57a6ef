import type { Eligibility } from '../../people/eligibility.rules.js';
import { nobodyKnown } from '../../people/actor.js';
import { whyNotCount, whyNotEnterSupport, whyNotRemove } from './supports.rules.js';

const readable = { withdrawnAt: null, hiddenAt: null, heldFor: null };
const seen = {
  trustLevel: 'VERIFIED' as const,
  person: { ...nobodyKnown, identityId: 'rosa', territories: ['13654', '13'], bornOn: '1960-05-01' },
};
const heard = { ...seen, trustLevel: 'CONFIRMED' as const };
const asks = (more: Partial<Eligibility>): { eligibility: Eligibility } => ({
  eligibility: { level: 'VERIFIED', territories: [], age: null, rollId: null, ...more },
});

describe('A support that an official enters', () => {
  it.each([
    ['of anybody', readable, { eligibility: null }, heard, null],
    ['of somebody whose document was seen', readable, asks({}), seen, null],
    ['of somebody on the telephone, where identities are asked for', readable, asks({}), heard, 'IDENTITY_NEEDED'],
    ['of somebody who lives there', readable, asks({ territories: ['13'] }), seen, null],
    ['of somebody who lives elsewhere', readable, asks({ territories: ['05'] }), seen, 'NOT_IN_TERRITORY'],
    ['of somebody too young', readable, asks({ age: { least: 90, on: '2026-01-01' } }), seen, 'TOO_YOUNG'],
    ['for a hidden comment', { ...readable, hiddenAt: new Date() }, { eligibility: null }, seen, 'COMMENT_HIDDEN'],
    ['for a withdrawn comment', { ...readable, withdrawnAt: new Date() }, { eligibility: null }, seen, 'COMMENT_WITHDRAWN'],
  ])('%s', (_, comment, window, standing, code) => {
    expect(whyNotEnterSupport(comment, window, standing)).toBe(code);
  });

  it('is not counted for whoever took a side, and says no more than that', () => {
    expect([whyNotCount(true), whyNotCount(false)]).toEqual(['SIDE_TAKEN', null]);
  });

  it('is removed once', () => {
    expect([whyNotRemove({ removedBy: null }), whyNotRemove({ removedBy: 'clara' })]).toEqual([null, 'SUPPORT_REMOVED']);
  });
});
