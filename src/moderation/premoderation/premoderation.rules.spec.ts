/** What waits until somebody has looked, case by case. */
import fc from 'fast-check';
import { visitor, type Actor } from '../../people/actor.js';
import * as rules from './premoderation.rules.js';
import type { Circumstances, HoldingRules } from './premoderation.rules.js';

const now = new Date('2026-02-02T14:00:00Z');
const daysAgo = (days: number, ms = 0) => new Date(now.getTime() - days * 86_400_000 + ms);
const known: Circumstances = { accountCreatedAt: daysAgo(400), hasStanding: true, ofNewAccounts: 1, alike: 1 };
const all: HoldingRules = { newAccountDays: 7, mostLinks: 2, words: ['ladrón', 'plata fácil'], mostAMinute: 10 };

describe('a new comment', () => {
  it.each([
    ['of somebody who has written before', 'Estoy de acuerdo', known, null],
    ['the first of a new account', 'Hola', { ...known, accountCreatedAt: daysAgo(1), hasStanding: false }, 'NEW_ACCOUNT'],
    [
      'the first, a moment before the account is old enough',
      'Hola',
      { ...known, accountCreatedAt: daysAgo(7, 1), hasStanding: false },
      'NEW_ACCOUNT',
    ],
    ['the first of an account that is old enough', 'Hola', { ...known, accountCreatedAt: daysAgo(7), hasStanding: false }, null],
    ['the second of a new account, once the first stands', 'Hola', { ...known, accountCreatedAt: daysAgo(1) }, null],
    ['with two links', 'http://a.co y www.b.co', known, null],
    ['with three', 'http://a.co www.b.co https://c.co', known, 'LINKS'],
    ['with a word of the list', '¡LADRONES y ladrón!', known, 'WORDS'],
    ['with that word inside another', 'ladronzuelos', known, null],
    ['with words in a row of the list, accents or not', 'Gane PLATA  facil ya', known, 'WORDS'],
    ['with the same words apart', 'plata muy fácil', known, null],
    ['with a word of the list and many links', 'ladrón http://a http://b http://c', known, 'WORDS'],
    ['the tenth in a minute of new accounts', 'Hola', { ...known, accountCreatedAt: daysAgo(0.5), ofNewAccounts: 10 }, null],
    ['the eleventh', 'Hola', { ...known, accountCreatedAt: daysAgo(0.5), ofNewAccounts: 11 }, 'BURST'],
    ['of an old account, while new ones come in a burst', 'Hola', { ...known, ofNewAccounts: 99 }, null],
    ['of an old account, the eleventh with the same words', 'Hola', { ...known, alike: 11 }, 'BURST'],
  ] as const)('%s', (_, body, circumstances, expected) => {
    expect(rules.heldFor(all, body, circumstances, now)).toBe(expected);
  });

  it('goes on at once wherever an agency has set nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.boolean(), (body, ofNewAccounts, alike, hasStanding) => {
        const circumstances = { accountCreatedAt: now, hasStanding, ofNewAccounts, alike };
        expect(rules.heldFor(rules.noRules, body, circumstances, now)).toBeNull();
      }),
    );
  });

  it('with other words is asked for its words only', () => {
    expect(rules.heldForWords(all, 'ladrón')).toBe('WORDS');
    expect(rules.heldForWords(all, 'http://a http://b http://c')).toBe('LINKS');
    expect(rules.heldForWords(all, 'Hola')).toBeNull();
  });
});

describe('words of a list', () => {
  it.each([
    ['año', 'los anos', false],
    ['año', 'EL AÑO', true],
    ['ano', 'el año', false],
    ['c++', 'c', true],
    ['.*', 'cualquier cosa', false],
    ['(', 'a ( b', false],
    ['pingüino', 'PINGUINO', true],
    ['50%', 'el 50 por ciento', true],
    ['ﬁn', 'fin', true],
  ])('%s in “%s”: %s', (word, body, isThere) => {
    expect(rules.holdsWord(body, [word])).toBe(isThere);
  });

  it('are found wherever they stand, whatever stands around them', () => {
    const word = fc.stringMatching(/^[a-zñáéíóú]{1,12}$/);
    fc.assert(
      fc.property(word, word, word, (wanted, before, after) => {
        expect(rules.holdsWord(`${before}, ${wanted.toUpperCase()}! ${after}`, [wanted])).toBe(true);
        expect(rules.holdsWord(`x${wanted}x`, [wanted])).toBe(false);
      }),
    );
  });

  it('are kept once each, as they were typed first, in order', () => {
    expect(rules.readWords([' ladrón ', 'Zorro', 'LADRON', '', '¡!', 'plata   fácil'])).toEqual(['ladrón', 'plata fácil', 'Zorro']);
  });
});

describe('links', () => {
  it.each([
    ['nada', 0],
    ['http://a.co', 1],
    ['https://www.a.co', 1],
    ['HTTP://a.cohttp://b.co', 2],
    ['[uno](https://a.co) <https://b.co> www.c.co', 3],
    ['correo@www.co y awww.b', 0],
    ['www.', 0],
  ])('in “%s”: %i', (body, links) => {
    expect(rules.countLinks(body)).toBe(links);
  });
});

describe('who sets the rules of an agency', () => {
  const person = (more: Partial<Actor>): Actor => ({ ...visitor, accountId: 'somebody', ...more });
  it.each([
    ['a moderator of it', person({ memberships: new Map([['it', new Set(['MODERATOR'] as const)]]) }), null],
    ['an official of it', person({ memberships: new Map([['it', new Set(['OFFICIAL'] as const)]]) }), 'FORBIDDEN'],
    ['a moderator of another', person({ memberships: new Map([['other', new Set(['MODERATOR'] as const)]]) }), 'FORBIDDEN'],
    ['an administrator', person({ isAdministrator: true }), 'FORBIDDEN'],
    ['an auditor', person({ isAuditor: true }), 'AUDITORS_ONLY_READ'],
    ['a citizen', person({}), 'FORBIDDEN'],
    ['a visitor', visitor, 'SIGN_IN_REQUIRED'],
  ])('%s', (_, actor, code) => {
    expect(rules.whyNotSetRules(actor, 'it')).toBe(code);
  });
});

describe('releasing', () => {
  it.each([
    ['what is held', { withdrawnAt: null, heldFor: 'WORDS' }, null],
    ['what everybody reads', { withdrawnAt: null, heldFor: null }, 'NOT_HELD'],
    ['what its author took back', { withdrawnAt: now, heldFor: 'WORDS' }, 'COMMENT_WITHDRAWN'],
  ])('%s', (_, comment, code) => {
    expect(rules.whyNotRelease(comment)).toBe(code);
  });
});
