/** Who may say what in the room, and until when. */
import type { ConsultationWindow, Status } from '../consultations/phase.rules.js';
import { visitor, type Actor, type Role } from '../people/actor.js';
import {
  maySeeOriginal,
  roleIn,
  stateOf,
  whyNotComment,
  whyNotEdit,
  whyNotReply,
  whyNotRevokeSupport,
  whyNotSupport,
  whyNotTakeStance,
  whyNotWithdraw,
  type Answered,
  type Edited,
} from './comments.rules.js';

const ministry = 'ministry';
const opens = new Date('2026-02-02T14:00:00Z');
const closes = new Date('2026-02-22T14:00:00Z');
const during = new Date('2026-02-10T12:00:00Z');
const after = new Date('2026-03-01T12:00:00Z');
const minutes = (count: number): Date => new Date(during.getTime() + count * 60_000);

function person(accountId: string, roles: Role[] = [], more: Partial<Actor> = {}): Actor {
  const memberships = new Map(roles.length > 0 ? [[ministry, new Set(roles)]] : []);
  return { ...visitor, accountId, sessionId: 's', displayName: accountId, memberships, ...more };
}

const ana = person('ana');
const luis = person('luis');
const clara = person('clara', ['OFFICIAL']);
const tomas = person('tomas', ['MODERATOR']);
const gonzalo = person('gonzalo', [], { isAuditor: true });
const beatriz = person('beatriz', [], { isAdministrator: true });

const consultation = (status: Status = 'SCHEDULED'): ConsultationWindow => ({
  id: 'c',
  agencyId: ministry,
  status,
  opensAt: opens,
  closesAt: closes,
});
type Said = Edited & Answered;
const said = (more: Partial<Said> = {}): Said => ({
  authorId: 'ana',
  authorRole: 'CITIZEN',
  depth: 0,
  createdAt: during,
  withdrawnAt: null,
  hiddenAt: null,
  heldFor: null,
  lockedBy: null,
  blackouts: null,
  ...more,
});
const withdrawn = said({ withdrawnAt: during });
const hidden = said({ hiddenAt: during });

describe('commenting', () => {
  it.each([
    ['a citizen while it is open', ana, during, null],
    ['a citizen before it opens', ana, new Date(opens.getTime() - 1), 'NOT_YET_OPEN'],
    ['a citizen at the very opening', ana, opens, null],
    ['a citizen one millisecond before the closing', ana, new Date(closes.getTime() - 1), null],
    ['a citizen at the very closing', ana, closes, 'CLOSED'],
    ['an official after the closing', clara, after, 'CLOSED'],
    ['a visitor', visitor, during, 'SIGN_IN_REQUIRED'],
    ['an auditor', gonzalo, during, 'AUDITORS_ONLY_READ'],
  ])('%s', (_, actor, now, refusal) => expect(whyNotComment(actor, consultation(), now)).toBe(refusal));

  it('does not tell a citizen that there is a draft', () => {
    expect(whyNotComment(ana, consultation('DRAFT'), during)).toBe('NOT_FOUND');
    expect(whyNotComment(clara, consultation('DRAFT'), during)).toBe('NOT_PUBLISHED');
  });

  it('lets officials speak for the agency that asks, without a stance', () => {
    expect(roleIn(clara, consultation())).toBe('OFFICIAL');
    expect(roleIn(clara, { agencyId: 'town hall' })).toBe('CITIZEN');
    expect(whyNotTakeStance('OFFICIAL', 'IN_FAVOUR')).toBe('OFFICIALS_TAKE_NO_STANCE');
    expect(whyNotTakeStance('OFFICIAL', 'NEUTRAL')).toBeNull();
    expect(whyNotTakeStance('CITIZEN', 'AGAINST')).toBeNull();
  });
});

describe('replying', () => {
  it.each([0, 1, 2])('is possible to a comment at depth %i', (depth) =>
    expect(whyNotReply(luis, said({ depth }), consultation(), during)).toBeNull(),
  );
  it('ends three levels below the comment', () =>
    expect(whyNotReply(luis, said({ depth: 3 }), consultation(), during)).toBe('THREAD_TOO_DEEP'));
  it('is not possible to a tombstone', () => {
    expect(whyNotReply(luis, withdrawn, consultation(), during)).toBe('COMMENT_WITHDRAWN');
    expect(whyNotReply(luis, hidden, consultation(), during)).toBe('COMMENT_HIDDEN');
  });
  it.each([
    ['a citizen, closed', luis, 'SCHEDULED', 'CLOSED'],
    ['an official, closed', clara, 'SCHEDULED', null],
    ['an official, answered', clara, 'ANSWERED', null],
    ['an official, archived', clara, 'ARCHIVED', 'CLOSED'],
    ['an official, withdrawn', clara, 'WITHDRAWN', 'WITHDRAWN'],
    ['a moderator, closed', tomas, 'SCHEDULED', 'CLOSED'],
  ] as const)('after the closing: %s', (_, actor, status, refusal) =>
    expect(whyNotReply(actor, said(), consultation(status), after)).toBe(refusal),
  );
});

describe('changing the words', () => {
  it('is for the author alone', () => {
    expect(whyNotEdit(ana, said(), consultation(), during)).toBeNull();
    expect(whyNotEdit(luis, said(), consultation(), during)).toBe('NOT_YOUR_COMMENT');
    expect(whyNotEdit(tomas, said(), consultation(), during)).toBe('NOT_YOUR_COMMENT');
    expect(whyNotEdit(visitor, said(), consultation(), during)).toBe('SIGN_IN_REQUIRED');
  });
  it('ends after fifteen minutes', () => {
    expect(whyNotEdit(ana, said(), consultation(), new Date(minutes(15).getTime() - 1))).toBeNull();
    expect(whyNotEdit(ana, said(), consultation(), minutes(15))).toBe('EDITING_TIME_OVER');
  });
  it('ends with the consultation', () => {
    const justBefore = new Date(closes.getTime() - 60_000);
    expect(whyNotEdit(ana, said({ createdAt: justBefore }), consultation(), closes)).toBe('CLOSED');
  });
  it('is not possible on a tombstone', () => {
    expect(whyNotEdit(ana, withdrawn, consultation(), during)).toBe('COMMENT_WITHDRAWN');
    expect(whyNotEdit(ana, hidden, consultation(), during)).toBe('COMMENT_HIDDEN');
  });
});

describe('taking it back', () => {
  it('is possible for the author at any time, once', () => {
    expect(whyNotWithdraw(ana, said(), consultation())).toBeNull();
    expect(whyNotWithdraw(ana, hidden, consultation('ARCHIVED'))).toBeNull();
    expect(whyNotWithdraw(ana, withdrawn, consultation())).toBe('COMMENT_WITHDRAWN');
    expect(whyNotWithdraw(luis, said(), consultation())).toBe('NOT_YOUR_COMMENT');
  });
  it('shows as withdrawn what was hidden before', () =>
    expect(stateOf({ withdrawnAt: during, hiddenAt: during, heldFor: null })).toBe('WITHDRAWN'));
});

describe('supporting', () => {
  it.each([
    ['somebody else’s comment', luis, said(), false, during, null],
    ['one’s own', ana, said(), false, during, 'CANNOT_SUPPORT_OWN'],
    ['twice', luis, said(), true, during, 'ALREADY_SUPPORTED'],
    ['a tombstone', luis, hidden, false, during, 'COMMENT_HIDDEN'],
    ['after the closing', luis, said(), false, after, 'CLOSED'],
    ['as a visitor', visitor, said(), false, during, 'SIGN_IN_REQUIRED'],
  ])('%s', (_, actor, comment, isSupported, now, refusal) =>
    expect(whyNotSupport(actor, comment, isSupported, consultation(), now)).toBe(refusal),
  );

  it('can be taken back while it is open', () => {
    expect(whyNotRevokeSupport(luis, true, consultation(), during)).toBeNull();
    expect(whyNotRevokeSupport(luis, false, consultation(), during)).toBe('NOT_SUPPORTED');
    expect(whyNotRevokeSupport(luis, true, consultation(), after)).toBe('CLOSED');
  });
});

it('shows what a tombstone said to its author, moderators of the agency, auditors and administrators', () => {
  for (const actor of [ana, tomas, gonzalo, beatriz]) expect(maySeeOriginal(actor, said(), consultation())).toBe(true);
  for (const actor of [luis, clara, visitor]) expect(maySeeOriginal(actor, said(), consultation())).toBe(false);
  expect(maySeeOriginal(tomas, said(), { agencyId: 'town hall' })).toBe(false);
});
