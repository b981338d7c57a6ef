import { visitor } from '../../people/actor.js';
import type { Asked } from '../access.rules.js';
import { receivedAt, whyNotRemove } from './entered-questions.rules.js';

const now = new Date('2026-03-10T15:00:00Z');
const clara = { ...visitor, accountId: 'clara', memberships: new Map([['here', new Set(['OFFICIAL' as const])]]) };
const sara = { ...visitor, accountId: 'sara', memberships: new Map([['there', new Set(['OFFICIAL' as const])]]) };
const entered: Asked = {
  ...{ askerId: 'clara', agencyId: 'here', gatheringId: 'meeting', isPrivate: false, allowsEdition: false, isListed: true },
  ...{ keptState: 'RECEIVED', answeredAt: null, rounds: 1 },
};

describe('A question that was said elsewhere', () => {
  it.each([
    ['the day before', '2026-03-09', '2026-03-09T17:00:00.000Z'],
    ['today, in the afternoon', '2026-03-10', '2026-03-10T15:00:00.000Z'],
    ['a week ago', '2026-03-03', '2026-03-03T17:00:00.000Z'],
  ])('%s is received then', (_, heldOn, moment) => {
    expect(receivedAt(heldOn, now).toISOString()).toBe(moment);
  });

  it.each([
    ['by an official of the agency', clara, entered, null],
    ['by an official of another', sara, entered, 'FORBIDDEN'],
    ['by a visitor', visitor, entered, 'SIGN_IN_REQUIRED'],
    ['when somebody asked it on the web', clara, { ...entered, gatheringId: null }, 'NOT_ENTERED'],
    ['once it is answered', clara, { ...entered, keptState: 'ANSWERED' as const, answeredAt: now }, 'QUESTION_ALREADY_ANSWERED'],
    ['twice', clara, { ...entered, keptState: 'WITHDRAWN' as const }, 'QUESTION_WITHDRAWN'],
  ])('is removed %s: %#', (_, actor, question, code) => {
    expect(whyNotRemove(actor, question, now)).toBe(code);
  });
});
