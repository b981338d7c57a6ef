/** What lies within a provision, finer than the tree: numerals, literals, recitals, tables and footnotes of its body. */

export type ItemKind = 'CITATION' | 'RECITAL' | 'NUMERAL' | 'LITERAL' | 'ROMAN' | 'TABLE' | 'FOOTNOTE';

export interface Item {
  kind: ItemKind;
  /** Normalised: '1', 'a', 'iv', '1.2'; null for what the text does not number. */
  number: string | null;
  /** As written: 'a)', '1.-'; empty where there is none. */
  label: string;
  /** Below the eid of its provision: 'art_5__num_2__lit_a'. */
  eid: string;
  /** Index of the item that holds it; null right below the provision. */
  parent: number | null;
  /** Its own part of the body, label included, without the items that it holds. */
  from: number;
  /** Where its words begin, after the label. */
  words: number;
  to: number;
}

export interface ItemPlace {
  /** Of the provision. */
  eid: string;
  kind?: string;
}

const PREFIX: Record<ItemKind, string> = {
  CITATION: 'cit',
  RECITAL: 'rec',
  NUMERAL: 'num',
  LITERAL: 'lit',
  ROMAN: 'rom',
  TABLE: 'table',
  FOOTNOTE: 'fn',
};

/** Names the items in order; one that repeats a name gets `__2`, as provisions do. */
export class ItemNames {
  private readonly used = new Set<string>();

  constructor(private readonly provision: string) {}

  name(kind: ItemKind, number: string, parent: string | null): string {
    const own = `${PREFIX[kind]}_${number.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')}`;
    const base = [parent ?? this.provision, own].filter((part) => part !== '').join('__');
    let name = base;
    for (let times = 2; this.used.has(name); times++) name = `${base}__${times}`;
    this.used.add(name);
    return name;
  }
}

export interface BodyLine {
  text: string;
  from: number;
  /** Without its line ending. */
  to: number;
  /** A paragraph begins here. */
  opens: boolean;
}

export function linesOf(body: string): BodyLine[] {
  const lines: BodyLine[] = [];
  let from = 0;
  let opens = true;
  for (const text of body.split('\n')) {
    const blank = text.trim() === '';
    lines.push({ text, from, to: from + text.length, opens: opens && !blank });
    opens = blank;
    from += text.length + 1;
  }
  return lines;
}
