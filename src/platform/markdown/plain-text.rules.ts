/**
 * The words of Markdown as its reader sees them: no marks, blocks on lines of their own, cells of a table apart by a tab,
 * the numbers of a list kept, its bullets not; line breaks of the source inside a paragraph are spaces, and white space
 * is one character wherever it stands. In Unicode's composed form (NFC), so that the same letters are the same characters.
 */
import MarkdownIt from 'markdown-it';

type Token = ReturnType<typeof reader.parse>[number];

const allowedAddress = /^(?:https?:\/\/|mailto:)/i;
/** Reads what markdown.ts renders: other addresses and pictures stay as they were typed. */
const reader = new MarkdownIt('default', { html: false, linkify: false, typographer: false }).disable('image');
reader.validateLink = (address) => allowedAddress.test(address);

export function toPlainText(markdown: string): string {
  if (markdown === '') return '';
  const text = new PlainText();
  for (const token of reader.parse(markdown, {})) text.read(token);
  return text.finish();
}

class PlainText {
  private text = '';
  /** The number of a list item waits for the first words of the item. */
  private marker = '';

  read(token: Token): void {
    const { type } = token;
    if (type === 'inline') this.write((token.children ?? []).map(wordsOf).join(''));
    else if (type === 'fence' || type === 'code_block') this.write(`${token.content}\n`);
    else if (type === 'list_item_open' && token.info !== '') this.marker = `${token.info}${token.markup} `;
    else if ((type === 'td_open' || type === 'th_open') && !/(?:^|\n)$/.test(this.text)) this.text += '\t';
    if (token.nesting === -1 && token.block && type !== 'td_close' && type !== 'th_close') this.breakLine();
  }

  finish(): string {
    const narrow = (space: string): string => (space.includes('\n') ? '\n' : space.includes('\t') ? '\t' : ' ');
    return this.text.trim().replace(/\s+/g, narrow).normalize('NFC');
  }

  private write(words: string): void {
    this.text += this.marker + words;
    this.marker = '';
  }

  private breakLine(): void {
    if (this.text !== '') this.text += '\n';
  }
}

function wordsOf(token: Token): string {
  if (token.type === 'softbreak') return ' ';
  return token.type === 'hardbreak' ? '\n' : token.content;
}
