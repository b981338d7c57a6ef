/** Applies corrections made by hand to a tree that was read; on the same source they give the same tree. */
import { splitLineTitle } from '../article-title.rules.js';
import { type Heading, readHeading } from '../heading.rules.js';
import { readNumber } from '../numbering.rules.js';
import type { ParsedProvision, ParsedText } from '../text-tree.rules.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import type { Correction } from './correction.rules.js';
import { type Part, closeGap, hangParts, listParts, prefixFor, settle } from './outline-list.rules.js';

/** Throws a Refusal that names the correction by its place in the list, from 1. The text given stays as it is. */
export function correctTree(text: ParsedText, corrections: readonly Correction[]): ParsedText {
  let { provisions } = text;
  corrections.forEach((correction, i) => {
    provisions = apply(provisions, correction, i + 1);
  });
  return { ...text, provisions };
}

function apply(provisions: readonly ParsedProvision[], correction: Correction, step: number): ParsedProvision[] {
  const parts = listParts(provisions);
  const index = parts.findIndex(({ provision }) => provision.eid === correction.eid);
  const place = { step, eid: correction.eid };
  if (index < 0) throw new Refusal('TEXT_CORRECTION_UNKNOWN_PART', place);
  if (correction.act === 'split') split(parts, index, correction, place);
  else if (correction.act === 'join') join(parts, index, correction.as ?? 'body', place);
  else if (correction.act === 'retype') retype(parts, index, correction.kind, place);
  else renumber(parts, index, correction.number, place);
  return hangParts(parts);
}

interface Place {
  [fact: string]: string | number;
  step: number;
  eid: string;
}

function split(parts: Part[], index: number, { at, kind }: Extract<Correction, { act: 'split' }>, place: Place): void {
  const part = parts[index]!;
  const { body } = part.provision;
  const cuts = /^[\p{L}\p{N}\uDC00-\uDFFF]/u.test(body.slice(at)) && /[\p{L}\p{N}\uD800-\uDBFF]$/u.test(body.slice(0, at));
  if (!Number.isInteger(at) || at < 0 || body.slice(at).trim() === '' || cuts) throw new Refusal('TEXT_CORRECTION_IMPOSSIBLE_SPLIT', place);
  const words = body.slice(at).trim();
  const read = readHeading(words.split('\n', 1)[0]!);
  const heading = read !== null && (kind === undefined || read.division.kind === kind) ? read : null;
  const chosen = heading?.division.kind ?? kind;
  if (chosen === undefined || chosen === 'PREAMBLE') throw new Refusal('TEXT_CORRECTION_IMPOSSIBLE_SPLIT', place);
  const provision = heading
    ? readPart(heading, words)
    : { kind: chosen, number: null, label: '', heading: null, body: words, eid: '', children: [] };
  part.provision.body = body.slice(0, at).trimEnd();
  parts.splice(index + 1, 0, { provision, depth: part.depth, prefix: heading?.division.prefix ?? prefixFor(chosen) });
  if (!settle(parts, index + 1, part.depth)) throw new Refusal('TEXT_CORRECTION_IMPOSSIBLE_SPLIT', place);
}

function readPart({ division, number, label, title, rest }: Heading, words: string): ParsedProvision {
  const below = words.includes('\n') ? words.slice(words.indexOf('\n') + 1) : '';
  const next = below.split('\n').find((line) => line.trim() !== '') ?? null;
  const titled = title === null ? splitLineTitle(rest, next, false) : { title, text: rest };
  const body = [titled.text, below]
    .filter((text) => text.trim() !== '')
    .join('\n')
    .replace(/^\n+/, '');
  return { kind: division.kind, number: number?.text ?? null, label, heading: titled.title, body: body.trimEnd(), eid: '', children: [] };
}

/** Into the part that comes before it in the document, so that every word stays in its place. */
function join(parts: Part[], index: number, as: 'body' | 'heading', place: Place): void {
  const before = parts[index - 1];
  const { provision, depth } = parts[index]!;
  if (!before) throw new Refusal('TEXT_CORRECTION_IMPOSSIBLE_JOIN', place);
  const target = before.provision;
  const title = [provision.label, provision.heading].filter((words) => words !== null && words !== '').join('. ');
  if (as === 'heading') {
    if (target.heading !== null || target.body !== '' || title === '' || target.kind === 'PREAMBLE')
      throw new Refusal('TEXT_CORRECTION_IMPOSSIBLE_JOIN', place);
    target.heading = title;
    target.body = provision.body;
  } else {
    const words =
      /^(?:\s*$|[|>#]|\s*(?:```|~~~))/.test(provision.body) || title === '' ? [title, provision.body] : [`${title}. ${provision.body}`];
    target.body = [target.body, ...words].filter((text) => text.trim() !== '').join('\n\n');
  }
  parts.splice(index, 1);
  if (!closeGap(parts, index, depth)) throw new Refusal('TEXT_CORRECTION_IMPOSSIBLE_JOIN', place);
}

function retype(parts: Part[], index: number, kind: ParsedProvision['kind'], place: Place): void {
  const part = parts[index]!;
  if (kind === 'PREAMBLE' || part.provision.kind === kind || part.provision.kind === 'PREAMBLE')
    throw new Refusal('TEXT_CORRECTION_IMPOSSIBLE_RETYPE', place);
  const before = part.depth;
  part.provision.kind = kind;
  part.prefix = prefixFor(kind);
  if (!settle(parts, index, before)) throw new Refusal('TEXT_CORRECTION_IMPOSSIBLE_RETYPE', place);
}

function renumber(parts: Part[], index: number, number: string, place: Place): void {
  const { provision } = parts[index]!;
  const grouping = !['ARTICLE', 'PARAGRAPH'].includes(provision.kind);
  const read = provision.kind === 'PREAMBLE' ? null : readNumber(number.trim(), grouping);
  if (!read || read.length !== number.trim().length) throw new Refusal('TEXT_CORRECTION_NUMBER_UNREADABLE', { ...place, number });
  const scope = scopeOf(parts, index);
  if (
    parts.some(
      (other, i) =>
        i !== index &&
        other.provision.kind === provision.kind &&
        other.provision.number === read.number.text &&
        scopeOf(parts, i) === scope,
    )
  )
    throw new Refusal('TEXT_CORRECTION_NUMBER_TAKEN', { ...place, number: read.number.text });
  provision.label = relabel(provision.label, number.trim());
  provision.number = read.number.text;
}

/** 'ARTÍCULO 4°' becomes 'ARTÍCULO 5°'; a part without a label has only a number. */
function relabel(label: string, number: string): string {
  const word = /^\s*(?:sub)?\p{L}{3,}\.?(?:\s+N[°º]\.?)?/u.exec(label)?.[0] ?? '';
  const sign = /[°ºª]/.exec(label)?.[0] ?? '';
  return word === '' ? label : `${word} ${/^\d+$/.test(number) ? number + sign : number}`;
}

/** Articles are numbered through the text or their annex, parágrafos in their article, chapters in their title. */
function scopeOf(parts: readonly Part[], index: number): string {
  const { provision, depth } = parts[index]!;
  for (let before = index - 1; before >= 0; before--) {
    const other = parts[before]!;
    if (other.depth >= depth) continue;
    if (provision.kind !== 'ARTICLE' && other.depth === depth - 1) return `${before}`;
    if (provision.kind === 'ARTICLE' && other.provision.kind === 'ANNEX') return `${before}`;
  }
  return '';
}
