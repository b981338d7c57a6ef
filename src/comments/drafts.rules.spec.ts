import { visitor, type Actor } from '../people/actor.js';
import { mostDrafts, whyNotDraft, whyNotOneMore } from './drafts.rules.js';

const ana: Actor = { ...visitor, accountId: 'ana' };
const official: Actor = { ...ana, memberships: new Map([['ministry', new Set(['OFFICIAL'] as const)]]) };
const of = (status: 'DRAFT' | 'SCHEDULED' | 'ANSWERED' | 'ARCHIVED' | 'WITHDRAWN') => ({ agencyId: 'ministry', status });

describe('A draft of a comment', () => {
  it.each([
    ['a visitor', visitor, of('SCHEDULED'), 'SIGN_IN_REQUIRED'],
    ['an auditor', { ...ana, isAuditor: true }, of('SCHEDULED'), 'AUDITORS_ONLY_READ'],
    ['a citizen, about what is published', ana, of('SCHEDULED'), null],
    ['a citizen, about what was answered', ana, of('ANSWERED'), null],
    ['a citizen, about what is archived', ana, of('ARCHIVED'), null],
    ['a citizen, about what was withdrawn', ana, of('WITHDRAWN'), null],
    ['a citizen, about what is not published', ana, of('DRAFT'), 'NOT_FOUND'],
    ['an official, about what is not published', official, of('DRAFT'), 'NOT_PUBLISHED'],
  ])('saved by %s', (_, actor, consultation, code) => {
    expect(whyNotDraft(actor, consultation)).toBe(code);
  });

  it.each([
    [0, null],
    [mostDrafts - 1, null],
    [mostDrafts, 'TOO_MANY_DRAFTS'],
  ])('beside %d others', (others, code) => {
    expect(whyNotOneMore(others)?.code ?? null).toBe(code);
  });
});
