/** Shows the words of a document as its readers see them: without its table of contents and hidden words, with fields, capitals and headings of any style. */
import { type TextNote, note } from '../text-note.rules.js';
import { type XmlElement, type XmlNode, attribute, child, descendants, elementsOf, isElement, textOf } from './xml-tree.js';

interface ParagraphStyle {
  element: XmlElement;
  name: string;
  basedOn: string | undefined;
  outline: number | undefined;
}

/** Changes the parts in place. Words that are left out are told. */
export function tidyDocx(texts: readonly XmlElement[], styles: XmlElement | undefined): TextNote[] {
  const known = readStyles(styles);
  nameHeadings(known);
  const left: Left = { contents: [], hidden: [] };
  for (const text of texts) tidy(text, known, left);
  const notes: TextNote[] = [];
  const shown = (words: readonly string[]): string => words.join(' ').replace(/\s+/g, ' ').trim().slice(0, 200);
  if (left.contents.length > 0) notes.push(note('CONTENTS', { count: left.contents.length, words: shown(left.contents) }));
  if (left.hidden.length > 0) notes.push(note('HIDDEN', { words: shown(left.hidden) }));
  return notes;
}

interface Left {
  contents: string[];
  hidden: string[];
}

function tidy(element: XmlElement, styles: Styles, left: Left): void {
  element.children = element.children.flatMap((node): XmlNode[] => {
    if (!isElement(node)) return [node];
    if (isContents(node, styles)) {
      const lines = node.local === 'p' ? [node] : descendants(node, 'p');
      left.contents.push(...lines.map(textOfRuns).filter((words) => words !== ''));
      return lines[0] ? [{ ...lines[0], children: descendants(node, 'r').filter(isOfField) }] : [];
    }
    if (node.local === 'r' && isOn(child(child(node, 'rPr'), 'vanish'))) {
      const words = textOfRuns(node);
      if (words !== '') left.hidden.push(words);
      return isOfField(node) ? [node] : [];
    }
    if (node.local === 'r' && isOn(child(child(node, 'rPr'), 'caps'))) writeCapitals(node);
    tidy(node, styles, left);
    // A field that the converter does not know shows what it last gave.
    return node.local === 'fldSimple' ? node.children : [node];
  });
}

/** The list of titles with their pages: read as text it would repeat each article. */
function isContents(element: XmlElement, styles: Styles): boolean {
  if (element.local === 'sdt') {
    const gallery = child(child(child(element, 'sdtPr'), 'docPartObj'), 'docPartGallery');
    return attribute(gallery, 'val') === 'Table of Contents';
  }
  if (element.local !== 'p') return false;
  const id = attribute(child(child(element, 'pPr'), 'pStyle'), 'val');
  const name = (id === undefined ? undefined : styles.get(id)?.name) ?? id ?? '';
  return /^(?:toc|tdc|contents|[íi]?ndice)\s?(?:\d|heading$)/i.test(name);
}

/** Where fields begin and end: one may begin in a list of titles and end below it. */
function isOfField(run: XmlElement): boolean {
  return child(run, 'fldChar') !== undefined || child(run, 'instrText') !== undefined;
}

/** Capitals that a document only shows; the sign of an ordinal stays small: '1o'. */
function writeCapitals(run: XmlElement): void {
  for (const text of descendants(run, 't')) {
    text.children = [textOf(text).replace(/(?<!\d)\p{Ll}|(?<=\d)(?![oaº]\b)\p{Ll}/gu, (letter) => letter.toLocaleUpperCase('es'))];
  }
}

type Styles = ReadonlyMap<string, ParagraphStyle>;

function readStyles(styles: XmlElement | undefined): Styles {
  const paragraphs = (styles ? elementsOf(styles) : []).filter(
    (one) => one.local === 'style' && (attribute(one, 'type') ?? 'paragraph') === 'paragraph',
  );
  return new Map(
    paragraphs.map((element) => {
      const outline = attribute(child(child(element, 'pPr'), 'outlineLvl'), 'val');
      return [
        attribute(element, 'styleId') ?? '',
        {
          element,
          name: attribute(child(element, 'name'), 'val') ?? '',
          basedOn: attribute(child(element, 'basedOn'), 'val'),
          outline: outline === undefined ? undefined : Number(outline),
        },
      ];
    }),
  );
}

/** An office's own style that stands in the outline, or is made from a heading, is a heading of that depth whatever it is called. */
function nameHeadings(styles: Styles): void {
  for (const style of styles.values()) {
    if (/^(?:heading \d|(?:sub)?title|t[íi]tulo)$/i.test(style.name)) continue;
    const depth = depthOf(style, styles);
    const name = child(style.element, 'name');
    if (depth === null || !name) continue;
    const key = Object.keys(name.attributes).find((one) => /(?:^|:)val$/.test(one));
    if (key !== undefined) name.attributes[key] = `heading ${depth}`;
  }
}

/** From 1; null for text. */
function depthOf(style: ParagraphStyle, styles: Styles): number | null {
  let one: ParagraphStyle | undefined = style;
  for (let steps = 0; one && steps < 20; steps++) {
    if (one.outline !== undefined) return one.outline < 6 ? one.outline + 1 : null;
    const named = /^heading ([1-6])$/i.exec(one.name);
    if (named) return Number(named[1]);
    one = one.basedOn === undefined ? undefined : styles.get(one.basedOn);
  }
  return null;
}

function isOn(property: XmlElement | undefined): boolean {
  return property !== undefined && !/^(?:0|false|off|none)$/.test(attribute(property, 'val') ?? '');
}

function textOfRuns(element: XmlElement): string {
  return descendants(element, 't').map(textOf).join('');
}
