import { codeFrom, readPaperCode } from './paper-codes.rules.js';
import { readRollHeader, readRollLine, writeRollHeader, writeRollLine } from './roll-files.rules.js';
import { readBirthDate, readDocument, rollText, whyNotLink, type LinkState, type VerificationKind } from './verifying.rules.js';

describe('A document', () => {
  it.each([
    ['CC', '1.032.456.789', '1032456789'],
    ['CC', ' 0012345 ', '12345'],
    ['CC', '12a45', null],
    ['CC', '123', null],
    ['PA', 'ax 123456', 'AX123456'],
    ['PA', '<b>', null],
  ] as const)('%s %s is read as %s', (kind, written, read) => {
    expect(readDocument(kind, written)).toBe(read);
  });

  it.each([
    ['1990-05-17', '1990-05-17'],
    ['1990-02-30', null],
    ['17/05/1990', null],
    ['2026-02-03', null],
    ['1850-01-01', null],
  ])('born %s is read as %s', (written, read) => {
    expect(readBirthDate(written, '2026-02-02')).toBe(read);
  });

  it('is hashed for rolls in one way, which files of version 1 keep', () => {
    expect(rollText({ kind: 'CC', number: '1032456789', bornOn: '1990-05-17' })).toBe('urna-roll/v1\nCC\n1032456789\n1990-05-17');
  });
});

describe('A document that', () => {
  const free: LinkState = { ownIdentity: null, identity: 'person', holder: null, bornOn: null };
  it.each<[string, Partial<LinkState>, VerificationKind, boolean, string | null]>([
    ['nobody has is linked', {}, 'ROLL', false, null],
    ['the account has itself is linked again', { ownIdentity: 'person', holder: 'ana' }, 'ROLL', false, null],
    ['another account has stays with it', { holder: 'luis' }, 'ROLL', false, 'DOCUMENT_ELSEWHERE'],
    ['another account has stays even if one asks', { holder: 'luis' }, 'PAPER', true, 'DOCUMENT_ELSEWHERE'],
    ['another account has does not move by itself', { holder: 'luis' }, 'IN_PERSON', false, 'DOCUMENT_ELSEWHERE_MOVE'],
    ['was seen moves when its bearer asks', { holder: 'luis' }, 'IN_PERSON', true, null],
    ['a service vouches for moves too', { holder: 'luis' }, 'PROVIDER', true, null],
    ['is not that of the account is refused', { ownIdentity: 'another' }, 'IN_PERSON', true, 'OTHER_IDENTITY'],
    ['has another birth date is refused', { bornOn: '1990-05-18' }, 'ROLL', false, 'BIRTH_DATE_DIFFERS'],
    ['was seen puts the birth date right', { bornOn: '1990-05-18' }, 'IN_PERSON', false, null],
  ])('%s', (_, state, kind, movesParticipation, code) => {
    expect(whyNotLink('ana', { ...free, ...state }, { kind, bornOn: '1990-05-17', movesParticipation })).toBe(code);
  });
});

describe('A line of a roll', () => {
  it('is read as it was written, and no document passes for one', () => {
    const hash = Buffer.alloc(32, 7);
    expect(readRollLine(writeRollLine({ hash, territory: '05001' }))).toEqual({ hash, territory: '05001' });
    expect(readRollLine(writeRollLine({ hash, territory: null }))).toEqual({ hash, territory: null });
    expect(readRollLine('1032456789,05001')).toBeNull();
    expect(readRollHeader(writeRollHeader(Buffer.alloc(16, 3)))).toEqual(Buffer.alloc(16, 3));
    expect(readRollHeader('kind,number,born')).toBeNull();
  });
});

describe('A code on paper', () => {
  it('is read however it was copied', () => {
    const code = codeFrom(Buffer.from(Array.from({ length: 32 }, (_, at) => at)));
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(readPaperCode(code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
    expect(readPaperCode(code.slice(1))).toBeNull();
  });
});
