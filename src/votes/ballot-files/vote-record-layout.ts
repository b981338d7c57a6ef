/** Where a sheet of cast vote records holds the ranks, and what its cells mean. */
import type { RctabConfig } from './rctab-config.js';
import type { Row } from './spreadsheet.js';
import { UnreadableBallots } from './unreadable-ballots.js';

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
  writeIn: ['uwi', 'write-in', 'undeclared write-ins'],
};

/** “1st choice …”, “Choice 1”, “Rank 1”, “2.ª preferencia”, “Preferencia 2”. */
const rankHeader =
  /\b(?:\d+\s*(?:st|nd|rd|th|\.?[ªº])?[\s_-]*(?:choice|rank|preference|preferencia)|(?:choice|rank|preference|preferencia|opción)[\s_-]*\d+)\b/i;

export function layoutFromHeader(rows: readonly Row[]): VoteRecordLayout {
  const header = rows[0] ?? [];
  const ranks = [...header.keys()].filter((column) => rankHeader.test(header[column]));
  if (ranks.length === 0)
    throw new UnreadableBallots(
      1,
      'No column says “1st choice”, “rank 1” or “preferencia 1”; give a configuration that names the first column of ranks.',
    );
  const count = header.findIndex((name) => /^(?:count|votes|votos)$/i.test(name.trim()));
  return { ...plainLabels, firstRow: 1, ranks, countColumn: count < 0 ? null : count, between: null, options: null };
}

export function layoutFromRctab(config: RctabConfig, rows: readonly Row[]): VoteRecordLayout {
  const [source] = config.cvrFileSources;
  const first = Number(source.firstVoteColumnIndex) - 1;
  const firstRow = Number(source.firstVoteRowIndex) - 1;
  if (source.provider !== 'ess' || !(first >= 0) || !(firstRow >= 0))
    throw new Error('Only cast vote records in rows (provider “ess”) with firstVoteColumnIndex and firstVoteRowIndex are read.');
  const width = Math.max(0, ...rows.slice(0, firstRow + 1).map(({ length }) => length)) - first;
  const most = Number(config.rules.maxRankingsAllowed);
  const isBlankWriteIn = source.treatBlankAsUndeclaredWriteIn === true;
  return {
    firstRow,
    ranks: Array.from({ length: Number.isInteger(most) ? most : width }, (_, rank) => first + rank),
    countColumn: null,
    skipped: labels(source.skippedRankLabel, isBlankWriteIn ? [] : ['']),
    overRanked: labels(source.overvoteLabel, []),
    writeIn: labels(source.undeclaredWriteInLabel, isBlankWriteIn ? [''] : []),
    between: source.overvoteDelimiter || null,
    options: config.candidates.map(({ name, aliases, excluded }) => ({ name, spellings: aliases ?? [], withdrawn: excluded === true })),
  };
}

function labels(label: string | undefined, besides: string[]): string[] {
  return label ? [label.toLowerCase(), ...besides] : besides;
}
