/** Writes a text in Akoma Ntoso 1.0 (OASIS, namespace akn/3.0), each part with its eId. */
import { escapeXml } from '../importing/xml-tree.js';
import { type Item, itemsOf, piecesOf } from '../items/items.rules.js';
import type { ParsedProvision } from '../text-tree.rules.js';
import { AknWriter } from './akn-blocks.js';
import { eIdOf, elementOf } from './akn-eid.rules.js';
import { groupRecitals } from './akn-recitals.js';
import { writeAknMeta } from './akn-meta.rules.js';
import { type NoteText, notesIn, onlyCalled } from './called-notes.rules.js';
import type { TextMeta } from './text-meta.rules.js';

export const aknNamespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

export function toAkomaNtoso(tree: { provisions: readonly ParsedProvision[] }, meta: TextMeta): string {
  const writer = new Document();
  const name = meta.status === 'draft' ? 'bill' : 'act';
  const preambles = tree.provisions.filter(({ kind }) => kind === 'PREAMBLE');
  const rest = tree.provisions.filter(({ kind }) => kind !== 'PREAMBLE');
  const preamble = preambles.map((provision) => writer.preamble(provision)).join('');
  const body = rest.map((provision, i) => writer.division(provision, '', '', i + 1)).join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<akomaNtoso xmlns="${aknNamespace}">`,
    `<${name} name="${name}" contains="singleVersion">`,
    writeAknMeta(meta),
    preamble === '' ? '' : `<preamble eId="preamble">${preamble}</preamble>`,
    // A body must hold something, even where the text has no article yet.
    `<body eId="body">${body === '' ? '<hcontainer name="empty" eId="hcontainer_1"><content eId="hcontainer_1__content"/></hcontainer>' : body}</body>`,
    `</${name}>`,
    '</akomaNtoso>',
    '',
  ]
    .filter((line) => line !== '')
    .join('\n')
    .concat('\n');
}

interface Place {
  body: string;
  items: Item[];
  notes: ReadonlyMap<string, NoteText>;
}

class Document {
  private readonly writer = new AknWriter();

  /** `trial`: a writing of the same words that is thrown away, to see which notes they call. */
  private placeOf({ body, eid, kind }: ParsedProvision, trial: (document: Document, place: Place) => void): Place {
    const items = itemsOf(body, { eid, kind });
    const notes = notesIn(body, items);
    if (notes.size === 0) return { body, items, notes };
    const document = new Document();
    trial(document, { body, items, notes });
    return { body, items, notes: onlyCalled(notes, document.writer.called) };
  }

  preamble(provision: ParsedProvision): string {
    return this.recitals(this.placeOf(provision, (document, place) => void document.recitals(place)));
  }

  private recitals(place: Place): string {
    const { body } = place;
    const parts: string[] = [];
    const { items, notes } = place;
    for (const piece of piecesOf(body, items)) {
      const item = piece.item === null ? null : items[piece.item]!;
      if (item?.kind === 'RECITAL' || item?.kind === 'CITATION') parts.push(this.recital(item, place));
      else if (item?.kind !== 'FOOTNOTE' || notes.get(item.number!)?.item !== item)
        parts.push(this.writer.blocks(body.slice(piece.from, piece.to), 'preamble', notes));
    }
    return groupRecitals(parts, this.writer);
  }

  division(provision: ParsedProvision, parent: string, annex: string, place: number): string {
    const { element } = elementOf(provision);
    const eId = this.writer.id(eIdOf(provision, parent, annex, place));
    const inner = provision.kind === 'ANNEX' ? eId : annex;
    const children = provision.children.map((child, i) => this.division(child, eId, inner, i + 1)).join('');
    const name = element === 'hcontainer' ? ' name="annex"' : '';
    return `<${element}${name} eId="${escapeXml(eId)}">${this.title(provision, eId)}${this.body(provision, eId, children)}</${element}>`;
  }

  private title({ kind, label, heading, number }: ParsedProvision, eId: string): string {
    const write = (name: string, words: string): string =>
      `<${name} eId="${escapeXml(eId)}__${name}">${this.writer.words(words)}</${name}>`;
    if (heading === null && number === null && kind === 'SECTION') return label === '' ? '' : write('heading', label);
    return (label === '' ? '' : write('num', label)) + (heading === null ? '' : write('heading', heading));
  }

  /** Words alone are its content; before lists or parts of its own they are its introduction. */
  private body(provision: ParsedProvision, eId: string, children: string): string {
    const place = this.placeOf(provision, (document, trial) => void document.wrap(document.lists(trial, eId, null), eId));
    const lists = this.lists(place, eId, null);
    if (lists.length === 0 && children === '') return `<content eId="${eId}__content"/>`;
    const first = lists[0];
    const intro = first?.kind === 'words' ? `<intro eId="${eId}__intro">${first.xml}</intro>` : '';
    const others = lists.slice(intro === '' ? 0 : 1);
    if (others.length === 0 && children === '')
      return intro === '' ? '' : `<content eId="${eId}__content">${first?.kind === 'words' ? first.xml : ''}</content>`;
    return `${intro}${this.wrap(others, eId)}${children}`;
  }

  /** Words after a list go into the wrap-up of that list, or before one into its introduction. */
  private wrap(parts: readonly ListPart[], eId: string): string {
    let written = '';
    let number = 0;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i]!;
      const id = this.writer.id(`${eId}__list_${++number}`);
      const before = part.kind === 'words' ? part : null;
      const points = before ? parts[i + 1] : part;
      if (before) i++;
      const last = parts[i + 1];
      const after = last?.kind === 'words' && i + 2 >= parts.length ? last : null;
      if (after) i++;
      const inner = points?.kind === 'points' ? points.write(id) : '';
      written += `<list eId="${id}">${before ? `<intro eId="${id}__intro">${before.xml}</intro>` : ''}${inner}${after ? `<wrapUp eId="${id}__wrapup">${after.xml}</wrapUp>` : ''}</list>`;
    }
    return written;
  }

  /** Below one item, or right below the provision: words and lists in turn. */
  private lists(place: Place, eId: string, parent: number | null): ListPart[] {
    const { body, items, notes } = place;
    const parts: ListPart[] = [];
    const addWords = (text: string): void => {
      const xml = this.writer.blocks(text, eId, notes);
      const last = parts.at(-1);
      if (xml === '') return;
      if (last?.kind === 'words') last.xml += xml;
      else parts.push({ kind: 'words', xml });
    };
    const pieces = parent === null ? piecesOf(body, items) : items.map((item, i) => ({ from: item.from, to: item.to, item: i }));
    for (const piece of pieces) {
      const item = piece.item === null ? null : items[piece.item]!;
      if (item === null) addWords(body.slice(piece.from, piece.to));
      else if (item.kind === 'FOOTNOTE') {
        if (parent === null && notes.get(item.number!)?.item !== item) addWords(body.slice(item.from, item.to));
      } else if (item.parent !== parent) continue;
      else if (item.kind === 'TABLE') addWords(body.slice(item.from, item.to));
      else {
        const last = parts.at(-1);
        const write = (list: string): string => this.point(place, piece.item!, list);
        if (last?.kind === 'points') last.members.push(write);
        else parts.push(makePoints(write));
      }
    }
    return parts;
  }

  private point(place: Place, index: number, list: string): string {
    const item = place.items[index]!;
    const eId = this.writer.id(`${list}__point_${item.number!.replace(/[^\p{L}\p{N}]+/gu, '-')}`);
    const words = this.writer.blocks(unmarked(place.body, item), eId, place.notes);
    const label = place.body.slice(item.from, item.words);
    const number = `<num eId="${eId}__num">${this.writer.words(label.replace(/[*_>]|\s+$|^\s+/g, ''))}</num>`;
    const inner = this.lists(place, eId, index);
    if (inner.length === 0) return `<point eId="${eId}">${number}<content eId="${eId}__content">${words}</content></point>`;
    const intro = words === '' ? '' : `<intro eId="${eId}__intro">${words}</intro>`;
    return `<point eId="${eId}">${number}${intro}${this.wrap(inner, eId)}</point>`;
  }

  private recital(item: Item, { body, notes }: Place): string {
    const [element, holder] = item.kind === 'RECITAL' ? ['recital', 'recs_1__rec'] : ['citation', 'cits_1__cit'];
    const eId = this.writer.id(`preamble__${holder}_${item.number}`);
    const number = item.label === '' ? '' : `<num eId="${eId}__num">${escapeXml(item.label)}</num>`;
    const words = this.writer.blocks(unmarked(body, item), eId, notes);
    return `<${element} eId="${eId}">${number}${words === '' ? '<p/>' : words}</${element}>`;
  }
}

type ListPart = { kind: 'words'; xml: string } | { kind: 'points'; members: ((list: string) => string)[]; write: (list: string) => string };

function makePoints(first: (list: string) => string): ListPart {
  const members = [first];
  return { kind: 'points', members, write: (list) => members.map((write) => write(list)).join('') };
}

/** Bold that began before the label and ends after it belongs to neither. */
function unmarked(body: string, item: Item): string {
  const before = /[*_]{1,3}(?=[^*_]*$)/.exec(body.slice(item.from, item.words))?.[0] ?? '';
  const words = body.slice(item.words, item.to);
  return before === '' ? words : words.trimStart().startsWith(before) ? words.replace(before, '') : words.replace(/^\s*/, `$&${before}`);
}
