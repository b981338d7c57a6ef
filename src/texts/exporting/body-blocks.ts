/** Reads the Markdown of a body into blocks that other formats can write: paragraphs, tables, quotations; numbers of lists stay words. */
import MarkdownIt, { type Token } from 'markdown-it';
import { splitMarkedTitle } from '../article-title.rules.js';
import type { Run } from '../importing/marked-text.rules.js';
import { joinWrapped, widthOf } from '../importing/wrapped-lines.rules.js';

export type Block =
  | { kind: 'paragraph' | 'quote' | 'code'; runs: Run[] }
  | { kind: 'heading'; level: number; runs: Run[] }
  | { kind: 'table'; rows: Run[][][] };

/** 'a)' and '1.' are words of the law, not marks of a list. */
const reader = new MarkdownIt('default', { html: false, linkify: false, typographer: false }).disable([
  'list',
  'code',
  'lheading',
  'reference',
  'hr',
  'image',
]);
reader.validateLink = () => true;

/** Lines that were wrapped at a width are joined; others keep their ends. `notes`: footnotes that may be called. */
export function blocksOf(markdown: string, notes: ReadonlySet<string> = new Set()): Block[] {
  return readTokens(reader.parse(unwrap(markdown), {}), notes);
}

export function runsOf(markdown: string): Run[] {
  return runsIn(reader.parseInline(markdown, {})[0]?.children ?? [], new Set());
}

function unwrap(markdown: string): string {
  const lines = markdown.split('\n');
  const joined = joinWrapped(lines, widthOf(lines)).map(({ text }) => text);
  // Words that were no title while their line was broken shall not become one.
  return titleOf(joined) === titleOf(lines) ? joined.join('\n') : markdown;
}

function titleOf(lines: readonly string[]): string | null {
  return splitMarkedTitle(lines.find((line) => line.trim() !== '')?.trim() ?? '').title;
}

function readTokens(tokens: readonly Token[], notes: ReadonlySet<string>): Block[] {
  const blocks: Block[] = [];
  let quoted = 0;
  let heading = 0;
  let rows: Run[][][] | null = null;
  for (const token of tokens) {
    if (token.type === 'blockquote_open') quoted++;
    else if (token.type === 'blockquote_close') quoted--;
    else if (token.type === 'heading_open') heading = Number(token.tag.slice(1));
    else if (token.type === 'heading_close') heading = 0;
    else if (token.type === 'table_open') blocks.push({ kind: 'table', rows: (rows = []) });
    else if (token.type === 'table_close') rows = null;
    else if (token.type === 'tr_open') rows?.push([]);
    else if (token.type === 'fence') blocks.push({ kind: 'code', runs: [{ text: [token.info, token.content].join('\n').trim() }] });
    else if (token.type === 'inline') {
      const runs = runsIn(token.children ?? [], notes);
      if (rows) rows.at(-1)?.push(runs);
      else if (heading > 0) blocks.push({ kind: 'heading', level: heading, runs });
      else blocks.push({ kind: quoted > 0 ? 'quote' : 'paragraph', runs });
    }
  }
  return blocks;
}

function runsIn(tokens: readonly Token[], notes: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  let bold = 0;
  let italic = 0;
  let struck = 0;
  const links: string[] = [];
  let before = '';
  const add = (text: string): void => {
    const marks = { bold: bold > 0, italic: italic > 0, struck: struck > 0, link: links.at(-1) };
    // Two emphases that touch part two words in the source, and would make one of them.
    const last = runs.at(-1);
    const glued = /^(?:em|strong)_/.test(before) && last?.bold === marks.bold && last.italic === marks.italic;
    if (glued && isWord(last.text.at(-1)) && isWord(text[0])) last.text += ' ';
    for (const [i, part] of text.split(/\[\^([^\]\s]{1,40})\]/).entries()) {
      if (i % 2 === 0 && part !== '') runs.push({ ...marks, text: part });
      else if (i % 2 === 0) continue;
      else if (notes.has(part)) runs.push({ text: '', note: part });
      else runs.push({ ...marks, text: `[^${part}]` });
    }
  };
  for (const token of tokens) {
    const { type, content } = token;
    if (type === 'strong_open') bold++;
    else if (type === 'strong_close') bold--;
    else if (type === 'em_open') italic++;
    else if (type === 'em_close') italic--;
    else if (type === 's_open') struck++;
    else if (type === 's_close') struck--;
    else if (type === 'link_open') links.push(String(token.attrs?.find(([name]) => name === 'href')?.[1] ?? ''));
    else if (type === 'link_close') links.pop();
    else if (type === 'softbreak' || type === 'hardbreak') runs.push({ text: '\n' });
    else add(content);
    if (type !== 'text' || content !== '') before = type;
  }
  return runs;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
