/** Spelt-out ordinals, Latin suffixes and Roman numerals, as Spanish and English drafting uses them. */

const UNITS = 'primer segund tercer cuart quint sext septim octav noven'.split(' ');
const TENS = 'decim vigesim trigesim cuadragesim quincuagesim sexagesim septuagesim octogesim nonagesim'.split(' ');
const ENGLISH = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const IRREGULAR: Record<string, number> = { undecim: 11, duodecim: 12, setim: 7, nov: 9, centesim: 100, premier: 1, premiere: 1 };
const SUFFIXES = 'bis ter quater quinquies sexies septies octies nonies decies undecies duodecies terdecies quaterdecies quindecies'.split(
  ' ',
);

export const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![\p{L}\p{N}])/u;

export function stripAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** 'T R A N S I T O R I O S' is one word. */
export function closeUp(text: string): string {
  return /^(?:\p{L} )+\p{L}$/u.test(text) ? text.replaceAll(' ', '') : text;
}

/** 'vigésimo primero' is 21, 'décimotercera' is 13; null for any other word. */
export function readOrdinal(words: string): number | null {
  const plain = stripAccents(words.toLowerCase());
  const english = ENGLISH.indexOf(plain);
  if (english >= 0) return english + 1;
  const [first = '', second] = plain.split(/\s+/);
  if (second !== undefined) {
    const ten = TENS.indexOf(stem(first));
    const unit = UNITS.indexOf(stem(second));
    return ten >= 0 && unit >= 0 ? (ten + 1) * 10 + unit + 1 : null;
  }
  return readSingle(stem(first));
}

const SPOKEN = 'Primero Segundo Tercero Cuarto Quinto Sexto Séptimo Octavo Noveno'.split(' ');
const SPOKEN_TENS = 'Décimo Vigésimo Trigésimo Cuadragésimo Quincuagésimo Sexagésimo Septuagésimo Octogésimo Nonagésimo'.split(' ');

/** 13 is 'Décimo tercero'; in figures from a hundred on. */
export function writeOrdinalWord(value: number): string {
  if (value < 1 || value > 99) return `${value}`;
  const [ten, unit] = [SPOKEN_TENS[Math.floor(value / 10) - 1], SPOKEN[(value % 10) - 1]];
  return ten === undefined ? unit! : unit === undefined ? ten : `${ten} ${unit.toLowerCase()}`;
}

/** bis is 2, ter is 3; 0 when it is no suffix. */
export function readSuffix(word: string): number {
  const plain = stripAccents(word.toLowerCase());
  return plain === 'novies' ? 9 : SUFFIXES.indexOf(plain) + 1 && SUFFIXES.indexOf(plain) + 2;
}

export function writeSuffix(rank: number): string {
  return SUFFIXES[rank - 2] ?? '';
}

export function readRoman(roman: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
  let total = 0;
  for (let i = 0; i < roman.length; i++) {
    const value = values[roman[i]!]!;
    total += value < (values[roman[i + 1]!] ?? 0) ? -value : value;
  }
  return total;
}

export function writeRoman(value: number): string {
  const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC', 'C'];
  const units = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return (tens[Math.floor(value / 10)] ?? '') + units[value % 10]!;
}

function readSingle(root: string): number | null {
  if (root in IRREGULAR) return IRREGULAR[root]!;
  const unit = UNITS.indexOf(root);
  if (unit >= 0) return unit + 1;
  const ten = TENS.indexOf(root);
  if (ten >= 0) return (ten + 1) * 10;
  const compound = TENS.findIndex((prefix) => root.startsWith(`${prefix}o`));
  if (compound < 0) return null;
  const rest = UNITS.indexOf(root.slice(TENS[compound]!.length + 1));
  return rest >= 0 ? (compound + 1) * 10 + rest + 1 : null;
}

function stem(word: string): string {
  return word.replace(/[oa]$/, '');
}
