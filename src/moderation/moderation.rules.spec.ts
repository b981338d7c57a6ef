/** Who may report and decide, case by case. */
import { visitor, type Actor, type Role } from '../people/actor.js';
import * as rules from './moderation.rules.js';
import type { Moderated } from './moderation.rules.js';

const ministry = 'a-ministry';
const townHall = 'a-town-hall';

function person(accountId: string, roles: [string, Role][] = [], more: Partial<Actor> = {}): Actor {
  const memberships = new Map(roles.map(([agencyId, role]) => [agencyId, new Set([role])]));
  return { ...visitor, accountId, sessionId: 's', displayName: accountId, memberships, ...more };
}

const ana = person('ana');
const moderator = person('tomas', [[ministry, 'MODERATOR']]);
const elsewhere = person('julia', [[townHall, 'MODERATOR']]);
const official = person('clara', [[ministry, 'OFFICIAL']]);
const administrator = person('beatriz', [], { isAdministrator: true });
const auditor = person('gonzalo', [], { isAuditor: true });

const then = new Date('2026-02-02T14:00:00Z');
const byLuis: Moderated = { authorId: 'luis', authorRole: 'CITIZEN', withdrawnAt: null, hiddenAt: null, heldFor: null };
const hidden = { ...byLuis, hiddenAt: then };
const withdrawn = { ...byLuis, withdrawnAt: then };
const answer: Moderated = { ...byLuis, authorId: 'clara', authorRole: 'OFFICIAL' };

describe('reporting a comment', () => {
  it.each([
    ['a citizen', ana, byLuis, false, null],
    ['an official', official, byLuis, false, null],
    ['a moderator', moderator, byLuis, false, null],
    ['a visitor', visitor, byLuis, false, 'SIGN_IN_REQUIRED'],
    ['an auditor', auditor, byLuis, false, 'AUDITORS_ONLY_READ'],
    ['somebody who did so before', ana, byLuis, true, 'ALREADY_REPORTED'],
    ['its author', person('luis'), byLuis, false, 'OWN_COMMENT'],
    ['a citizen, of an answer by an official', ana, answer, false, null],
    ['a citizen, when it is hidden', ana, hidden, false, 'COMMENT_HIDDEN'],
    ['a citizen, when its author took it back', ana, withdrawn, false, 'COMMENT_WITHDRAWN'],
  ])('by %s', (_, actor, comment, hasReported, expected) => {
    expect(rules.whyNotReport(actor, comment, hasReported)).toBe(expected);
  });
});

describe('who decides and who reads reports', () => {
  it.each([
    ['a moderator of the agency', moderator, null, null],
    ['a moderator of another agency', elsewhere, 'FORBIDDEN', 'FORBIDDEN'],
    ['an official of the agency', official, 'FORBIDDEN', 'FORBIDDEN'],
    ['an administrator', administrator, 'FORBIDDEN', 'FORBIDDEN'],
    ['a citizen', ana, 'FORBIDDEN', 'FORBIDDEN'],
    ['an auditor', auditor, 'AUDITORS_ONLY_READ', null],
    ['a visitor', visitor, 'SIGN_IN_REQUIRED', 'SIGN_IN_REQUIRED'],
  ])('%s', (_, actor, moderates, reads) => {
    expect(rules.whyNotModerate(actor, ministry)).toBe(moderates);
    expect(rules.whyNotDecide(actor, ministry, byLuis)).toBe(moderates);
    expect(rules.whyNotSeeReports(actor, ministry)).toBe(reads);
  });

  it('nobody decides about their own comment', () => {
    expect(rules.whyNotDecide(moderator, ministry, { authorId: 'tomas' })).toBe('OWN_COMMENT');
    expect(rules.whyNotDecide(elsewhere, ministry, { authorId: 'julia' })).toBe('FORBIDDEN');
  });
});

describe('who undoes a decision', () => {
  const fresh = { agencyId: ministry, decidedAt: then, undoneAt: null, isOwn: true, isLatest: true, isOnAppeal: false };
  const after = (seconds: number, ms = 0) => new Date(then.getTime() + seconds * 1000 + ms);

  it.each([
    ['the moderator who decided, at once', moderator, fresh, after(0), null],
    ['the same, to the last moment', moderator, fresh, after(60, -1), null],
    ['the same, a moment later', moderator, fresh, after(60), 'TOO_LATE_TO_UNDO'],
    ['another moderator of the agency', moderator, { ...fresh, isOwn: false }, after(1), 'NOT_YOURS'],
    ['another one, too late', moderator, { ...fresh, isOwn: false }, after(120), 'NOT_YOURS'],
    ['what is undone', moderator, { ...fresh, undoneAt: then }, after(120), 'ALREADY_UNDONE'],
    ['what was decided on an appeal', moderator, { ...fresh, isOnAppeal: true }, after(30), 'DECIDED_ON_APPEAL'],
    ['what another decision followed', moderator, { ...fresh, isLatest: false }, after(1), 'NOT_THE_LATEST'],
    ['whoever moderates no more', ana, fresh, after(1), 'FORBIDDEN'],
    ['a moderator of another agency', elsewhere, fresh, after(1), 'FORBIDDEN'],
    ['an official', official, fresh, after(1), 'FORBIDDEN'],
    ['an administrator', administrator, fresh, after(1), 'FORBIDDEN'],
    ['an auditor', auditor, fresh, after(1), 'AUDITORS_ONLY_READ'],
    ['a visitor', visitor, fresh, after(1), 'SIGN_IN_REQUIRED'],
  ])('%s', (_, actor, decision, now, code) => {
    expect(rules.whyNotUndo(actor, decision, now)).toBe(code);
  });
});
