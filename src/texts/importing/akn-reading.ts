/** Reads Akoma Ntoso, of any version and namespace, as Markdown and as the tree that it spells out. */
import { Refusal } from '../../platform/refusal/refusal.js';
import { readHeading } from '../heading.rules.js';
import { flatten, parseMarkdown, toMarkdown } from '../text-import.rules.js';
import { type TextNote, note } from '../text-note.rules.js';
import type { ParsedProvision, ProvisionKind } from '../text-tree.rules.js';
import { AknBlocks } from './akn-inline.js';
import { addLast, leaveContents, makeProvision as make, nameByOpening } from './akn-parts.js';
import { readMeta, textWithoutMeta } from './akn-meta-reading.js';
import {
  KINDS,
  bare,
  holdsDivision,
  isCounted,
  isDivision,
  isListed,
  numberWithin,
  saysWhatItIs,
  startsWithItem,
} from './akn-vocabulary.js';
import { type AknWord, type AknWords, readAknWords } from './akn-words.js';
import type { WrittenText } from './html-markdown.js';
import { noteLostWords } from './lost-words.rules.js';
import { type XmlElement, attribute, child, elementsOf, isElement, parseXml } from './xml-tree.js';

const OPENING = /^(?:coverPage|preface|preamble|header)$/;
const CLOSING = /^(?:conclusions)$/;
const MAIN = /^(?:body|mainBody|judgmentBody|debateBody|amendmentBody|portionBody|collectionBody)$/;
const WHOLE =
  /^(?:act|bill|doc|statement|amendment|judgment|debate|debateReport|portion|documentCollection|officialGazette|amendmentList)$/;

export function readAkomaNtoso(xml: string): WrittenText {
  const root = parseXml(xml, 'XML');
  const document = /^akomantoso$/i.test(root.local) ? elementsOf(root).find(({ local }) => WHOLE.test(local)) : undefined;
  if (!document) throw new Refusal('TEXT_FILE_XML_UNKNOWN', {}, 'file');
  const contents = leaveContents(root);
  const left = contents.length === 0 ? [] : [note('CONTENTS', { count: contents.length, words: contents.join(' ').slice(0, 200) })];
  const { source, notes } = readWhole(root, document);
  return { source, notes: [...left, ...notes, ...noteLostWords(textWithoutMeta(root), source)] };
}

/** Articles that are only counted, 'PRIMERO', stay so where they are still found. */
function readWhole(root: XmlElement, document: XmlElement): WrittenText {
  const words = readAknWords(document);
  const asCounted = readWith(new Reader(words, true), root, document);
  if (asCounted.counted === 0) return asCounted;
  const articles = flatten(parseMarkdown(asCounted.source).provisions).filter(({ provision }) => provision.kind === 'ARTICLE');
  const found = articles.filter(({ provision: { label } }) => isCounted(label)).length;
  return found === asCounted.counted ? asCounted : readWith(new Reader(words, false), root, document);
}

function readWith(reader: Reader, root: XmlElement, document: XmlElement): WrittenText & { counted: number } {
  const provisions = reader.readDocument(document);
  for (const components of elementsOf(root).filter(({ local }) => local === 'components'))
    provisions.push(...reader.readAttachments(components));
  return { source: toMarkdown({ frontMatter: readMeta(document), provisions }), notes: reader.notes, counted: reader.counted };
}

class Reader {
  readonly notes: TextNote[] = [];
  /** How many articles have an ordinal alone for a number. */
  counted = 0;
  private readonly blocks = new AknBlocks();

  constructor(
    private readonly called: AknWords,
    private readonly keepsCounted: boolean,
  ) {}

  readDocument(document: XmlElement): ParsedProvision[] {
    const provisions: ParsedProvision[] = [];
    const opening = elementsOf(document).filter(({ local }) => OPENING.test(local));
    const preamble = opening.map((part) => this.blocks.write(part.children)).filter((text) => text !== '');
    if (preamble.length > 0) provisions.push(make('PREAMBLE', '', null, preamble.join('\n\n')));
    for (const part of elementsOf(document)) {
      if (MAIN.test(part.local)) this.readBody(part, provisions);
      else if (CLOSING.test(part.local)) this.close(this.blocks.write(part.children), provisions);
      else if (/^(?:attachments|components)$/.test(part.local)) provisions.push(...this.readAttachments(part));
    }
    return provisions;
  }

  readAttachments(holder: XmlElement): ParsedProvision[] {
    return elementsOf(holder).map((attachment) => {
      const { label, heading } = this.titleOf(attachment, 'ANNEX', 'annex');
      const annex = make('ANNEX', label, heading, '');
      for (const inner of elementsOf(attachment).filter(({ local }) => WHOLE.test(local))) {
        for (const provision of this.readDocument(inner)) {
          if (provision.kind === 'PREAMBLE') annex.body = [annex.body, provision.body].filter((text) => text !== '').join('\n\n');
          else annex.children.push(provision);
        }
      }
      return nameByOpening(annex, child(attachment, 'num') ?? child(attachment, 'heading'));
    });
  }

  /** What a body holds besides its divisions goes into the preamble before them, or else after the last. */
  private readBody(body: XmlElement, provisions: ParsedProvision[]): void {
    const holder = make('PREAMBLE', '', null, '');
    this.readInto(
      holder,
      body.children.filter((node) => !isElement(node) || node.local !== 'num'),
    );
    if (holder.body !== '') {
      const preamble = provisions.find(({ kind }) => kind === 'PREAMBLE');
      if (preamble) preamble.body += `\n\n${holder.body}`;
      else provisions.unshift(make('PREAMBLE', '', null, holder.body));
    }
    provisions.push(...holder.children);
  }

  private readInto(provision: ParsedProvision, nodes: XmlElement['children']): void {
    const add = (text: string): void => {
      if (text.trim() === '') return;
      const last = provision.children.at(-1);
      if (last) addLast(last, text);
      else provision.body = provision.body === '' ? text : `${provision.body}\n\n${text}`;
    };
    for (const node of nodes) {
      if (!isElement(node)) add(this.blocks.write([node]));
      else if (isDivision(node)) provision.children.push(this.readDivision(node));
      else if (holdsDivision(node)) this.readInto(provision, node.children);
      else if (isListed(node)) add(this.readListed(node));
      else add(this.blocks.write([node]));
    }
  }

  private readDivision(element: XmlElement): ParsedProvision {
    const named = KINDS[element.local];
    const annex = element.local === 'hcontainer' && /^(?:annex|anexo|attachment|schedule)$/i.test(attribute(element, 'name') ?? '');
    const paragraph = element.local === 'paragraph';
    const kind: ProvisionKind = named?.[0] ?? (annex ? 'ANNEX' : paragraph ? 'PARAGRAPH' : 'SECTION');
    const { label, heading } = this.titleOf(element, kind, named?.[1] ?? (annex ? 'annex' : paragraph ? 'paragraph' : null));
    const provision = label === '' && heading !== null ? make(kind, heading, null, '') : make(kind, label, heading, '');
    this.readInto(
      provision,
      element.children.filter((node) => !isElement(node) || !/^(?:num|heading|subheading)$/.test(node.local)),
    );
    return provision;
  }

  /** Its number with the word that the drafting language has for it, where the number alone does not say it. */
  private titleOf(element: XmlElement, kind: ProvisionKind, name: AknWord | null): { label: string; heading: string | null } {
    const number = bare(this.blocks.numberIn(child(element, 'num')?.children ?? []));
    const titles = elementsOf(element).filter(({ local }) => local === 'heading' || local === 'subheading');
    const heading = titles
      .map((title) => bare(this.blocks.words(title.children)))
      .filter((text) => text !== '')
      .join('. ');
    const title = heading === '' ? null : heading;
    const named = number === '' && kind === 'ANNEX' ? readHeading(`# ${heading}`) : null;
    if (named?.division.kind === 'ANNEX') return { label: named.label, heading: named.rest === '' ? null : named.rest };
    if (name === null || (number === '' && title !== null && kind !== 'ANNEX')) return { label: number, heading: title };
    const read = readHeading(`# ${number}`);
    if (read !== null && (kind === 'SECTION' || read.division.kind === kind)) return { label: number, heading: title };
    if (saysWhatItIs(number) && (kind === 'SECTION' || numberWithin(number) === null)) return { label: number, heading: title };
    if (this.keepsCounted && element.local === 'article' && isCounted(number)) {
      this.counted++;
      return { label: number, heading: title };
    }
    // A word that no drafting style here has ('Hoofdstuk 1') stays in front of the heading, so that the part is one all the same.
    const foreign = saysWhatItIs(number) ? numberWithin(number) : null;
    const label = `${this.called[name]} ${foreign ?? number.replace(/^[\s(§]+|[\s).:–—-]+$/g, '')}`.trim();
    const words = [number, heading].join(' ').trim().slice(0, 80);
    if (words !== '') this.notes.push(note('PART_NAMED', { words, element: element.local, label }));
    return { label, heading: foreign === null ? title : [number, heading].filter((text) => text !== '').join('. ') };
  }

  private readListed(element: XmlElement): string {
    const inner = elementsOf(element).some(isListed);
    if (!inner) return this.blocks.writeItem(element);
    const parts: string[] = [];
    const number = ['num', 'heading']
      .map((name) => this.blocks.words(child(element, name)?.children ?? []))
      .filter((text) => text !== '')
      .join(' ');
    for (const node of elementsOf(element)) {
      if (/^(?:num|heading)$/.test(node.local)) continue;
      parts.push(isListed(node) ? this.readListed(node) : this.blocks.write([node]));
    }
    const text = parts.filter((part) => part !== '');
    if (number !== '') text.unshift(text[0] === undefined || startsWithItem(element) ? number : `${number} ${text.shift()!}`);
    return text.join('\n\n');
  }

  private close(text: string, provisions: ParsedProvision[]): void {
    if (text === '') return;
    const last = provisions.at(-1);
    if (last) addLast(last, text);
    else provisions.push(make('PREAMBLE', '', null, text));
    this.notes.push(note('CLOSING_ADDED', { words: text.replace(/\s+/g, ' ').slice(0, 80) }));
  }
}
