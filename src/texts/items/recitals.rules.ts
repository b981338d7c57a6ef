/** Finds the recitals of a preamble, and what it cites, as Colombia, Argentina and Uruguay write them. */
import { type BodyLine, type Item, ItemNames } from './item.rules.js';

const HEADER = /^[\s#>*_]*(VISTOS?|CONSIDERANDOS?|RESULTANDOS?|CONSIDERACIONES)(?![\p{L}])\s*[*_]*\s*:?\s*[*_]*:?\s*/iu;
const FORMULA =
  /^[\s#>*_]*(?:por (?:ello|lo tanto|tanto)|en (?:mérito|merito|virtud) de lo|decreta|resuelve|acuerda|ordena|dispone|sanciona|atento|el (?:presidente|director|ministro|ministerio|congreso|senado)|la (?:ministra|presidenta|directora)|art[íi]culo)(?![\p{L}])/iu;
const LABEL = /^[\s*_]*((?:[IVXLC]{1,6}|\d{1,3}|[a-zñ])\s?\\?[).](?:\s?[–—-]+)?)\s+/u;
const NOTE = /^\[\^([^\]\s]{1,40})\]:\s*/;
const THAT = /^[\s*_]*que(?![\p{L}])/iu;

/** Each paragraph that opens with 'Que' or a number is a recital; those after it without either go on with it. */
export function findRecitals(lines: readonly BodyLine[], provision: string): Item[] {
  const names = new ItemNames(provision);
  const items: Item[] = [];
  let section: 'CITATION' | 'RECITAL' | null = null;
  let marked = false;
  /** Right below the header: whatever stands there is the first of the section. */
  let fresh = false;
  const add = (kind: 'CITATION' | 'RECITAL', line: BodyLine, offset: number): void => {
    const text = line.text.slice(offset);
    const label = LABEL.exec(text)?.[1] ?? '';
    const number = `${items.filter((item) => item.kind === kind).length + 1}`;
    const from = line.from + offset;
    const words = label === '' ? from : from + text.indexOf(label) + label.length;
    items.push({ kind, number, label, eid: names.name(kind, number, null), parent: null, from, words, to: line.to });
  };
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    const note = NOTE.exec(line.text);
    if (note) {
      const words = line.from + note[0].trimEnd().length;
      const eid = names.name('FOOTNOTE', note[1]!, null);
      items.push({ kind: 'FOOTNOTE', number: note[1]!, label: note[0].trimEnd(), eid, parent: null, from: line.from, words, to: line.to });
      continue;
    }
    const header = HEADER.exec(line.text);
    if (header && isHeader(header, line.text)) {
      section = /^v/i.test(header[1]!) ? 'CITATION' : 'RECITAL';
      marked = false;
      fresh = true;
      const rest = line.text.slice(header[0].length);
      if (rest.trim() === '') continue;
      marked = opensRecital(rest);
      add(section, line, header[0].length);
      fresh = false;
    } else if (section === null) {
      continue;
    } else if (FORMULA.test(line.text) && line.opens) {
      section = null;
    } else if (fresh || opensRecital(line.text) || (line.opens && !marked)) {
      fresh = false;
      marked ||= opensRecital(line.text);
      add(section, line, 0);
    } else if (items.at(-1)!.kind !== 'FOOTNOTE' || !line.opens) {
      items.at(-1)!.to = line.to;
    }
  }
  return items.some(({ kind }) => kind !== 'FOOTNOTE') ? items : [];
}

function isHeader(header: RegExpExecArray, line: string): boolean {
  const word = header[1]!;
  return word === word.toUpperCase() || /:[\s*_]*$/.test(header[0]) || line.trim().length <= word.length + 6;
}

function opensRecital(text: string): boolean {
  return THAT.test(text) || LABEL.test(text);
}
