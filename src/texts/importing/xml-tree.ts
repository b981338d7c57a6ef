/** Reads XML into a tree without ever looking outside the file: a document type, and with it every entity of its own, is refused. */
import { SaxesParser } from 'saxes';
import { Refusal } from '../../platform/refusal/refusal.js';

export interface XmlElement {
  /** With its prefix, as written. */
  name: string;
  local: string;
  namespace: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

const deepest = 400;

/** How many elements a file may hold: many small ones take far more room than their letters. */
export interface Budget {
  elements: number;
}

export const mostElements = 500_000;

export function parseXml(source: string, format: string, budget: Budget = { elements: mostElements }): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const path: XmlElement[] = [];
  let root: XmlElement | null = null;
  parser.on('doctype', () => {
    throw new Refusal('TEXT_FILE_WITH_ENTITIES', {}, 'file');
  });
  parser.on('opentag', (tag) => {
    if (path.length >= deepest) throw broken(format);
    if (budget.elements-- <= 0) throw new Refusal('TEXT_FILE_TOO_MANY_ELEMENTS', { max: mostElements }, 'file');
    const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([name, { value }]) => [name, value]));
    const element: XmlElement = { name: tag.name, local: tag.local, namespace: tag.uri, attributes, children: [] };
    path.at(-1)?.children.push(element);
    root ??= element;
    path.push(element);
  });
  parser.on('closetag', () => void path.pop());
  const addText = (text: string): void => void path.at(-1)?.children.push(text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.write(source.replace(/^\uFEFF/, '')).close();
  } catch (error) {
    throw error instanceof Refusal ? error : broken(format);
  }
  if (!root) throw broken(format);
  return root;
}

export function writeXml(node: XmlNode): string {
  if (typeof node === 'string') return escapeXml(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const opening = `<${node.name}${attributes.join('')}`;
  return node.children.length === 0 ? `${opening}/>` : `${opening}>${node.children.map(writeXml).join('')}</${node.name}>`;
}

/** Characters that XML 1.0 cannot hold go. */
export function validInXml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

export function escapeXml(text: string): string {
  return validInXml(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter(isElement);
}

export function child(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => isElement(node) && node.local === local);
}

/** Every element below with that name, in document order. */
export function descendants(element: XmlElement, local: string): XmlElement[] {
  return elementsOf(element).flatMap((inner) => [...(inner.local === local ? [inner] : []), ...descendants(inner, local)]);
}

export function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** An attribute whatever its prefix. */
export function attribute(element: XmlElement | undefined, local: string): string | undefined {
  if (!element) return undefined;
  const name = Object.keys(element.attributes).find((key) => key === local || key.endsWith(`:${local}`));
  return name === undefined ? undefined : element.attributes[name];
}

function broken(format: string): Refusal {
  return new Refusal('TEXT_FILE_BROKEN', { format }, 'file');
}
