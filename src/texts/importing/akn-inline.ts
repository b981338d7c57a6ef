/** Reads the blocks of Akoma Ntoso, paragraphs, tables, lists and notes, as Markdown. */
import { rowsOf, tidy } from './html-markdown.js';
import { type Run, writeParagraph, writeRuns, writeTable } from './marked-text.rules.js';
import { type XmlElement, type XmlNode, attribute, child, elementsOf, isElement } from './xml-tree.js';

const BOLD = new Set(['b', 'strong']);
const ITALIC = new Set(['i', 'em']);
const STRUCK = new Set(['del', 's']);
/** What stands on a line of its own wherever it is found. */
const BLOCK = new Set([
  ...['p', 'block', 'li', 'item', 'listIntroduction', 'listWrapUp', 'num', 'heading', 'subheading', 'tocItem', 'longTitle', 'formula'],
  ...['quotedStructure', 'embeddedStructure', 'content', 'intro', 'wrapUp', 'tr', 'td', 'th', 'caption', 'signature', 'from'],
]);

export class AknBlocks {
  /** Footnotes called since they were last written out. */
  private pending: { name: string; text: string }[] = [];
  private readonly taken = new Set<string>();

  /** Blocks as Markdown, apart by a blank line, each footnote below the block that calls it. */
  write(nodes: readonly XmlNode[]): string {
    const blocks: string[] = [];
    let loose: XmlNode[] = [];
    const flush = (): void => {
      const text = writeParagraph(loose.flatMap((node) => this.runsOf(node)));
      loose = [];
      if (text === '') return;
      blocks.push(text);
      this.flushNotes(blocks);
    };
    for (const node of nodes) {
      if (isElement(node) && isBlock(node)) {
        flush();
        blocks.push(...this.writeBlock(node));
        this.flushNotes(blocks);
      } else {
        loose.push(node);
      }
    }
    flush();
    this.flushNotes(blocks);
    return blocks.join('\n\n');
  }

  words(nodes: readonly XmlNode[]): string {
    return writeRuns(nodes.flatMap((node) => this.runsOf(node)).map((run) => ({ ...run, text: run.text.replace(/\s*\n\s*/g, ' ') })));
  }

  /** As {@link words}, without emphasis: the number of a part is often half in bold. */
  numberIn(nodes: readonly XmlNode[]): string {
    return writeRuns(
      nodes
        .flatMap((node) => this.runsOf(node))
        .map(({ text, note }) => ({ text: text.replace(/\s*\n\s*/g, ' '), ...(note ? { note } : {}) })),
    );
  }

  private writeBlock(element: XmlElement): string[] {
    const { local } = element;
    if (local === 'table') return [this.writeTable(element)];
    const inner = element.children.some((node) => isElement(node) && isBlock(node));
    if (/^(?:item|recital|citation|point|indent|paragraph|subparagraph)$/.test(local)) return [this.writeItem(element)];
    if (local === 'li') return inner ? [this.writeItem(element)] : [`- ${this.paragraph(element)}`];
    if (inner) return [this.write(element.children)];
    const text = this.paragraph(element);
    if (text === '') return [];
    const form = attribute(element, 'class') ?? '';
    if (form === 'quote') return [text.replace(/^/gm, '> ')];
    const level = /^heading([1-6])$/.exec(form)?.[1];
    return [level ? `${'#'.repeat(Number(level))} ${text.replaceAll('\n', ' ')}` : text];
  }

  /** 'a)' and its words on one line; what else it holds below. */
  writeItem(element: XmlElement): string {
    const number = this.words(child(element, 'num')?.children ?? []);
    const heading = this.words(child(element, 'heading')?.children ?? []);
    const rest = this.write(element.children.filter((node) => !isElement(node) || !/^(?:num|heading)$/.test(node.local)));
    return [[number, heading].filter((part) => part !== '').join(' '), rest]
      .filter((part) => part !== '')
      .join(/^(?:[|>]|#{1,6}\s)/.test(rest) ? '\n\n' : ' ');
  }

  private paragraph(element: XmlElement): string {
    return writeParagraph(element.children.flatMap((node) => this.runsOf(node)));
  }

  private writeTable(table: XmlElement): string {
    const caption = child(table, 'caption');
    const rows = rowsOf(table).map((row) => row.map(({ element }) => writeRuns(element.children.flatMap((node) => this.runsOf(node)))));
    const above = caption ? `${this.paragraph(caption)}\n\n` : '';
    return rows.length === 0 ? above.trim() : above + writeTable(rows);
  }

  private runsOf(node: XmlNode, marks: Omit<Run, 'text'> = {}): Run[] {
    if (!isElement(node)) return [{ ...marks, text: tidy(node).replace(/\s+/g, ' ') }];
    const { local } = node;
    if (local === 'br' || local === 'eol') return [{ text: '\n' }];
    if (local === 'authorialNote' || local === 'note') return this.callNote(node);
    // A note called again, which stands where it was called first.
    if (local === 'noteRef' && attribute(node, 'marker') !== undefined) return [{ text: '', note: attribute(node, 'marker')! }];
    const inner = { ...marks };
    if (BOLD.has(local)) inner.bold = true;
    if (ITALIC.has(local)) inner.italic = true;
    if (STRUCK.has(local)) inner.struck = true;
    const href = attribute(node, 'href') ?? '';
    if ((local === 'a' || local === 'ref') && /^(?:https?:\/\/|mailto:)/i.test(href)) inner.link = href;
    const runs = node.children.flatMap((one) => this.runsOf(one, inner));
    return BLOCK.has(local) ? [...runs, { text: '\n' }] : runs;
  }

  private callNote(element: XmlElement): Run[] {
    const marker = (attribute(element, 'marker') ?? '').replace(/[^\p{L}\p{N}-]/gu, '');
    let name = marker === '' ? `${this.taken.size + 1}` : marker;
    for (let times = 2; this.taken.has(name); times++) name = `${marker === '' ? 'n' : marker}-${times}`;
    this.taken.add(name);
    const text = this.words(elementsOf(element).flatMap((block) => [...block.children, ' ']));
    this.pending.push({ name, text: text === '' ? this.words(element.children) : text });
    return [{ text: '', note: name }];
  }

  private flushNotes(blocks: string[]): void {
    for (const { name, text } of this.pending.splice(0)) blocks.push(`[^${name}]: ${text}`);
  }
}

/** These stand within a paragraph whatever they hold: a note has paragraphs of its own. */
const WITHIN = /^(?:authorialNote|note|mod|mmod|rmod|quotedText|embeddedText|ins|del|span|inline|b|i|u|a|sup|sub|ref)$/;
const LISTS = /^(?:table|ul|ol|blockList|blockContainer|div|container|recitals?|citations?|toc|point|indent|list|alinea|subparagraph)$/;

/** What holds a block is one, too: the speeches of a debate, the parts of a judgment. */
function isBlock(element: XmlElement): boolean {
  if (BLOCK.has(element.local) || LISTS.test(element.local)) return true;
  return !WITHIN.test(element.local) && elementsOf(element).some(isBlock);
}
