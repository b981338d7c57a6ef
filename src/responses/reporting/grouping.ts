/** Observations that say the same and were answered alike, as one argument; and what was not accepted, by theme and reason. */
import { canonicalJson } from '../../ledger/log/canonical-json.js';
import { argumentOf } from './figures.js';
import type { NotAcceptedTheme, ReportArgument, ReportRow } from './report.js';

/** One of a cluster that was answered otherwise stands by itself. In the order of their first observation. */
export function argumentsOf(rows: readonly ReportRow[]): ReportArgument[] {
  return grouped(rows, (row) => canonicalJson([argumentOf(row), row.disposition, row.reason])).map(asOne);
}

/**
 * Each observation that was not accepted as it stood, in part neither, once: in its first theme, with all others there that were given the same reason.
 * Themes with most observations first, those without one last.
 */
export function notAcceptedOf(rows: readonly ReportRow[]): NotAcceptedTheme[] {
  const left = rows.filter(({ disposition }) => disposition !== 'ACCEPTED');
  const themes = grouped(left, ({ themes: [theme] }) => (theme === undefined ? '' : `theme ${theme}`));
  return themes
    .sort((one, other) => Number(other[0]!.themes.length > 0) - Number(one[0]!.themes.length > 0) || other.length - one.length)
    .map((inTheme) => ({
      theme: inTheme[0]!.themes[0] ?? null,
      arguments: grouped(inTheme, ({ disposition, reason }) => canonicalJson([disposition, reason])).map(asOne),
    }));
}

function asOne(rows: readonly ReportRow[]): ReportArgument {
  const { words, disposition, reason } = rows[0]!;
  return { observations: rows.map(({ number }) => number), words, disposition, reason };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** Arguments with the words of the first of their observations that can still be read. */
export function inArguments<Kept extends Omit<ReportArgument, 'words'>>(
  all: readonly Kept[],
  spoken: ReadonlyMap<number, { words: string; isReadable: boolean }>,
  gone: string,
): (Kept & { words: string })[] {
  return all.map((each) => {
    const first = each.observations.find((number) => spoken.get(number)?.isReadable);
    return { ...each, words: first === undefined ? gone : spoken.get(first)!.words };
  });
}

/** “3, 5–8, 11”. */
export function listNumbers(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((one, other) => one - other);
  const runs: [first: number, last: number][] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([first, last]) => (first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`))
    .join(', ');
}
