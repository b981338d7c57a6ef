import fc from 'fast-check';
import { type Answer, answerOf, cellsOf, dispositions, fillIns, fingerprint, plain } from './answer.rules.js';
import { columnNamed, headingOf, matrixColumns } from './columns.js';
import { dispositionChoices, dispositionIn, readDisposition } from './disposition-words.js';
import { guard, unguard } from './guarding.rules.js';
import { isSameButForLostLetters } from './lost-letters.rules.js';
import { matrixMark, readState, writeState } from './row-state.rules.js';
import { textCodeOf } from './text-code.js';

describe('the cells of the matrix', () => {
  it('know their dispositions in either language, with and without accents, as offices write them', () => {
    for (const disposition of dispositions) {
      for (const language of ['es', 'en'] as const) {
        expect(readDisposition(dispositionIn(disposition, language))).toBe(disposition);
        expect(readDisposition(` ${dispositionIn(disposition, language).toUpperCase()}. `)).toBe(disposition);
      }
      expect(readDisposition(disposition)).toBe(disposition);
    }
    expect(readDisposition('No aceptado')).toBe('NOT_ACCEPTED');
    expect(readDisposition('Se acoge parcialmente')).toBe('PARTLY_ACCEPTED');
    for (const other of ['Acept', 'sí', 'No', 'Aceptada?? no sé']) expect(readDisposition(other)).toBeNull();
  });

  it('offer a list of dispositions that Excel takes', () => {
    for (const language of ['es', 'en'] as const) {
      const choices = dispositionChoices(language);
      expect(choices.join(',').length).toBeLessThanOrEqual(255);
      for (const choice of choices) expect(choice).not.toMatch(/[,"]/);
    }
  });

  it('know their columns by their headings in either language, whatever the case, and leave those of others alone', () => {
    for (const { key } of matrixColumns) {
      for (const language of ['es', 'en'] as const) {
        expect(columnNamed(headingOf(key, language))).toBe(key);
        expect(columnNamed(`  ${headingOf(key, language).toUpperCase()} `)).toBe(key);
      }
    }
    expect(columnNamed('row_state')).toBe('state');
    for (const other of ['', 'Revisado por', 'Motivo', 'Columna1']) expect(columnNamed(other)).toBeNull();
  });

  it('never begin a CSV field like a formula, and come back to the letter', () => {
    const start = fc.constantFrom('', "'", "''", '=', '+', '-', '@', '\t', '\r', '＝', "'=", "'hola");
    fc.assert(
      fc.property(start, fc.string(), (first, rest) => {
        const words = first + rest;
        expect(unguard(guard(words))).toBe(words);
        expect(guard(words)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
    );
  });

  it('are equal however a program ends lines, composes accents or drops what nobody sees', () => {
    expect(plain(' Raz\u00f3n\r\nuno  \rdos\u0001 ')).toBe(plain('Razo\u0301n\nuno\ndos'));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void expect(plain(plain(text))).toBe(plain(text))));
  });

  it('remember how they went out, each by itself, and of which row and matrix', () => {
    const answer: Answer = { disposition: 'ACCEPTED', reasonEs: 'Sí', reasonEn: '', articles: ['art_5'], note: 'x' };
    const state = readState(writeState(matrixMark('one'), 12, cellsOf(answer)))!;
    expect([state.matrix, state.number]).toEqual([matrixMark('one'), 12]);
    for (const column of fillIns) expect(state.fingerprints[column]).toBe(fingerprint(column, cellsOf(answer)[column]));
    expect(answerOf(cellsOf(answer))).toEqual(answer);
    expect(fingerprint('note', 'x')).not.toBe(fingerprint('reasonEs', 'x'));
    for (const damaged of ['', 'urna1', 'urna1.aaaaaaaa.1.-,-,-,-', 'urna1.aaaaaaaa.x.-,-,-,-,-', 'urna9.aaaaaaaa.1.-,-,-,-,-'])
      expect(readState(damaged)).toBeNull();
  });

  it('are the same when a program lost only what its code of letters cannot hold', () => {
    expect(isSameButForLostLetters('Se ampl\u00eda ? art. 5', 'Se ampl\u00eda → art. 5')).toBe(true);
    expect(isSameButForLostLetters('??', '🗳')).toBe(true);
    for (const changed of ['Se amplia ? art. 5', 'Se amplía ? art. 6', 'Se amplía ? art. 5.', 'Se ampl?a → art. 5'])
      expect(isSameButForLostLetters(changed, 'Se amplía → art. 5')).toBe(false);
  });

  it('are read in the code of letters that they are in', () => {
    const mac = Buffer.from([0x41, 0x72, 0x74, 0x92, 0x63, 0x75, 0x6c, 0x6f, 0x20, 0x97, 0x87]);
    expect(textCodeOf(mac)).toEqual({ label: 'macintosh', isLossy: true });
    expect(textCodeOf(Buffer.from('Artículo óá', 'latin1'))).toEqual({ label: 'windows-1252', isLossy: true });
    expect(textCodeOf(Buffer.from('Artículo'))).toEqual({ label: 'utf-8', isLossy: false });
    expect(textCodeOf(Buffer.from('\uFEFFArtículo', 'utf16le'))).toEqual({ label: 'utf-16le', isLossy: false });
  });
});
