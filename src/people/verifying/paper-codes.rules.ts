/** How codes on paper and at desks are written, and read however kindly they were copied. */

/** Crockford's base 32: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters = 12;
/** What is shown at a desk works for minutes, once, and where an official types it. */
const deskLetters = 8;

/** 60 bits of a hash, such as `7K3M-9QXC-02TF`. */
export function codeFrom(bytes: Uint8Array): string {
  return written(bytes, letters);
}

/** 40 bits of one, such as `7K3M-9QXC`. */
export function deskCodeFrom(bytes: Uint8Array): string {
  return written(bytes, deskLetters);
}

function written(bytes: Uint8Array, length: number): string {
  return inGroups([...bytes.subarray(0, length)].map((byte) => alphabet[byte & 31]).join(''));
}

/** In any case, with or without dashes, and with the letters that look like digits; null when it is no code. */
export function readPaperCode(text: string): string | null {
  return read(text, letters);
}

export function readDeskCode(text: string): string | null {
  return read(text, deskLetters);
}

function read(text: string, length: number): string | null {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return typed.length === length && [...typed].every((letter) => alphabet.includes(letter)) ? inGroups(typed) : null;
}

function inGroups(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$&-');
}
