/** Makes ready what a word processor keeps outside the words: list numbers, formulas; and lists what will not be in the text. */
import { type TextNote, note } from '../text-note.rules.js';
import type { DocxPackage } from './docx-package.js';
import { Numbering } from './docx-numbering.js';
import { tidyDocx } from './docx-tidying.js';
import { type XmlElement, attribute, child, descendants, elementsOf, isElement, textOf } from './xml-tree.js';

/** Changes the main part in place. What it returns are notes on what stays behind. */
export function prepareDocx(docx: DocxPackage): TextNote[] {
  const main = docx.parts.get(docx.main)!;
  const folder = docx.main.replace(/[^/]*$/, '');
  const styles = docx.parts.get(`${folder}styles.xml`);
  for (const part of docx.parts.values()) liftTextBoxes(part);
  const left = tidyDocx(textsOf(docx), styles);
  writeNumbers(main, new Numbering(docx.parts.get(`${folder}numbering.xml`), styles));
  for (const part of docx.parts.values()) writeFormulas(part);
  return [...left, ...noteMarginals(docx, folder), ...noteChanges(main), ...noteObjects(docx, main)];
}

/** Every word that the reader of the document sees, in its main part and its notes. */
export function wordsOfDocx({ parts, main }: DocxPackage): string {
  const words: string[] = [];
  const visit = (element: XmlElement): void => {
    for (const inner of elementsOf(element)) {
      if (inner.local === 't') words.push(textOf(inner));
      else if (inner.local === 'tab' || inner.local === 'br' || inner.local === 'cr') words.push(' ');
      // Of two versions of one drawing the second is read.
      else if (inner.local !== 'Choice') visit(inner);
      if (inner.local === 'p') words.push('\n');
    }
  };
  for (const part of textsOf({ parts, main })) visit(part);
  return words.join('');
}

function textsOf({ parts, main }: Pick<DocxPackage, 'parts' | 'main'>): XmlElement[] {
  return [...parts].flatMap(([name, part]) => (name === main || /\/(?:foot|end)notes\.xml$/.test(name) ? [part] : []));
}

/** LibreOffice writes the words of a text box for new readers only, and nothing for the others, as which the converter counts. */
function liftTextBoxes(element: XmlElement): void {
  element.children = element.children.map((node) => {
    if (!isElement(node)) return node;
    const boxes = /^(?:AlternateContent|drawing)$/.test(node.local) ? boxesIn(node) : [];
    if (boxes.length === 0 || descendants(node, 'Fallback').some((one) => wordsIn(one).trim() !== '')) {
      liftTextBoxes(node);
      return node;
    }
    const { name, namespace } = boxes[0]!;
    return { name: name.replace('txbxContent', 'pict'), local: 'pict', namespace, attributes: {}, children: boxes };
  });
}

/** A box within a box is read as part of the outer one. */
function boxesIn(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((inner) => (inner.local === 'txbxContent' ? [inner] : boxesIn(inner)));
}

function wordsIn(element: XmlElement): string {
  return descendants(element, 'p')
    .map((one) => descendants(one, 't').map(textOf).join(''))
    .join(' ');
}

function writeNumbers(element: XmlElement, numbering: Numbering): void {
  for (const inner of elementsOf(element)) {
    // The same paragraphs, once more: they are counted once.
    if (inner.local === 'Choice') continue;
    if (inner.local === 'p') writeNumber(inner, numbering);
    writeNumbers(inner, numbering);
  }
}

function writeNumber(paragraph: XmlElement, numbering: Numbering): void {
  const properties = child(paragraph, 'pPr');
  // Once its deletion is accepted it is not there to be counted.
  const mark = child(properties, 'rPr');
  if ((child(mark, 'del') ?? child(mark, 'moveFrom')) && wordsIn({ ...paragraph, children: [withoutMoved(paragraph)] }).trim() === '')
    return;
  const label = numbering.next(properties);
  if (properties) properties.children = properties.children.filter((node) => !isElement(node) || node.local !== 'numPr');
  // A number without words of its own numbers nothing.
  if (label === '' || textOf(paragraph).trim() === '') return;
  const prefix = paragraph.name.replace(/p$/, '');
  const make = (local: string, children: XmlElement['children'], attributes: Record<string, string> = {}): XmlElement => ({
    name: prefix + local,
    local,
    namespace: paragraph.namespace,
    attributes,
    children,
  });
  const run = make('r', [make('t', [`${label} `], { 'xml:space': 'preserve' })]);
  paragraph.children.splice(properties ? paragraph.children.indexOf(properties) + 1 : 0, 0, run);
}

function withoutMoved(paragraph: XmlElement): XmlElement {
  return { ...paragraph, children: paragraph.children.filter((node) => !isElement(node) || !/^(?:del|moveFrom)$/.test(node.local)) };
}

/** A formula is read as its letters, in order. */
function writeFormulas(element: XmlElement): void {
  element.children = element.children.map((node) => {
    if (!isElement(node)) return node;
    if (node.local !== 'oMath') {
      writeFormulas(node);
      return node;
    }
    const prefix = element.name.replace(/[^:]*$/, '').replace(/^m:/, 'w:');
    const inWords = (local: string, children: XmlElement['children']): XmlElement => ({
      name: prefix + local,
      local,
      namespace: element.namespace,
      attributes: {},
      children,
    });
    return inWords('r', [inWords('t', [descendants(node, 't').map(textOf).join(' ')])]);
  });
}

function noteMarginals({ parts }: DocxPackage, folder: string): TextNote[] {
  const notes: TextNote[] = [];
  for (const [name, part] of parts) {
    const found = name.startsWith(folder) && /\/(header|footer)\d*\.xml$/.exec(`/${name}`);
    const words = found ? wordsIn(part).replace(/\s+/g, ' ').trim() : '';
    if (found && words !== '') notes.push(note(found[1] === 'header' ? 'HEADER' : 'FOOTER', { words: words.slice(0, 200) }));
  }
  const comments = parts.get(`${folder}comments.xml`);
  const count = comments ? descendants(comments, 'comment').length : 0;
  if (count > 0) notes.push(note('MARGIN_COMMENTS', { count }));
  return notes;
}

function noteChanges(main: XmlElement): TextNote[] {
  const inserted = descendants(main, 'ins').filter((one) => textOf(one).trim() !== '').length;
  const deleted = descendants(main, 'delText').map(textOf).join(' ').replace(/\s+/g, ' ').trim();
  const notes: TextNote[] = [];
  if (inserted > 0) notes.push(note('INSERTIONS', { count: inserted }));
  if (deleted !== '') notes.push(note('DELETIONS', { words: deleted.slice(0, 300) }));
  return notes;
}

function noteObjects({ others }: DocxPackage, main: XmlElement): TextNote[] {
  const notes: TextNote[] = [];
  const embedded = others.filter((name) => /\/embeddings\//.test(name)).length;
  if (embedded > 0) notes.push(note('EMBEDDED', { count: embedded }));
  for (const chunk of descendants(main, 'altChunk')) notes.push(note('OTHER_DOCUMENT', { name: attribute(chunk, 'id') ?? '' }));
  for (const name of ['chart', 'relIds']) {
    const count = descendants(main, name).length;
    if (count > 0) notes.push(note(name === 'chart' ? 'CHARTS' : 'DIAGRAMS', { count }));
  }
  return notes;
}
