/** Finds what may be personal data in words that everybody is to read: a hint for whoever writes and whoever moderates, not a promise. */
import { checkDigitOfNit, passesLuhn } from './check-digits.rules.js';
import { foldText, type FoldedText } from './folded.rules.js';
import * as patterns from './patterns.rules.js';
import { isCountedOpenly, isCountedOrNumbered, isNumberedOtherwise } from './surroundings.rules.js';

export const personalDataKinds = ['MAIL', 'PHONE', 'IDENTITY', 'TAX', 'ACCOUNT', 'HOME', 'PLATE', 'NUMBER'] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

export interface PersonalFind {
  kind: PersonalDataKind;
  /** Whether its form or the words around it say so; else it is a long number that nothing explains. */
  isLikely: boolean;
  exact: string;
  /** In UTF-16. */
  start: number;
  end: number;
}

/** A place in the folded text. */
type Place = Omit<PersonalFind, 'exact'>;

/** Nothing is found in words without one of these; most comments have none. */
const WORTH_READING = /[@＠\p{Nd}]|arroba|[([{<] ?at ?[)\]}>]/iu;
const longest = 100_000;

/** Every find once, in the order of the words. */
export function personalDataIn(text: string): PersonalFind[] {
  if (!WORTH_READING.test(text)) return [];
  const folded = foldText(text.slice(0, longest));
  const found: Place[] = [];
  const add = (place: Place): void => {
    if (!found.some(({ start, end }) => start < place.end && place.start < end)) found.push(place);
  };
  for (const find of finders) for (const place of find(folded.text)) add(place);
  for (const place of numbers(folded, text, found)) add(place);
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, ...rest }) => {
      const [from, to] = [folded.starts[start]!, folded.ends[end - 1]!];
      return { ...rest, start: from, end: to, exact: text.slice(from, to) };
    });
}

/** Only what is likely: what somebody is asked about before it is published. */
export function likelyPersonalDataIn(text: string): PersonalFind[] {
  return personalDataIn(text).filter(({ isLikely }) => isLikely);
}

/** The same places in characters as people and PostgreSQL count them. */
export function inCharacters(text: string, finds: readonly PersonalFind[]): PersonalFind[] {
  let [at, characters] = [0, 0];
  const count = (until: number): number => {
    while (at < until) {
      at += text.codePointAt(at)! > 0xffff ? 2 : 1;
      characters++;
    }
    return characters;
  };
  return finds.map((find) => ({ ...find, start: count(find.start), end: count(find.end) }));
}

/** The words with something else in place of each find. */
export function withoutPersonalData(text: string, instead: string): string {
  return personalDataIn(text).reduceRight((words, { start, end }) => words.slice(0, start) + instead + words.slice(end), text);
}

/** From the surest to the least sure: where two find the same, the first one names it. */
const finders: readonly ((text: string) => Iterable<Place>)[] = [mails, cards, taxNumbers, identities, phones, accounts, homes, plates];

function* mails(text: string): Iterable<Place> {
  for (const match of text.matchAll(patterns.mail)) {
    if (patterns.officeMail.test(match[0])) continue;
    yield placed(match, 'MAIL', !patterns.publicMail.test(match[0]));
  }
  // What has no blank was read above.
  for (const match of text.matchAll(patterns.spelledMail)) if (match[0].includes(' ')) yield placed(match, 'MAIL', true);
}

function* cards(text: string): Iterable<Place> {
  for (const match of text.matchAll(patterns.card)) {
    const digits = digitsOf(match[0]);
    if (digits.length >= 13 && digits.length <= 16 && passesLuhn(digits)) yield placed(match, 'ACCOUNT', true);
  }
}

function* taxNumbers(text: string): Iterable<Place> {
  for (const match of text.matchAll(patterns.tax)) if (isChecked(match, false)) yield placed(match, 'TAX', true);
  for (const match of text.matchAll(patterns.unnamedTax)) if (isChecked(match, true)) yield placed(match, 'TAX', true);
}

function isChecked({ groups }: RegExpExecArray, isNeeded: boolean): boolean {
  const digits = digitsOf(groups!.digits!);
  if (groups!.check === undefined) return !isNeeded;
  return digits.length >= 6 && checkDigitOfNit(digits) === Number(groups!.check);
}

function* identities(text: string): Iterable<Place> {
  for (const pattern of patterns.named)
    for (const match of text.matchAll(pattern)) {
      const place = placed(match, 'IDENTITY', true);
      const length = digitsOf(match.groups!.found!).length;
      if (length < 5 || length > 11 || isCountedOpenly(text, place.start, place.end)) continue;
      if (!isNumberedOtherwise(match.groups!.between ?? '')) yield place;
    }
  for (const pattern of patterns.passports) for (const match of text.matchAll(pattern)) yield placed(match, 'IDENTITY', true);
}

function* phones(text: string): Iterable<Place> {
  const pages = [...text.matchAll(patterns.address)].map(({ index, 0: words }) => [index, index + words.length] as const);
  for (const match of text.matchAll(patterns.dialled)) yield placed(match, 'PHONE', true);
  for (const pattern of [patterns.foreignPhone, ...patterns.phones])
    for (const match of text.matchAll(pattern)) {
      const place = placed(match, 'PHONE', true);
      const exact = text.slice(place.start, place.end);
      const length = digitsOf(exact).length;
      if (length < 7 || length > 15 || (exact.startsWith('+') && length < 8)) continue;
      if (patterns.thousands.test(exact) || isCountedOpenly(text, place.start, place.end)) continue;
      if (!pages.some(([from, to]) => from <= place.start && place.end <= to)) yield place;
    }
}

function* accounts(text: string): Iterable<Place> {
  for (const match of text.matchAll(patterns.account)) {
    const length = digitsOf(match.groups!.found!).length;
    if (length >= 9 && length <= 16) yield placed(match, 'ACCOUNT', true);
  }
}

function* homes(text: string): Iterable<Place> {
  for (const pattern of patterns.homes)
    for (const match of text.matchAll(pattern)) {
      const place = placed(match, 'HOME', true);
      yield { ...place, isLikely: !patterns.publicHouse.test(text.slice(Math.max(0, place.start - 80), place.start)) };
    }
}

function* plates(text: string): Iterable<Place> {
  for (const match of text.matchAll(patterns.plate)) yield placed(match, 'PLATE', true);
}

/** Long numbers that nothing named: the likelier, the more around them speaks of a person. */
function* numbers({ text, starts }: FoldedText, source: string, found: readonly Place[]): Iterable<Place> {
  const pages = [...text.matchAll(patterns.address)].map(({ index, 0: words }) => [index, index + words.length] as const);
  for (const match of text.matchAll(patterns.bare)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (pages.some(([from, to]) => from <= start && end <= to)) continue;
    if (isAnother(text, start, found)) {
      yield { kind: 'IDENTITY', isLikely: true, start, end };
      continue;
    }
    if (isCountedOrNumbered(text, start, end)) continue;
    const digits = digitsOf(match[0]);
    const isOfPerson =
      patterns.newIdentity.test(match[0]) ||
      (digits.length <= 10 &&
        !digits.endsWith('000') &&
        (patterns.issuedAfter.test(text.slice(end, end + 40)) ||
          patterns.signedBefore.test(text.slice(Math.max(0, start - 80), start)) ||
          patterns.nameBefore.test(source.slice(Math.max(0, starts[start]! - 100), starts[start]))));
    yield { kind: isOfPerson ? 'IDENTITY' : 'NUMBER', isLikely: isOfPerson, start, end };
  }
}

/** Whether it only continues a list of identity numbers. */
function isAnother(text: string, start: number, found: readonly Place[]): boolean {
  return found.some(
    ({ kind, end }) => kind === 'IDENTITY' && end < start && start - end <= 12 && patterns.alsoBefore.test(text.slice(end, start)),
  );
}

function digitsOf(words: string): string {
  return words.replace(/\D+/g, '');
}

/** Where the find itself stands within what was matched: at its end, or all of it. */
function placed({ 0: all, index, groups }: RegExpExecArray, kind: PersonalDataKind, isLikely: boolean): Place {
  const found = (groups?.found ?? all).trimEnd();
  const start = index + all.lastIndexOf(found);
  return { kind, isLikely, start, end: start + found.length };
}
