/** Reporting again and without an account, case by case. */
import fc from 'fast-check';
import { codeFrom, groundOf, readCode, whyNotAgain, whyNotProof, type EarlierReport } from './reporting.rules.js';

const now = new Date('2026-02-02T14:00:00Z');

describe('reporting a comment again', () => {
  const decided: EarlierReport = { isOpen: false, kind: 'RULES', reason: 'INSULT', bodyAsReported: 'Ladrones' };
  const again = { kind: 'RULES', reason: 'INSULT', body: 'Ladrones' } as const;

  it.each([
    ['for the first time', [], again, null],
    ['while the first report is open', [{ ...decided, isOpen: true }], again, 'ALREADY_REPORTED'],
    ['while one is open, for another reason', [{ ...decided, isOpen: true }], { ...again, reason: 'HATE' }, 'ALREADY_REPORTED'],
    ['the same words for the same reason', [decided], again, 'ALREADY_DECIDED'],
    ['words that were changed since', [decided], { ...again, body: 'Ladrones todos' }, null],
    ['the same words for another reason', [decided], { ...again, reason: 'HATE' }, null],
    ['the same words, as written in their name', [decided], { ...again, kind: 'NOT_MINE' }, null],
    ['for the fourth time', [decided, decided, decided], { ...again, body: 'Otras' }, 'REPORTED_OFTEN'],
  ] as const)('%s', (_, earlier, report, code) => {
    expect(whyNotAgain(earlier, report)).toBe(code);
  });
});

describe('a proof of work', () => {
  const act = { commentId: 'one', kind: 'NOT_MINE' } as const;
  const facts = { ...act, until: now.getTime() + 1 };

  it.each([
    ['for its act, in time', facts, null],
    ['at its last moment', { ...facts, until: now.getTime() }, 'PROOF_EXPIRED'],
    ['of another comment', { ...facts, commentId: 'other' }, 'PROOF_OF_ANOTHER_ACT'],
    ['of another wrong', { ...facts, kind: 'PERSONAL_DATA' }, 'PROOF_OF_ANOTHER_ACT'],
  ] as const)('%s', (_, known, code) => {
    expect(whyNotProof(known, act, now)).toBe(code);
  });
});

describe('the code of a report', () => {
  it('is read however it is typed, and nothing else is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const code = codeFrom(bytes);
        expect(code).toMatch(/^[A-HJKMNP-Z2-9]{4}(-[A-HJKMNP-Z2-9]{4}){3}$/);
        expect(readCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
      }),
    );
    for (const wrong of ['', 'ABCD', 'ABCD-EFGH-JKMN-PQR0', 'ABCD-EFGH-JKMN-PQRSS']) expect(readCode(wrong)).toBeNull();
  });

  it('differs with the bytes that it comes from', () => {
    const codes = Array.from({ length: 256 }, (_, byte) => codeFrom(Uint8Array.from({ length: 32 }, (__, at) => (at === 31 ? byte : 7))));
    expect(new Set(codes).size).toBe(256);
  });
});

describe('under which ground moderators find it', () => {
  it('data of somebody as such, everything else as something that is explained', () => {
    expect(groundOf('PERSONAL_DATA')).toBe('PERSONAL_DATA');
    expect(groundOf('NOT_MINE')).toBe('OTHER');
  });
});
