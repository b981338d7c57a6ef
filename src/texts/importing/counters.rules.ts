/** Numbers as a word processor writes them in its lists: a, b … z, aa; I, II … */

/** After z come aa, bb, cc. */
export function writeLetters(value: number): string {
  if (value < 1) return '';
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

export function writeRomanNumeral(value: number): string {
  const signs = [
    1000,
    'M',
    900,
    'CM',
    500,
    'D',
    400,
    'CD',
    100,
    'C',
    90,
    'XC',
    50,
    'L',
    40,
    'XL',
    10,
    'X',
    9,
    'IX',
    5,
    'V',
    4,
    'IV',
    1,
    'I',
  ] as const;
  let left = Math.min(value, 3999);
  let written = '';
  for (let i = 0; i < signs.length; i += 2) {
    while (left >= (signs[i] as number)) {
      written += signs[i + 1];
      left -= signs[i] as number;
    }
  }
  return written;
}
