/** Writes out the numbers that a word processor only shows: 'Artículo 3.', 'a)', 'ii.' of a list become words of the text. */
import { writeOrdinalWord } from '../number-words.rules.js';
import { writeLetters, writeRomanNumeral } from './counters.rules.js';
import { type XmlElement, attribute, child, descendants, elementsOf } from './xml-tree.js';

interface Level {
  start: number;
  format: string;
  text: string;
  /** The level whose step begins this one anew; 0 for never. */
  restart: number | null;
  legal: boolean;
  /** The style whose paragraphs stand on this level. */
  style: string | undefined;
}

interface Reference {
  list: string;
  level: number;
}

export class Numbering {
  private readonly lists = new Map<string, { abstract: string; levels: Map<number, Level>; starts: Map<number, number> }>();
  private readonly styles = new Map<string, { basedOn: string | undefined; list: string | undefined; level: string | undefined }>();
  /** Of each abstract list, the last number of each level. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(numbering: XmlElement | undefined, styles: XmlElement | undefined) {
    const abstracts = new Map((numbering ? elementsOf(numbering) : []).map((one) => [attribute(one, 'abstractNumId') ?? '', one]));
    for (const style of styles ? descendants(styles, 'style') : []) {
      const reference = child(child(style, 'pPr'), 'numPr');
      this.styles.set(attribute(style, 'styleId') ?? '', {
        basedOn: attribute(child(style, 'basedOn'), 'val'),
        list: attribute(child(reference, 'numId'), 'val'),
        level: attribute(child(reference, 'ilvl'), 'val'),
      });
    }
    for (const list of numbering ? elementsOf(numbering).filter(({ local }) => local === 'num') : []) {
      const abstract = this.ownerOf(attribute(child(list, 'abstractNumId'), 'val') ?? '', abstracts);
      const levels = new Map<number, Level>();
      const starts = new Map<number, number>();
      readLevels(abstracts.get(abstract), levels);
      for (const override of elementsOf(list).filter(({ local }) => local === 'lvlOverride')) {
        readLevels(override, levels);
        const start = attribute(child(override, 'startOverride'), 'val');
        if (start !== undefined) starts.set(Number(attribute(override, 'ilvl')), Number(start));
      }
      this.lists.set(attribute(list, 'numId') ?? '', { abstract, levels, starts });
    }
  }

  /** A list may only name the style of lists whose levels it has. */
  private ownerOf(abstract: string, abstracts: ReadonlyMap<string, XmlElement>): string {
    const link = attribute(child(abstracts.get(abstract), 'numStyleLink'), 'val');
    if (link === undefined) return abstract;
    return [...abstracts].find(([, one]) => attribute(child(one, 'styleLink'), 'val') === link)?.[0] ?? abstract;
  }

  /** The label of a paragraph, counted on; '' where it has none. Paragraphs must come in the order of the document. */
  next(properties: XmlElement | undefined): string {
    const reference = this.referenceOf(properties);
    const list = reference && this.lists.get(reference.list);
    const level = list?.levels.get(reference!.level);
    if (!reference || !list || !level) return '';
    if (level.format === 'bullet') return '-';
    const counters = this.counters.get(list.abstract) ?? [];
    this.counters.set(list.abstract, counters);
    const own = reference.level;
    const override = this.begun.has(`${reference.list} ${own}`) ? undefined : list.starts.get(own);
    this.begun.add(`${reference.list} ${own}`);
    const before = counters[own];
    counters[own] = override ?? (before === undefined ? level.start : before + 1);
    for (const [deeper, { restart }] of list.levels) {
      if (deeper > own && restart !== 0 && (restart === null || own < restart)) counters[deeper] = undefined;
    }
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const of = Number(digit) - 1;
      const shown = list.levels.get(of);
      const value = counters[of] ?? shown?.start ?? 1;
      return write(level.legal ? 'decimal' : (shown?.format ?? 'decimal'), value);
    });
  }

  /** What the paragraph says itself goes before what its style says. */
  private referenceOf(properties: XmlElement | undefined): Reference | null {
    const own = child(properties, 'numPr');
    let list = attribute(child(own, 'numId'), 'val');
    let level = attribute(child(own, 'ilvl'), 'val');
    const named = attribute(child(properties, 'pStyle'), 'val');
    let style = named;
    for (let steps = 0; style !== undefined && steps < 20 && (list === undefined || level === undefined); steps++) {
      const known = this.styles.get(style);
      list ??= known?.list;
      level ??= known?.level;
      style = known?.basedOn;
    }
    if (list === undefined || list === '0') return null;
    return { list, level: level === undefined ? this.levelOfStyle(list, named) : Number(level) };
  }

  /** Where neither says on which level, the list says which style stands on it. */
  private levelOfStyle(list: string, style: string | undefined): number {
    const linked = [...(this.lists.get(list)?.levels ?? [])].find(([, level]) => style !== undefined && level.style === style);
    return linked?.[0] ?? 0;
  }
}

function readLevels(holder: XmlElement | undefined, levels: Map<number, Level>): void {
  for (const level of holder ? elementsOf(holder).filter(({ local }) => local === 'lvl') : []) {
    const value = (name: string): string | undefined => attribute(child(level, name), 'val');
    const legal = child(level, 'isLgl');
    levels.set(Number(attribute(level, 'ilvl')), {
      start: Number(value('start') ?? 1),
      format: value('numFmt') ?? 'decimal',
      text: value('lvlText') ?? '',
      restart: value('lvlRestart') === undefined ? null : Number(value('lvlRestart')),
      legal: legal !== undefined && !/^(?:0|false|off)$/.test(attribute(legal, 'val') ?? ''),
      style: value('pStyle'),
    });
  }
}

function write(format: string, value: number): string {
  if (format === 'none') return '';
  if (format === 'lowerLetter') return writeLetters(value);
  if (format === 'upperLetter') return writeLetters(value).toUpperCase();
  if (format === 'lowerRoman') return writeRomanNumeral(value).toLowerCase();
  if (format === 'upperRoman') return writeRomanNumeral(value);
  if (format === 'ordinal') return `${value}º`;
  if (format === 'ordinalText') return writeOrdinalWord(value);
  if (format === 'decimalZero') return `${value}`.padStart(2, '0');
  return `${value}`;
}
