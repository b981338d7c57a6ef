import { newPollKey, newReceiptCode, pseudonym, readReceiptCode, repeatableReceiptCode } from './receipts.js';

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

describe('a code that somebody typed', () => {
  it.each([
    ['7K3M-9QXC-02TF', '7K3M-9QXC-02TF'],
    ['7k3m9qxc02tf', '7K3M-9QXC-02TF'],
    ['  7k3m 9qxc\t02tf\n', '7K3M-9QXC-02TF'],
    ['7K3M–9QXC—02TF', '7K3M-9QXC-02TF'],
    ['7K3M.9QXC_O2TF', '7K3M-9QXC-02TF'],
    ['o0iI-lL11-zzzz', '0011-1111-ZZZZ'],
    ['７Ｋ３Ｍ-9QXC-02TF', '7K3M-9QXC-02TF'],
    ['7K3M-9QXC-02T', null],
    ['7K3M-9QXC-02TFF', null],
    ['7K3M-9QXC-02TU', null],
    ['7K3M-9QXC-02T%', null],
    ['7K3M-9QXC-02TÑ', null],
    ['', null],
  ])('%j is read as %j', (text, code) => {
    expect(readReceiptCode(text)).toBe(code);
  });

  it('is read as it was given, whatever code it is', () => {
    for (let count = 0; count < 500; count++) {
      const code = newReceiptCode();
      expect(readReceiptCode(code)).toBe(code);
      expect(readReceiptCode(code.toLowerCase().replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
    }
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
