/** Finds the articles that go without the word: 'PRIMERO.- …' under 'TRANSITORIOS', or after 'RESUELVE:'; and the headings of such parts. */
import { FREE, RANK, findDivision } from './heading-words.rules.js';
import { type Heading, openLine } from './heading.rules.js';
import { closeUp, readOrdinal, stripAccents } from './number-words.rules.js';
import type { ProvisionNumber } from './numbering.rules.js';

export interface UnnamedArticles {
  /** What opens a provision, by line: articles without the word, and those that are counted anew under 'TRANSITORIOS'. */
  articles: Map<number, Heading>;
  /** 'TRANSITORIOS', 'DISPOSICIONES FINALES' on a line of their own, right above an article. */
  headings: Map<number, Heading>;
}

const APART = /^(?:(?:articulos|normas|disposiciones)\s)?(?:transitori[oa]s?)$/;
const CLOSING =
  /^(?:disposiciones|normas)\s(?:transitorias|finales|adicionales|derogatorias|complementarias)(?:(?:,|\sy)\s(?:transitorias|finales|adicionales|derogatorias|complementarias|vigencia|derogatorias))*$/;
const ADJECTIVE = '(?:generales|finales|transitorias|adicionales|complementarias|modificatorias|reformatorias|derogatorias|abrogatorias)';
/** As Peru, Ecuador and Bolivia end their laws; what stands below is only counted: 'PRIMERA.- …'. */
const COUNTED_BELOW = new RegExp(`^(?:disposiciones|normas) (${ADJECTIVE}(?:(?:, | y | )${ADJECTIVE})*)$`);
const ENACTS = /^(?:y\s)?(?:se\s)?(?:resuelve|acuerda|dispone|decreta|ordena)n?$/;
const ORDINAL = /^(\p{Lu}\p{L}{3,20}(?:\s\p{L}{4,12})?)((?:\s|\\?[.:)*_]|\\?[-–—])*)(.*)$/su;
const ARTICLE = findDivision('articulo')!;

export function findUnnamedArticles(lines: readonly string[], named: readonly (Heading | null)[], quoted: Uint8Array): UnnamedArticles {
  const found: UnnamedArticles = { articles: new Map(), headings: new Map() };
  const hasArticles = named.some((heading) => heading?.division.rank === RANK.ARTICLE && !heading.quoted);
  let open: Count | null = null;
  let above: Heading | null = null;
  for (const [line, text] of lines.entries()) {
    if (text.trim() === '' || quoted[line]) continue;
    const heading = named[line] ?? null;
    const divides = heading !== null && heading.division.rank < RANK.FREE;
    const plain = text.length < 90 ? plainWords(divides ? (heading.title ?? heading.rest) : heading ? '' : text) : '';
    const counted = COUNTED_BELOW.exec(plain)?.[1];
    const next = APART.test(plain) || CLOSING.test(plain) || counted !== undefined ? firstLineAfter(lines, line) : null;
    const isUnnamed = next !== null && !named[next] && readUnnamed(lines[next]!, { next: 1, apart: '' }) !== null;
    const leads =
      next !== null && !quoted[next] && (isUnnamed || (!isOnlyCounted(plain) && opensArticle(lines[next]!, named[next] ?? null)));
    if (leads && (APART.test(plain) || /\btransitorias\b/.test(plain))) open = { next: 1, apart: 'transitorio' };
    else if (leads && isUnnamed && counted !== undefined) open = { next: 1, apart: counted };
    else if (!hasArticles && ENACTS.test(plain) && !divides) open = { next: 1, apart: null };
    else if (divides) open = null;
    const isPlain = !heading && !text.trimStart().startsWith('#') && !isBareDivision(above);
    if (leads && isPlain) found.headings.set(line, nameHeading(text));
    above = heading;
    if (!open) continue;
    const article = heading ? countApart(heading, open) : readUnnamed(text, open);
    if (!article) continue;
    found.articles.set(line, article);
    open.next++;
  }
  return found;
}

/** What a part is counted by: the next number to come, and the name of the count where it is apart from that of the articles. */
interface Count {
  next: number;
  apart: string | null;
}

/** 'Disposiciones generales' above a named article is mostly the title of a chapter. */
function isOnlyCounted(plain: string): boolean {
  return !APART.test(plain) && !CLOSING.test(plain);
}

/** Under 'TRANSITORIOS' the articles begin again at one; those that go on from the articles above keep their numbers. */
function countApart(heading: Heading, { next, apart }: Count): Heading | null {
  const { division, number, quoted } = heading;
  if (apart !== 'transitorio' || quoted || division.rank !== RANK.ARTICLE || number?.parts.length !== 1) return null;
  return number.parts[0] === next && number.suffix === 0 ? { ...heading, number: numberOf(next, apart) } : null;
}

function readUnnamed(line: string, { next, apart }: Count): Heading | null {
  const { text, level, emphasis, quoted } = openLine(line);
  const found = quoted ? null : ORDINAL.exec(text);
  if (!found) return null;
  const [, words = '', separators = '', rest = ''] = found;
  const word = [words, words.split(/\s/)[0]!].find((one) => valueOf(one) === next);
  if (word === undefined || (word !== words && separators !== '' && rest === '')) return null;
  const tail = word === words ? { separators, rest } : splitAfter(text.slice(word.length));
  const alone = tail.rest === '' && (level > 0 || emphasis !== '' || word === word.toUpperCase());
  if (!/[.:)–—-]/.test(tail.separators) && !alone) return null;
  const closes = emphasis !== '' && tail.separators.includes(emphasis);
  return {
    division: ARTICLE,
    number: numberOf(next, apart),
    label: word,
    title: null,
    rest: tail.rest === '' || closes || emphasis === '' ? tail.rest : emphasis + tail.rest,
    level,
    style: 'unnamed',
    quoted: false,
    unclosed: '',
  };
}

function splitAfter(tail: string): { separators: string; rest: string } {
  const separators = /^(?:\s|\\?[.:)*_]|\\?[-–—])*/u.exec(tail)![0];
  return { separators, rest: tail.slice(separators.length) };
}

function valueOf(word: string): number | null {
  return /^[uú]nic[oa]$/i.test(word) ? 1 : readOrdinal(word);
}

function numberOf(value: number, apart: string | null): ProvisionNumber {
  return { text: apart === null ? `${value}` : `${apart} ${value}`, parts: apart === null ? [value] : [], suffix: 0, roman: false };
}

/** 'RESUELVE:' above what is resolved. */
export function isEnacting(line: string): boolean {
  return line.length < 90 && ENACTS.test(plainWords(line));
}

/** Without marks, accents and the blanks of 'T R A N S I T O R I O S'. */
function plainWords(line: string): string {
  const bare = stripAccents(line.toLowerCase())
    .replace(/[^\p{L}\s,]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return closeUp(bare);
}

/** 'CAPÍTULO V' alone: what stands below is its title. */
function isBareDivision(heading: Heading | null): boolean {
  return heading !== null && heading.division.rank < RANK.FREE && heading.rest === '' && heading.title === null;
}

function opensArticle(line: string, heading: Heading | null): boolean {
  if (heading) return heading.division.rank === RANK.ARTICLE && !heading.quoted;
  return readUnnamed(line, { next: 1, apart: 'transitorio' }) !== null;
}

function firstLineAfter(lines: readonly string[], line: number): number | null {
  for (let next = line + 1; next < lines.length && next < line + 20; next++) if (lines[next]!.trim() !== '') return next;
  return null;
}

/** As wide as can be: it leaves the chapters above. */
function nameHeading(line: string): Heading {
  const { text, emphasis } = openLine(line);
  const bare = emphasis !== '' && text.endsWith(emphasis) ? text.slice(0, -emphasis.length) : emphasis + text;
  const label = bare.replace(/[\s.:]+$/, '');
  return { division: FREE, number: null, label, title: null, rest: '', level: 1, style: '', quoted: false, unclosed: '' };
}
