/** How receipt codes and secrets are written, and read however kindly they were copied. */

/** Crockford's base 32: no I, L, O or U. */
export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const codeLetters = 12;
export const secretLetters = 16;

/** The code as it was given, from what somebody typed: in any case, with or without dashes, and with the letters that look like digits. */
export function readReceiptCode(text: string): string | null {
  return readLetters(text, codeLetters);
}

/** The secret as it was given, read as kindly as the code. */
export function readReceiptSecret(text: string): string | null {
  return readLetters(text, secretLetters);
}

function readLetters(text: string, length: number): string | null {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return letters.length === length && [...letters].every((letter) => alphabet.includes(letter)) ? inGroups(letters) : null;
}

export function inGroups(letters: string): string {
  return letters.replace(/.{4}(?=.)/g, '$&-');
}
