/** What the hint about personal data finds, and what it leaves alone. */
import fc from 'fast-check';
import { foundIn, withoutFound } from './found-data.js';

const found = (text: string): string[] => foundIn(text).map(({ kind, exact }) => `${kind} ${exact}`);

describe('personal data', () => {
  it.each([
    ['Mi cédula es 52.345.678 de Bogotá.', ['number 52.345.678']],
    ['C. C. 1.023.456.789', ['number 1.023.456.789']],
    ['La cédula 79123456, por favor.', ['number 79123456']],
    ['Escríbame a ana.perez+agua@correo.gov.co o llame.', ['mail ana.perez+agua@correo.gov.co']],
    ['Mi celular: 310 555 12 34.', ['phone 310 555 12 34']],
    ['Llame al +57 300-123-4567', ['phone +57 300-123-4567']],
    ['Fijo 601 234 5678', ['phone 601 234 5678']],
    ['3105551234 y 52345678', ['phone 3105551234', 'number 52345678']],
    ['josé.muñoz@ejemplo.org', ['mail josé.muñoz@ejemplo.org']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'La Ley 1755 de 2015, artículo 14, da 15 días.',
    'Vale $ 45.000 y se paga antes del 2026-03-31.',
    'La pregunta 2026-000123 ya se respondió.',
    'Entre 2019 y 2026 hubo 12.500 obras.',
    'A las 9:00 del 12/03/2026.',
  ])('not in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is gone once it was taken out, and nothing else is', () => {
    expect(withoutFound('Soy Ana, 52.345.678, a@b.co.', '[dato personal]')).toBe('Soy Ana, [dato personal], [dato personal].');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'3 6.105-7@ab,+\n') }), (text) => {
        const finds = foundIn(text);
        const rest = finds.reduceRight((words, { exact, start }) => words.slice(0, start) + words.slice(start + exact.length), text);
        expect(withoutFound(text, '')).toBe(rest);
        expect(finds.every(({ exact, start }) => text.slice(start, start + exact.length) === exact)).toBe(true);
      }),
    );
  });
});
