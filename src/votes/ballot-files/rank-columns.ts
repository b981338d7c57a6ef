/** Finds by their headings the columns of cast vote records that hold ranks, in the order of ranks. */
import { BallotFileError } from './ballot-file-error.js';
import type { Row } from './spreadsheet.js';

const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const palabras = ['primera', 'segunda', 'tercera', 'cuarta', 'quinta', 'sexta', 'séptima', 'octava', 'novena', 'décima'];
const thing = '(?:choice|rank(?:ing)?|preference|preferencia|opción)';

const ordinals = [...words, ...palabras].join('|');
/** From the surest: “1st choice …”, “Segunda preferencia”, “2.ª preferencia”; “Choice 1”, “rank_1”; “1 choice”. */
const patterns = [
  `(?<![\\p{L}\\d])(\\d+(?=\\s*(?:st|nd|rd|th|\\.?[ªº]))|${ordinals})\\s*(?:st|nd|rd|th|\\.?[ªº])?[\\s_-]*${thing}(?!\\p{L})`,
  `(?<!\\p{L})${thing}[\\s_-]*(\\d+)(?!\\d)`,
  `(?<![\\p{L}\\d])(\\d+)[\\s_-]*${thing}(?!\\p{L})`,
].map((pattern) => new RegExp(pattern, 'iu'));
/** Sheets that only number the ranks. */
const mereNumber = [/^\s*(\d{1,2})\s*$/];

interface RankColumn {
  readonly column: number;
  readonly rank: number;
  /** What the heading says beside: the name of the contest. */
  readonly contest: string;
}

/** `contest` is part of the heading, where a sheet holds several contests. */
export function rankColumns(header: Row, contest?: string): number[] {
  const read = (by: readonly RegExp[]): RankColumn[] => header.flatMap((heading, column) => rankIn(heading, column, by));
  const named = read(patterns);
  const found = named.length > 0 ? named : read(mereNumber);
  if (found.length === 0)
    throw new BallotFileError(
      'No column says “1st choice”, “rank 1” or “preferencia 1”; give with --config a configuration that names the first column of ranks.',
      1,
    );
  const wanted = contest === undefined ? found : found.filter((one) => one.contest.toLowerCase().includes(contest.toLowerCase()));
  const ranks = wanted.map(({ rank }) => rank);
  if (wanted.length === 0 || new Set(ranks).size < ranks.length) {
    const contests = [...new Set(found.map((one) => one.contest || 'without a name'))].join('; ');
    throw new BallotFileError(`The sheet holds several contests; name one with --contest: ${contests}.`, 1);
  }
  return wanted.toSorted((one, other) => one.rank - other.rank).map(({ column }) => column);
}

function rankIn(heading: string, column: number, by: readonly RegExp[]): RankColumn[] {
  const match = by.map((pattern) => pattern.exec(heading)).find((one) => one !== null);
  if (!match) return [];
  const contest = heading.replace(match[0], ' ').replace(/\s+/g, ' ').trim();
  return [{ column, rank: numberOf(match[1].toLowerCase()), contest }];
}

function numberOf(word: string): number {
  return /^\d/.test(word) ? Number(word) : (words.includes(word) ? words : palabras).indexOf(word) + 1;
}
