/** Writes words with their emphasis, links and notes as Markdown, so that no sign of theirs is taken for one of Markdown's. */

export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  struck?: boolean;
  link?: string;
  /** A footnote of that name is called here; the text is empty. */
  note?: string;
}

export function writeRuns(runs: readonly Run[]): string {
  const written = settle(runs).map((run) => (run.note === undefined ? mark(run) : `[^${run.note}]`));
  return written
    .join('')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/^[^\S\n]+/gm, '')
    .trim();
}

/** A paragraph: its first signs must not open a heading, a quotation or a table. */
export function writeParagraph(runs: readonly Run[]): string {
  return writeRuns(runs).replace(/^(?=(?:#{1,6}(?:\s|$)|>|\+\s|\||={2,}\s*$|-{2,}\s*$|~{3}))/gm, '\\');
}

export function writeTable(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const filled = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')].map(writeCell));
  return [line(filled[0]!), line(Array<string>(width).fill('---')), ...filled.slice(1).map(line)].join('\n');
}

function writeCell(cell: string): string {
  return cell
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/(?<!\\)\|/g, '\\|')
    .trim();
}

/** Neighbours that look alike become one, and emphasis never begins or ends with a space or against a letter. */
function settle(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    if (run.text === '' && run.note === undefined) continue;
    const before = merged.at(-1);
    const blank = run.note === undefined && run.text.trim() === '' && run.link === undefined;
    if (before && before.note === undefined && run.note === undefined && (blank || alike(before, run))) before.text += run.text;
    else merged.push({ ...run, ...(blank ? { bold: false, italic: false, struck: false } : {}) });
  }
  const settled: Run[] = [];
  merged.forEach((run, i) => {
    if (!(run.bold || run.italic || run.struck || run.link !== undefined)) return void settled.push(run);
    const previous = merged[i - 1]?.text.at(-1) ?? ' ';
    const next = merged[i + 1]?.note === undefined ? (merged[i + 1]?.text[0] ?? ' ') : ' ';
    const open = (/^\s+/.exec(run.text) ?? (isWord(previous) ? /^[^\p{L}\p{N}]*/u : /^/).exec(run.text)!)[0];
    const rest = run.text.slice(open.length);
    const close = (/\s+$/.exec(rest) ?? (isWord(next) ? /[^\p{L}\p{N}]*$/u : /$/).exec(rest)!)[0];
    settled.push({ text: open }, { ...run, text: rest.slice(0, rest.length - close.length) }, { text: close });
  });
  return settled.filter(({ text, note }) => text !== '' || note !== undefined);
}

function alike(one: Run, other: Run): boolean {
  return !one.bold === !other.bold && !one.italic === !other.italic && !one.struck === !other.struck && one.link === other.link;
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

function mark({ text, bold, italic, struck, link }: Run): string {
  const signs = `${struck ? '~~' : ''}${bold ? '**' : ''}${italic ? '*' : ''}`;
  // Emphasis ends with its paragraph: a line break inside stays inside.
  const words = `${signs}${escape(text)}${[...signs].reverse().join('')}`;
  return link === undefined
    ? words
    : `[${words}](${link.replace(/[\s()<>]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'))})`;
}

function escape(text: string): string {
  return text
    .replace(/[\\`*]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~~/g, '\\~\\~')
    .replace(/\[(?=\^)|\](?=\()/g, '\\$&')
    .replace(/&(?=#?\w{1,31};)/g, '\\&')
    .replace(/<(?=(?:https?|mailto):)/g, '\\<');
}
