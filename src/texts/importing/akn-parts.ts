/** The parts that are made of an Akoma Ntoso document, and what of it is none. */
import { readHeading } from '../heading.rules.js';
import type { ParsedProvision, ProvisionKind } from '../text-tree.rules.js';
import { bare } from './akn-vocabulary.js';
import { type XmlElement, elementsOf, isElement, textOf } from './xml-tree.js';

/** The list of titles would repeat each article; what it is made of is told. */
export function leaveContents(element: XmlElement): string[] {
  const left: string[] = [];
  element.children = element.children.filter((node) => {
    if (!isElement(node)) return true;
    if (node.local !== 'toc') left.push(...leaveContents(node));
    else left.push(...elementsOf(node).map((item) => textOf(item).replace(/\s+/g, ' ').trim()));
    return node.local !== 'toc';
  });
  return left.filter((line) => line !== '');
}

export function makeProvision(kind: ProvisionKind, label: string, heading: string | null, body: string): ParsedProvision {
  return { kind, number: null, label, heading, body, eid: '', children: [] };
}

/** An annex that is called nothing may say at its beginning what it is: 'SCHEDULE 1'. */
export function nameByOpening(annex: ParsedProvision, called: XmlElement | undefined): ParsedProvision {
  const [first = ''] = annex.body.split('\n', 1);
  const opening = called ? null : readHeading(`# ${bare(first)}`);
  if (opening?.division.kind !== 'ANNEX') return annex;
  annex.label = opening.label;
  annex.heading = opening.rest === '' ? null : opening.rest;
  annex.body = annex.body.slice(first.length).trimStart();
  return annex;
}

export function addLast(provision: ParsedProvision, text: string): void {
  const last = provision.children.at(-1);
  if (last) addLast(last, text);
  else provision.body = provision.body === '' ? text : `${provision.body}\n\n${text}`;
}
