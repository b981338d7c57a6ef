import { newPollKey, newReceiptCode, pseudonym, repeatableReceiptCode } from './receipts.js';

describe('a receipt', () => {
  it('is three groups of four without letters that are easily mistaken', () => {
    for (let count = 0; count < 200; count++) expect(newReceiptCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  });

  it('is never given twice', () => {
    const codes = Array.from({ length: 10_000 }, newReceiptCode);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('uses every letter about as often', () => {
    const letters = Array.from({ length: 4_000 }, newReceiptCode).join('').replaceAll('-', '');
    const counts = [...new Set(letters)].map((letter) => letters.split(letter).length - 1);
    expect(counts).toHaveLength(32);
    expect(Math.min(...counts)).toBeGreaterThan(1_200);
    expect(Math.max(...counts)).toBeLessThan(1_800);
  });
});

const ana = '01900000-0000-7000-8000-000000000001';
const luis = '01900000-0000-7000-8000-000000000002';

describe('the receipt of a request with a key', () => {
  it('is the same when it is repeated, and another for other keys, people and polls', () => {
    const [key, another] = [newPollKey(), newPollKey()];
    const code = repeatableReceiptCode(key, ana, 'mi-clave-1');
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(repeatableReceiptCode(key, ana, 'mi-clave-1')).toBe(code);
    const others = [
      repeatableReceiptCode(key, ana, 'mi-clave-2'),
      repeatableReceiptCode(key, luis, 'mi-clave-1'),
      repeatableReceiptCode(another, ana, 'mi-clave-1'),
    ];
    expect(new Set([code, ...others]).size).toBe(4);
  });
});

describe('the pseudonym of a voter', () => {
  it('is the same at every ballot in one poll', () => {
    const key = newPollKey();
    expect(pseudonym(key, ana)).toEqual(pseudonym(key, ana));
    expect(pseudonym(key, ana)).toHaveLength(16);
  });

  it('differs between people, and between polls', () => {
    const [key, another] = [newPollKey(), newPollKey()];
    expect(pseudonym(key, ana)).not.toEqual(pseudonym(key, luis));
    expect(pseudonym(key, ana)).not.toEqual(pseudonym(another, ana));
  });
});
