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
  const { kind, label, heading } = provision;
  if (kind === 'PREAMBLE') return lowerHeadings(provision.body, false);
  const title = heading === null ? label : `${label}${writeHeading(kind, heading)}`;
  const within = kind === 'ARTICLE' || kind === 'PARAGRAPH';
  const body = lowerHeadings(provision.body, true);
  const line = `${'#'.repeat(levelOf(provision, depth))} ${title}`;
  if (body === '') return line;
  return heading === null && label !== '' && within && mustStayInLine(body) ? `${line} - ${body}` : `${line}\n\n${body}`;
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
