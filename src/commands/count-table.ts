/** A count as tables of words, as `urna count --format text` prints it. */
import type { Count, Tie } from '../votes/counting/election.js';
import type { Report } from './count-report.js';

const widest = 110;

export function tableOf(report: Report, count: Count): string {
  const { method, seats, quota, winners, order, options } = report;
  const facts = [
    ['Method', method],
    ['Seats', String(seats)],
    ...(quota === null ? [] : [['Quota', quota]]),
    ['Elected', winners.length === 0 ? 'nobody' : winners.map((name, place) => `${place + 1}. ${name}`).join('\n         ')],
  ];
  const ranking = order ? [`Order: ${order.map((tied) => tied.join(' = ')).join(' > ')}`] : [];
  const seed = report.seed === null ? [] : [`Lots were drawn from the seed ${report.seed}: ${report.lots!.join(', ')}`];
  const parts = [
    facts.map(([what, value]) => `${what!.padEnd(8)} ${value}`).join('\n'),
    ...roundsOf(count, options),
    ...pairwiseOf(count, options),
    ...whatHappened(report),
    ...ranking,
    report.ties.map((tie) => (isOfPairs(report, tie.round) ? tieOfVictories(tie) : tieInWords(tie))).join('\n'),
    ...seed,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Options down, rounds across, as many beside each other as there is room for. */
function roundsOf({ rounds }: Count, options: readonly string[]): string[] {
  const counted = rounds.filter(({ tallies }) => tallies.some((tally) => tally !== null));
  if (counted.length === 0) return [];
  const columns = counted.map((round) => [
    `Round ${round.round}`,
    ...round.tallies.map((tally, option) => mark(tally ?? '', round.elected.includes(option), round.excluded.includes(option))),
    `${round.exhausted} `,
  ]);
  const tables = sideBySide(['', ...options, 'nobody'], columns);
  return [...tables, counted.some(({ elected, excluded }) => elected.length + excluded.length > 0) ? '* elected   x excluded' : ''];
}

const mark = (tally: string, isElected: boolean, isExcluded: boolean): string => `${tally}${isElected ? '*' : isExcluded ? 'x' : ' '}`;

/** Ballots that prefer the option of the row to that of the column. */
function pairwiseOf({ figures }: Count, options: readonly string[]): string[] {
  const preferences = figures.preferences as readonly (readonly number[])[] | undefined;
  if (!preferences) return [];
  const rows = options.map((name, option) => `${option + 1} ${name}`);
  const columns = options.map((_, other) => [
    `over ${other + 1}`,
    ...preferences.map((row, option) => (option === other ? '-' : String(row[other]))),
  ]);
  return ['Ballots that prefer one option to another:', ...sideBySide(['', ...rows], columns)];
}

function sideBySide(first: readonly string[], columns: readonly (readonly string[])[]): string[] {
  const widthOf = (column: readonly string[]): number => Math.max(...column.map((cell) => cell.length));
  const head = widthOf(first);
  const tables: string[] = [];
  for (let from = 0; from < columns.length;) {
    let [to, width] = [from, head];
    while (to < columns.length && (to === from || width + widthOf(columns[to]!) + 2 <= widest)) width += widthOf(columns[to++]!) + 2;
    const shown = columns.slice(from, to);
    const line = (name: string, row: number): string =>
      `${name.padEnd(head)}${shown.map((column) => `  ${column[row]!.padStart(widthOf(column))}`).join('')}`.trimEnd();
    tables.push(first.map(line).join('\n'));
    from = to;
  }
  return tables;
}

/** One line for each round that elected, excluded or says something of itself. */
function whatHappened({ rounds, options }: Report): string[] {
  const lines = rounds.flatMap(({ round, elected, excluded, details = {} }) => {
    const said = [
      ...(Array.isArray(details.pair) ? [pairInWords(details, options)] : []),
      ...Object.entries(Array.isArray(details.pair) ? {} : details)
        .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
        .map(([what, value]) => `${what} ${String(value)}`),
      ...(elected.length > 0 ? [`elected ${elected.join(', ')}`] : []),
      ...(excluded.length > 0 ? [`excluded ${excluded.join(', ')}`] : []),
    ];
    return said.length > 0 ? [`Round ${round}: ${said.join('; ')}`] : [];
  });
  return lines.length > 0 ? [lines.join('\n')] : [];
}

function pairInWords({ pair, votes, against, isLocked }: Readonly<Record<string, unknown>>, options: readonly string[]): string {
  const [winner, loser] = (pair as number[]).map((option) => options[option]);
  return `${winner} over ${loser}, ${String(votes)} to ${String(against)}: ${isLocked ? 'locked' : 'skipped, it would close a circle'}`;
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

const tieInWords = ({ round, among, purpose, chosen, by }: NamedTie): string =>
  `Tie in round ${round} between ${among.join(', ')}: ${chosen} ${purposes[purpose]}, by ${means[by]}.`;

const isOfPairs = ({ rounds }: Report, round: number): boolean => Array.isArray(rounds[round - 1]?.details?.pair);

const tieOfVictories = ({ round, among, chosen, by }: NamedTie): string =>
  `Tie in round ${round} between equal victories of ${among.join(', ')}: that of ${chosen} is locked first, by ${means[by]}.`;
