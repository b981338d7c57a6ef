/** Who answers, what an answer must say, and when a consultation counts as answered. */
import fc from 'fast-check';
import { visitor, type Actor } from '../people/actor.js';
import {
  changedParts,
  maySeePrepared,
  whyNotAnswer,
  whyNotAnswered,
  whyNotReport,
  whyNotSay,
  type AnswerContent,
} from './answering.rules.js';

const now = new Date('2026-03-01T12:00:00Z');
const closed = {
  id: 'c',
  agencyId: 'ministry',
  status: 'SCHEDULED' as const,
  opensAt: new Date('2026-01-01T12:00:00Z'),
  closesAt: new Date('2026-02-01T12:00:00Z'),
};
const ana: Actor = { ...visitor, accountId: 'ana' };
const clara: Actor = { ...ana, memberships: new Map([['ministry', new Set(['OFFICIAL' as const])]]) };

describe('Answering', () => {
  it.each<[string, Actor, string | null]>([
    ['an official of the agency', clara, null],
    ['a moderator of it', { ...ana, memberships: new Map([['ministry', new Set(['MODERATOR' as const])]]) }, 'FORBIDDEN'],
    ['an official of another', { ...ana, memberships: new Map([['townhall', new Set(['OFFICIAL' as const])]]) }, 'FORBIDDEN'],
    ['an administrator', { ...ana, isAdministrator: true }, 'FORBIDDEN'],
    ['an auditor', { ...ana, isAuditor: true }, 'AUDITORS_ONLY_READ'],
    ['a citizen', ana, 'FORBIDDEN'],
    ['a visitor', visitor, 'SIGN_IN_REQUIRED'],
  ])('by %s', (_, actor, code) => {
    expect(whyNotAnswer(actor, closed, now)).toBe(code);
  });

  it.each([
    ['before it opens', closed, '2025-12-01T12:00:00Z', 'NOT_YET_OPEN'],
    ['while it is open', closed, '2026-01-10T12:00:00Z', 'STILL_OPEN'],
    ['from the moment of closing on', closed, '2026-02-01T12:00:00Z', null],
    ['once it is answered', { ...closed, status: 'ANSWERED' as const }, '2026-03-01T12:00:00Z', null],
    ['once it is archived', { ...closed, status: 'ARCHIVED' as const }, '2026-03-01T12:00:00Z', 'ARCHIVED'],
    ['once it is withdrawn', { ...closed, status: 'WITHDRAWN' as const }, '2026-03-01T12:00:00Z', 'WITHDRAWN'],
    ['in a draft', { ...closed, status: 'DRAFT' as const }, '2026-03-01T12:00:00Z', 'NOT_PUBLISHED'],
  ])('%s', (_, window, at, code) => {
    expect(whyNotAnswer(clara, window, new Date(at))).toBe(code);
  });

  it('is prepared out of the sight of the public and of moderators', () => {
    expect([clara, { ...ana, isAuditor: true }, { ...ana, isAdministrator: true }].map((actor) => maySeePrepared(actor, closed))).toEqual([
      true,
      true,
      true,
    ]);
    expect([visitor, ana].map((actor) => maySeePrepared(actor, closed))).toEqual([false, false]);
  });
});

describe('An answer', () => {
  const content: AnswerContent = { disposition: 'ACCEPTED', reasons: { es: 'Sí.' }, changes: [] };
  const changed = new Set(['art_1']);
  it.each<[string, Partial<AnswerContent>, ReadonlySet<string> | null, string | null]>([
    ['that accepts while the text is the same', {}, null, null],
    ['that accepts and names what cannot have changed', { changes: ['art_1'] }, null, 'NO_NEW_VERSION'],
    ['that accepts and does not say where', {}, changed, 'CHANGES_REQUIRED'],
    ['that accepts in part and does not say where', { disposition: 'PARTLY_ACCEPTED' }, changed, 'CHANGES_REQUIRED'],
    ['that accepts and says where', { changes: ['art_1'] }, changed, null],
    ['that names a part that stayed', { changes: ['art_1', 'art_2'] }, changed, 'PART_UNCHANGED'],
    ['that does not accept and names a part', { disposition: 'NOT_ACCEPTED', changes: ['art_1'] }, changed, 'CHANGES_ONLY_IF_ACCEPTED'],
    ['that does not accept', { disposition: 'OUT_OF_SCOPE' }, changed, null],
    ['without Spanish', { reasons: { en: 'Yes.' } }, null, 'SPANISH_REQUIRED'],
  ])('%s', (_, more, between, code) => {
    expect(whyNotSay({ ...content, ...more }, between)?.code ?? null).toBe(code);
  });
});

describe('What changed', () => {
  const part = (id: string, body = id, parentId: string | null = null) => ({ id, label: id, heading: null, body, parentId });
  it('is new, gone or worded otherwise, and so is whatever holds it', () => {
    const old = [part('t'), part('a', 'x', 't'), part('b', 'y', 't'), part('c'), part('d')];
    const now = [part('t'), part('a', 'x', 't'), part('b', 'z', 't'), part('d'), part('e')];
    expect([...changedParts(old, now)].sort()).toEqual(['b', 'c', 'e', 't']);
    expect(changedParts(old, old).size).toBe(0);
  });
});

describe('The gate', () => {
  const standing = { isEntered: true, unanswered: 0, answers: 3, answersReported: 3 };
  it.each([
    ['before the comments are entered', { isEntered: false }, 'OBSERVATIONS_NOT_ENTERED', 'OBSERVATIONS_NOT_ENTERED'],
    ['while somebody waits', { unanswered: 1 }, 'OBSERVATIONS_UNANSWERED', 'OBSERVATIONS_UNANSWERED'],
    ['without a report', { answersReported: null }, 'REPORT_UNPUBLISHED', null],
    ['without observations and without a report', { answers: 0, answersReported: null }, 'REPORT_UNPUBLISHED', null],
    ['when something was signed after the report', { answers: 4 }, 'REPORT_OUTDATED', null],
    ['when the report holds all', {}, null, 'NOTHING_NEW_TO_REPORT'],
  ])('%s', (_, more, gate, report) => {
    expect(whyNotAnswered({ ...standing, ...more })?.code ?? null).toBe(gate);
    expect(whyNotReport({ ...standing, ...more })?.code ?? null).toBe(report);
  });

  it('never opens while somebody waits, whatever else there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), fc.nat(), fc.option(fc.nat()), (unanswered, answers, answersReported) => {
        expect(whyNotAnswered({ isEntered: true, unanswered, answers, answersReported })?.code).toBe('OBSERVATIONS_UNANSWERED');
      }),
    );
  });
});
