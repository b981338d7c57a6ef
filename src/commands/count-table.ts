/** A count as tables of words, as `urna count --format text` prints it. */
import type { Count } from '../votes/counting/election.js';
import type { Report } from './count-report.js';
import { sideBySide, tiesAndLots, wrapped } from './count-words.js';

export function tableOf(report: Report, count: Count): string {
  const { method, parameters, seats, quota, winners, order, options } = report;
  const rules = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
  const facts = [
    ['Method', method],
    ...(rules.length > 0 ? [['Rules', rules.join(', ')]] : []),
    ['Seats', String(seats)],
    ...(quota === null ? [] : [['Quota', quota]]),
    ['Elected', winners.length === 0 ? 'nobody' : winners.map((name, place) => `${place + 1}. ${name}`).join('\n         ')],
  ];
  const ranking = order ? [`Order: ${order.map((tied) => tied.join(' = ')).join(' > ')}`] : [];
  const parts = [
    facts.map(([what, value]) => `${what!.padEnd(8)} ${value}`).join('\n'),
    ...roundsOf(count, options),
    ...pairwiseOf(count, options),
    ...whatHappened(report),
    ...ranking,
    ...tiesAndLots(report),
  ];
  return parts
    .filter((part) => part !== '')
    .map(wrapped)
    .join('\n\n');
}

/** Options down, rounds across. */
function roundsOf({ rounds }: Count, options: readonly string[]): string[] {
  const counted = rounds.filter(({ tallies }) => tallies.some((tally) => tally !== null));
  if (counted.length === 0) return [];
  const columns = counted.map((round) => [
    `Round ${round.round}`,
    ...round.tallies.map((tally, option) => mark(tally ?? '', round.elected.includes(option), round.excluded.includes(option))),
    `${round.exhausted} `,
  ]);
  const tables = sideBySide(['', ...options, 'nobody'], columns);
  const explained = counted.some(({ elected, excluded }) => elected.length + excluded.length > 0) ? '* elected   x excluded   ' : '';
  return [...tables, `${explained}nobody: votes that count for none of them`];
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

/** One line for each round that elected, excluded or says something of itself, then one for each transfer. */
function whatHappened({ rounds, options }: Report): string[] {
  const lines = rounds.flatMap(({ round, elected, excluded, transfers, details = {} }) => {
    const said = [
      ...(Array.isArray(details.pair) ? [pairInWords(details, options)] : detailsInWords(details)),
      ...(elected.length > 0 ? [`elected ${elected.join(', ')}`] : []),
      ...(excluded.length > 0 ? [`excluded ${excluded.join(', ')}`] : []),
    ];
    return [...(said.length > 0 ? [`Round ${round}: ${said.join('; ')}`] : []), ...transfers.map(transferInWords)];
  });
  return lines.length > 0 ? [lines.join('\n')] : [];
}

function detailsInWords(details: Readonly<Record<string, unknown>>): string[] {
  const words = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return Object.entries(details).flatMap(([name, value]) => {
    if (['string', 'number', 'boolean'].includes(typeof value)) return [`${words(name)} ${String(value)}`];
    if (name !== 'inactive') return [];
    const inactive = Object.entries(value as Record<string, number>).filter(([, ballots]) => ballots > 0);
    return inactive.length === 0 ? [] : [`set aside: ${inactive.map(([why, ballots]) => `${ballots} ${words(why)}`).join(', ')}`];
  });
}

function transferInWords({ from, kind, to, exhausted }: Report['rounds'][number]['transfers'][number]): string {
  const received = Object.entries(to).flatMap(([name, votes]) => (votes === null ? [] : [`${votes} to ${name}`]));
  const parts = [...received, ...(Number(exhausted) > 0 ? [`${exhausted} to nobody`] : [])];
  const what = kind === 'SURPLUS' ? `surplus of ${from}` : `votes of ${from}`;
  return `  ${what}: ${parts.length > 0 ? parts.join(', ') : 'there are none'}`;
}

function pairInWords({ pair, votes, against, isLocked }: Readonly<Record<string, unknown>>, options: readonly string[]): string {
  const [winner, loser] = (pair as number[]).map((option) => options[option]);
  return `${winner} over ${loser}, ${String(votes)} to ${String(against)}: ${isLocked ? 'locked' : 'skipped, it would close a circle'}`;
}
