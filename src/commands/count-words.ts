/** What the tables of all counts share: columns side by side, ties in words, lines that are not too long. */
import type { Tie } from '../votes/counting/election.js';
import type { Report } from './count-report.js';

export const widest = 100;

/** As many columns beside each other as there is room for, to the right; `last` stand at the end, to the left. Rows with nothing go. */
export function sideBySide(
  first: readonly string[],
  columns: readonly (readonly string[])[],
  last: readonly (readonly string[])[] = [],
): string[] {
  const widthOf = (column: readonly string[]): number => Math.max(...column.map((cell) => cell.length));
  const head = widthOf(first);
  const end = last.reduce((sum, column) => sum + widthOf(column) + 2, 0);
  const tables: string[] = [];
  for (let from = 0; from < columns.length;) {
    let [to, width] = [from, head + end];
    while (to < columns.length && (to === from || width + widthOf(columns[to]!) + 2 <= widest)) width += widthOf(columns[to++]!) + 2;
    const shown = columns.slice(from, to);
    const line = (row: number): string => {
      const right = shown.map((column) => `  ${column[row]!.padStart(widthOf(column))}`);
      const left = last.map((column) => `  ${column[row]!.padEnd(widthOf(column))}`);
      return `${first[row]!.padEnd(head)}${right.join('')}${left.join('')}`.trimEnd();
    };
    const rows = [...first.keys()].filter((row) => row === 0 || [...shown, ...last].some((column) => column[row]!.trim() !== ''));
    tables.push(rows.map(line).join('\n'));
    from = to;
  }
  return tables;
}

/** Breaks lines that are too long between words; what follows is set in. */
export function wrapped(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.length <= widest ? line : breakLine(line)))
    .join('\n');
}

function breakLine(line: string): string {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= widest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(last === undefined ? word : `    ${word}`);
  }
  return lines.join('\n');
}

type NamedTie = Omit<Tie, 'among' | 'chosen'> & { among: readonly string[]; chosen: string };

const purposes: Record<Tie['purpose'], string> = {
  ELECT: 'is elected',
  EXCLUDE: 'is excluded',
  TRANSFER: 'is transferred first',
  ORDER: 'comes first',
  FUND: 'is funded',
};
const means: Record<Tie['by'], string> = { EARLIER_ROUND: 'the votes of an earlier round', RULE: 'the rule of the method', LOTS: 'lots' };

/** A line for each tie, then what the lots were drawn from if any were. */
export function tiesAndLots(report: Report): string[] {
  const ties = report.ties.map((tie) => (isOfPairs(report, tie.round) ? tieOfVictories(tie) : tieInWords(tie)));
  const origin = report.seed === null ? 'Lots as given' : `Lots were drawn from the seed ${report.seed}`;
  const lots = report.lots === null ? [] : [`${origin}: ${report.lots.join(', ')}`];
  return [...(ties.length > 0 ? [ties.join('\n')] : []), ...lots];
}

const tieInWords = ({ round, among, purpose, chosen, by }: NamedTie): string =>
  `Tie in round ${round} between ${among.join(', ')}: ${chosen} ${purposes[purpose]}, by ${means[by]}.`;

const isOfPairs = ({ rounds }: Report, round: number): boolean => Array.isArray(rounds[round - 1]?.details?.pair);

const tieOfVictories = ({ round, among, chosen, by }: NamedTie): string =>
  `Tie in round ${round} between equal victories of ${among.join(', ')}: that of ${chosen} is locked first, by ${means[by]}.`;
