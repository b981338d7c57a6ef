/** The words of a BLT file, one after another, each with its line. */
import { BallotFileError } from './ballot-file-error.js';

/**
 * A name in quotes, a comment to the end of the line, an identification or an instruction in brackets, equal ranks with or without
 * spaces, a word. Commas stand where a spreadsheet has saved the file.
 */
const word = /"(?:\\.|[^"\\])*"|#.*|\([^)]*\)|\[[^\]]*\]|[^\s",#([=]+(?:\s*=\s*[^\s",#([=]+)*|[^\s,]/g;

export class BltTokens {
  /** The line of the word taken last. */
  line = 1;
  private readonly lines: string[];
  private words: string[] = [];
  private place = 0;
  private read = 0;

  constructor(text: string) {
    this.lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  }

  peek(): string | null {
    while (this.place === this.words.length && this.read < this.lines.length) {
      this.words = (this.lines[this.read++].match(word) ?? []).filter((found) => !found.startsWith('#'));
      this.place = 0;
    }
    return this.words[this.place] ?? null;
  }

  next(expected: string): string {
    const token = this.peek();
    this.line = Math.max(this.read, 1);
    if (token === null) throw new BallotFileError(`The file ends where ${expected} is expected.`, this.line);
    this.place++;
    return token.replace(/\s*=\s*/g, '=');
  }

  wholeNumber(expected: string): number {
    const token = this.next(expected);
    if (!/^\d+(?:\.0+)?$/.test(token) || !Number.isSafeInteger(Number(token)))
      throw new BallotFileError(`“${token}” stands where a whole number is expected: ${expected}.`, this.line);
    return Number(token);
  }

  isQuoted(): boolean {
    return this.peek()?.startsWith('"') ?? false;
  }

  quoted(expected: string): string {
    const token = this.isQuoted() ? this.peek() : null;
    const found = this.next(expected);
    if (token === null || token.length < 2)
      throw new BallotFileError(`“${found}” stands where ${expected} is expected, in quotes.`, this.line);
    return token.slice(1, -1).replace(/\\(.)/g, '$1').replace(/\s+/g, ' ').trim();
  }
}
