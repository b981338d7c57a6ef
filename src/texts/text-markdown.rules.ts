/** Writes a parsed text back as Markdown that reads into the same tree: same words, same order. */
import { readFreeHeading } from './free-heading.rules.js';
import { writeFrontMatter } from './front-matter.rules.js';
import { readHeading } from './heading.rules.js';
import { type ParsedProvision, type ParsedText, flatten } from './text-tree.rules.js';

const ARTICLE_LEVEL = 5;

export function toMarkdown({ frontMatter, provisions }: Pick<ParsedText, 'frontMatter' | 'provisions'>): string {
  const blocks = flatten(provisions).map(({ provision, depth }) => writeProvision(provision, depth));
  const text = blocks.filter((block) => block !== '').join('\n\n');
  const guard = text.startsWith('---') ? '\n' : '';
  return `${writeFrontMatter(frontMatter)}${guard}${text}${text === '' ? '' : '\n'}`;
}

function writeProvision(provision: ParsedProvision, depth: number): string {
  const { heading, body, inLine } = partsOf(provision, depth);
  if (heading === null) return body;
  const line = `${'#'.repeat(heading.level)} ${heading.words}`;
  if (body === '') return line;
  return inLine ? `${line} - ${body}` : `${line}\n\n${body}`;
}

export interface WrittenParts {
  /** The words of the line that opens a provision, and how many `#` it has; null for a preamble. */
  heading: { words: string; level: number } | null;
  body: string;
  /** The body goes on with the line of the heading. */
  inLine: boolean;
}

/** What Markdown says of a provision; other formats with headings say the same. */
export function partsOf(provision: ParsedProvision, depth: number): WrittenParts {
  const { kind, label, heading } = provision;
  if (kind === 'PREAMBLE') return { heading: null, body: lowerHeadings(provision.body, false), inLine: false };
  const words = heading === null ? label : `${label}${writeHeading(kind, heading)}`;
  const within = kind === 'ARTICLE' || kind === 'PARAGRAPH';
  const body = lowerHeadings(provision.body, true);
  return {
    heading: { words, level: levelOf(provision, depth) },
    body,
    inLine: heading === null && label !== '' && within && mustStayInLine(body),
  };
}

/** A title of several sentences ends with a dash, so that it reads as one. */
function writeHeading(kind: ParsedProvision['kind'], heading: string): string {
  if (kind !== 'ARTICLE' && kind !== 'PARAGRAPH') return ` - ${heading}`;
  return `. ${heading}${/\.\s/.test(heading) ? '.-' : ''}`;
}

function levelOf({ kind, label }: ParsedProvision, depth: number): number {
  if (kind === 'ARTICLE') return ARTICLE_LEVEL;
  return kind === 'PARAGRAPH' ? ARTICLE_LEVEL + 1 : Math.min(2 + depth, /^par/i.test(label) ? ARTICLE_LEVEL - 1 : ARTICLE_LEVEL);
}

/** On a line of its own the first line of this body would read as something else. */
function mustStayInLine(body: string): boolean {
  const first = body.split('\n', 1)[0]!;
  return readHeading(first) !== null || /^\s*(?:[>#|]|```|~~~)/.test(first);
}

/** Headings inside a provision stay below every provision; those with a name of their own may stand in a preamble. */
function lowerHeadings(body: string, named: boolean): string {
  if (!body.includes('#')) return body;
  const lower = (line: string): string =>
    (readHeading(line) ?? (named && readFreeHeading(line))) ? line.replace(/^(\s*)#+/, '$1######') : line;
  return body.split('\n').map(lower).join('\n');
}
