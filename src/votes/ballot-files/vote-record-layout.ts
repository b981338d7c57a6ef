/** Where a sheet of cast vote records holds the ranks, and what its cells mean. */
import { BallotFileError } from './ballot-file-error.js';
import { rankColumns } from './rank-columns.js';
import type { RctabConfig } from './rctab-config.js';
import type { Row } from './spreadsheet.js';

export interface VoteRecordLayout {
  /** From 0. */
  readonly firstRow: number;
  /** One column for each rank. */
  readonly ranks: readonly number[];
  /** The column that says how many ballots a row stands for. */
  readonly countColumn: number | null;
  readonly skipped: readonly string[];
  readonly overRanked: readonly string[];
  readonly writeIn: readonly string[];
  /** Stands between options that share one rank. */
  readonly between: string | null;
  /** Names as the options are to be listed, with other spellings; null takes the names that occur. */
  readonly options: readonly { readonly name: string; readonly spellings: readonly string[]; readonly withdrawn: boolean }[] | null;
}

const plainLabels = {
  skipped: ['', 'undervote', 'skipped', 'blank', 'en blanco'],
  overRanked: ['overvote'],
  writeIn: ['uwi', 'write-in', 'write-ins', 'writein', 'undeclared', 'undeclared write-in', 'undeclared write-ins'],
};

export function layoutFromHeader(rows: readonly Row[], contest?: string): VoteRecordLayout {
  const headRow = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const header = rows[headRow] ?? [];
  const count = header.findIndex((name) => /^(?:count|votes|votos)$/i.test(name.trim()));
  return {
    ...plainLabels,
    firstRow: headRow + 1,
    ranks: rankColumns(header, contest),
    countColumn: count < 0 ? null : count,
    between: null,
    options: null,
  };
}

export function layoutFromRctab(config: RctabConfig, rows: readonly Row[]): VoteRecordLayout {
  const [source] = config.cvrFileSources;
  const first = Number(source.firstVoteColumnIndex) - 1;
  const firstRow = Number(source.firstVoteRowIndex) - 1;
  if (source.provider !== 'ess' || !(first >= 0) || !(firstRow >= 0))
    throw new BallotFileError('Only cast vote records in rows (provider “ess”) with firstVoteColumnIndex and firstVoteRowIndex are read.');
  const width = Math.max(0, ...rows.slice(0, firstRow + 1).map(({ length }) => length)) - first;
  const most = Number(config.rules.maxRankingsAllowed);
  // Older versions of the tabulator keep among the rules what newer ones say of each source.
  const said = (rule: string): string | undefined => (typeof config.rules[rule] === 'string' ? config.rules[rule] : undefined);
  const isBlankWriteIn = (source.treatBlankAsUndeclaredWriteIn ?? config.rules.treatBlankAsUndeclaredWriteIn) === true;
  return {
    firstRow,
    ranks: Array.from({ length: Number.isInteger(most) && most > 0 ? most : Math.max(width, 0) }, (_, rank) => first + rank),
    countColumn: null,
    skipped: labels(source.skippedRankLabel ?? said('undervoteLabel'), isBlankWriteIn ? [] : ['']),
    overRanked: labels(source.overvoteLabel ?? said('overvoteLabel'), []),
    writeIn: labels(source.undeclaredWriteInLabel ?? said('undeclaredWriteInLabel'), isBlankWriteIn ? [''] : []),
    between: (source.overvoteDelimiter ?? said('overvoteDelimiter')) || null,
    options: config.candidates.map(({ name, code, aliases, excluded }) => ({
      name,
      spellings: [...(code ? [code] : []), ...(aliases ?? [])],
      withdrawn: excluded === true,
    })),
  };
}

function labels(label: string | undefined, besides: string[]): string[] {
  return label ? [label.toLowerCase(), ...besides] : besides;
}
