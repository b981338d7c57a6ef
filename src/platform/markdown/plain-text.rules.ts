/**
 * The words of Markdown as its reader sees them: no marks, blocks on lines of their own, cells of a table apart by a tab,
 * the numbers of a list kept, its bullets not; line breaks of the source inside a paragraph are spaces, and white space
 * is one character wherever it stands. In Unicode's composed form (NFC), so that the same letters are the same characters.
 */
import MarkdownIt from 'markdown-it';
import { keepFootnotes } from './footnotes.rules.js';

export type Token = ReturnType<typeof reader.parse>[number];

const allowedAddress = /^(?:https?:\/\/|mailto:)/i;
/** Reads what markdown.ts renders: other addresses and pictures stay as they were typed. */
const reader = new MarkdownIt('default', { html: false, linkify: false, typographer: false }).disable('image');
reader.validateLink = (address) => allowedAddress.test(address);
keepFootnotes(reader);

export function toPlainText(markdown: string): string {
  if (markdown === '') return '';
  return layOut(reader.parse(markdown, {})).text;
}

/** Where the words of a parsed text are in its plain text. */
export interface Layout {
  text: string;
  /** Where the words of a token begin: an inline one, one of its children, or a block of code. */
  starts: ReadonlyMap<Token, number>;
  /** The number of the list item that stands before a token, with its blank. */
  markers: ReadonlyMap<Token, string>;
  /** Of a place in `starts`, or so many units after it: the place in the text, in code points. */
  toPoint: (at: number) => number;
}

export function layOut(tokens: readonly Token[]): Layout {
  const text = new PlainText();
  for (const token of tokens) text.read(token);
  return text.finish();
}

class PlainText {
  private raw = '';
  /** The number of a list item waits for the first words of the item. */
  private marker = '';
  private readonly starts = new Map<Token, number>();
  private readonly markers = new Map<Token, string>();

  read(token: Token): void {
    const { type } = token;
    if (type === 'inline') this.write(token, token.children ?? []);
    else if (type === 'fence' || type === 'code_block') {
      this.write(token, [token]);
      this.raw += '\n';
    } else if (type === 'list_item_open' && token.info !== '') this.marker = `${token.info}${token.markup} `;
    else if ((type === 'td_open' || type === 'th_open') && !/(?:^|\n)$/.test(this.raw)) this.raw += '\t';
    if (token.nesting === -1 && token.block && type !== 'td_close' && type !== 'th_close') this.breakLine();
  }

  finish(): Layout {
    const { text, points } = squeeze(this.raw);
    return { text, starts: this.starts, markers: this.markers, toPoint: (at) => points[at]! };
  }

  private write(token: Token, pieces: readonly Token[]): void {
    this.raw += this.marker;
    if (this.marker !== '') this.markers.set(token, this.marker);
    this.marker = '';
    this.starts.set(token, this.raw.length);
    for (const piece of pieces) {
      this.starts.set(piece, this.raw.length);
      this.raw += wordsOf(piece);
    }
  }

  private breakLine(): void {
    if (this.raw !== '') this.raw += '\n';
  }
}

/** White space as one character, none at the ends, letters composed; and where each unit went, in code points. */
function squeeze(raw: string): { text: string; points: Uint32Array } {
  const points = new Uint32Array(raw.length + 1);
  let [text, count, at] = ['', 0, 0];
  const put = (units: number, words: string): void => {
    points.fill(count, at, at + units);
    text += words;
    for (const _ of words) count++;
    at += units;
  };
  for (const [piece] of raw.matchAll(/\s+|\S+/g)) {
    if (piece.trim() === '') {
      const isEdge = text === '' || at + piece.length === raw.length;
      put(1, isEdge ? '' : narrow(piece));
      put(piece.length - 1, '');
    } else if (piece.normalize('NFC') !== piece)
      for (const { segment } of letters.segment(piece)) put(segment.length, segment.normalize('NFC'));
    else for (const letter of piece) put(letter.length, letter);
  }
  points[raw.length] = count;
  return { text, points };
}

/** Nothing is composed across the borders of what people take for one letter. */
const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

function narrow(space: string): string {
  return space.includes('\n') ? '\n' : space.includes('\t') ? '\t' : ' ';
}

function wordsOf(token: Token): string {
  if (token.type === 'softbreak') return ' ';
  return token.type === 'hardbreak' ? '\n' : token.content;
}
