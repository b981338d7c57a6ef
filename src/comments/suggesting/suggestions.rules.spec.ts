/** Who may do what with a suggestion, and what is one. */
import type { ConsultationWindow, Status } from '../../consultations/phase.rules.js';
import { visitor, type Actor, type Role } from '../../people/actor.js';
import type { Commented } from '../comments.rules.js';
import { decisionOf, readProposal, whyNotDecide, whyNotOppose, whyNotPropose, whyNotSuggest, whyNotUnoppose } from './suggestions.rules.js';

const during = new Date('2026-02-10T12:00:00Z');
const after = new Date('2026-03-01T12:00:00Z');
const consultation = (status: Status = 'SCHEDULED'): ConsultationWindow => ({
  id: 'c',
  agencyId: 'ministry',
  status,
  opensAt: new Date('2026-02-02T14:00:00Z'),
  closesAt: new Date('2026-02-22T14:00:00Z'),
});
function person(accountId: string, roles: Role[] = [], more: Partial<Actor> = {}, agency = 'ministry'): Actor {
  const memberships = new Map(roles.length > 0 ? [[agency, new Set(roles)]] : []);
  return { ...visitor, accountId, sessionId: 's', displayName: accountId, memberships, ...more };
}
const [ana, luis, clara, tomas] = [person('ana'), person('luis'), person('clara', ['OFFICIAL']), person('tomas', ['MODERATOR'])];
const patricia = person('patricia', ['OFFICIAL'], {}, 'town hall');
const gonzalo = person('gonzalo', [], { isAuditor: true });
const beatriz = person('beatriz', [], { isAdministrator: true });
const said: Commented = {
  authorId: 'ana',
  authorRole: 'CITIZEN',
  depth: 0,
  createdAt: during,
  withdrawnAt: null,
  hiddenAt: null,
  heldFor: null,
};
const [withdrawn, hidden] = [
  { ...said, withdrawnAt: during },
  { ...said, hiddenAt: during },
];

describe('proposed words', () => {
  it('are read in one form, with blanks for white space', () => {
    expect(readProposal('  quin\u0301ce \n\t días ')).toBe('quińce días');
    expect(readProposal(' \n ')).toBe('');
  });

  it.each([
    ['quince días', 'diez días', null],
    ['', 'diez días', null],
    ['diez días', 'diez\ndías', 'SUGGESTION_UNCHANGED'],
    ['😀'.repeat(2_000), 'diez', null],
    ['😀'.repeat(2_001), 'diez', 'SUGGESTION_TOO_LONG'],
  ])('«%.20s» for «%s»: %s', (proposed, exact, code) => expect(whyNotPropose(proposed, exact)?.code ?? null).toBe(code));
});

describe('suggesting', () => {
  it.each([
    ['a citizen', ana, null],
    ['an official of another agency, for themselves', patricia, null],
    ['a moderator of the agency', tomas, null],
    ['an official of the agency', clara, 'OFFICIALS_DRAFT'],
  ])('%s', (_, actor, code) => expect(whyNotSuggest(actor, consultation())).toBe(code));
});

describe('opposing', () => {
  it.each([
    ['somebody else', luis, said, false, during, null],
    ['an official of the agency', clara, said, false, during, null],
    ['its author', ana, said, false, during, 'CANNOT_OPPOSE_OWN'],
    ['somebody twice', luis, said, true, during, 'ALREADY_OPPOSED'],
    ['a visitor', visitor, said, false, during, 'SIGN_IN_REQUIRED'],
    ['an auditor', gonzalo, said, false, during, 'AUDITORS_ONLY_READ'],
    ['somebody after the closing', luis, said, false, after, 'CLOSED'],
    ['what is hidden', luis, hidden, false, during, 'COMMENT_HIDDEN'],
    ['what was taken back', luis, withdrawn, false, during, 'COMMENT_WITHDRAWN'],
  ] as const)('%s', (_, actor, comment, isOpposed, now, code) =>
    expect(whyNotOppose(actor, comment, isOpposed, consultation(), now)).toBe(code),
  );
  it.each([
    ['what one opposes', luis, true, during, null],
    ['what one does not oppose', luis, false, during, 'NOT_OPPOSED'],
    ['after the closing', luis, true, after, 'CLOSED'],
    ['as a visitor', visitor, true, during, 'SIGN_IN_REQUIRED'],
  ] as const)('is taken back: %s', (_, actor, isOpposed, now, code) =>
    expect(whyNotUnoppose(actor, isOpposed, consultation(), now)).toBe(code),
  );
});

describe('deciding', () => {
  it.each([
    ['an official of the agency', clara, said, false, during, null],
    ['an official of the agency after the closing', clara, said, false, after, null],
    ['a citizen', luis, said, false, during, 'FORBIDDEN'],
    ['its author', ana, said, false, during, 'FORBIDDEN'],
    ['a moderator', tomas, said, false, during, 'FORBIDDEN'],
    ['an administrator', beatriz, said, false, during, 'FORBIDDEN'],
    ['an official of another agency', patricia, said, false, during, 'FORBIDDEN'],
    ['an auditor', gonzalo, said, false, during, 'AUDITORS_ONLY_READ'],
    ['a visitor', visitor, said, false, during, 'SIGN_IN_REQUIRED'],
    ['about what a version has taken', clara, said, true, during, 'SUGGESTION_TAKEN'],
    ['about what is hidden', clara, hidden, false, during, 'COMMENT_HIDDEN'],
    ['about what was taken back', clara, withdrawn, false, during, 'COMMENT_WITHDRAWN'],
  ] as const)('%s', (_, actor, comment, isTaken, now, code) =>
    expect(whyNotDecide(actor, comment, isTaken, consultation(), now)).toBe(code),
  );
  it('is over when the consultation is archived', () => {
    expect(whyNotDecide(clara, said, false, consultation('ARCHIVED'), after)).not.toBeNull();
  });
  it.each([
    [true, null, { status: 'ACCEPTED', wording: 'quince' }],
    [true, 'quince', { status: 'ACCEPTED', wording: 'quince' }],
    [true, 'veinte', { status: 'ACCEPTED_CHANGED', wording: 'veinte' }],
    [true, '', { status: 'ACCEPTED_CHANGED', wording: '' }],
    [false, null, { status: 'DECLINED', wording: null }],
  ])('accepted %s in the words %s: %j', (isAccepted, wording, decision) =>
    expect(decisionOf(isAccepted, 'quince', wording)).toEqual(decision),
  );
});
