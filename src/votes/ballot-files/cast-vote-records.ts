/** Reads cast vote records, one row a ballot with a column for each rank, as American counties publish them. */
import type { RankedBallot, RankedElection } from '../counting/election.js';
import { BallotFileError } from './ballot-file-error.js';
import type { RctabConfig } from './rctab-config.js';
import type { Row } from './spreadsheet.js';
import { layoutFromHeader, layoutFromRctab, type VoteRecordLayout } from './vote-record-layout.js';

export interface CastVoteRecords {
  readonly title: string | null;
  readonly election: RankedElection;
  /** The place of the undeclared write-ins among the options, where any ballot names one. */
  readonly writeIns: number | null;
}

const writeInName = 'Undeclared Write-ins';

/** Rows that say the same become one ballot. A cell that only says that too many were marked becomes a rank of all options. */
export function readCastVoteRecords(rows: readonly Row[], config: RctabConfig | null = null, contest?: string): CastVoteRecords {
  const layout = config ? layoutFromRctab(config, rows) : layoutFromHeader(rows, contest);
  const groups = groupRows(rows, layout);
  const cells = new Set(groups.flatMap(({ ranks }) => ranks));
  const names = layout.options?.map(({ name }) => name) ?? namesIn(cells, layout);
  const hasWriteIns = [...cells].some((cell) => named(cell, layout).some((name) => layout.writeIn.includes(name.toLowerCase())));
  const options = hasWriteIns ? [...names, writeInName] : names;
  const readCell = cellReader(options, layout);
  const ballots: RankedBallot[] = groups.map(({ count, ranks, row }) => ({ count, ranks: ranks.map((cell) => readCell(cell, row)) }));
  const withdrawn = (layout.options ?? []).flatMap((option, place) => (option.withdrawn ? [place] : []));
  const title = config?.outputSettings?.contestName || null;
  const seats = Number(config?.rules.numberOfWinners ?? 1) || 1;
  const undeclared = hasWriteIns ? [names.length] : [];
  return { title, election: { options, seats, withdrawn, undeclared, ballots }, writeIns: hasWriteIns ? names.length : null };
}

interface Group {
  count: number;
  readonly ranks: readonly string[];
  /** The first that says so, from 1. */
  readonly row: number;
}

function groupRows(rows: readonly Row[], layout: VoteRecordLayout): Group[] {
  const groups = new Map<string, Group>();
  for (let place = layout.firstRow; place < rows.length; place++) {
    // An empty line is no ballot.
    if (rows[place].length < 2 && !rows[place][0]?.trim() && layout.ranks.length > 1) continue;
    const ranks = layout.ranks.map((column) => plainly((rows[place][column] ?? '').trim(), layout));
    const count = countIn(rows[place], layout, place + 1);
    const key = ranks.join('\u0000');
    const group = groups.get(key);
    if (group) group.count += count;
    else groups.set(key, { count, ranks, row: place + 1 });
  }
  return [...groups.values()];
}

/** Labels that mean the same, as one. */
function plainly(cell: string, { skipped }: VoteRecordLayout): string {
  return skipped.includes(cell.toLowerCase()) ? skipped[0] : cell;
}

function countIn(row: Row, { countColumn }: VoteRecordLayout, line: number): number {
  if (countColumn === null) return 1;
  const cell = (row[countColumn] ?? '').trim();
  if (!/^\d+$/.test(cell)) throw new BallotFileError(`“${cell}” stands where the number of ballots is expected.`, line);
  return Number(cell);
}

function named(cell: string, { between }: VoteRecordLayout): string[] {
  return between === null ? [cell] : cell.split(between).map((name) => name.trim());
}

/** In the order of the alphabet's code points, so that the order of rows does not matter. */
function namesIn(cells: ReadonlySet<string>, layout: VoteRecordLayout): string[] {
  const labels = new Set([...layout.skipped, ...layout.overRanked, ...layout.writeIn]);
  const names = [...cells].flatMap((cell) => named(cell, layout)).filter((name) => !labels.has(name.toLowerCase()));
  return [...new Set(names)].sort();
}

function cellReader(options: readonly string[], layout: VoteRecordLayout): (cell: string, row: number) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  const everybody = [...options.keys()];
  layout.options?.forEach(({ name, spellings }, place) => [name, ...spellings].forEach((spelling) => known.set(spelling, [place])));
  if (!layout.options) options.forEach((name, place) => known.set(name, [place]));
  const readName = (name: string, row: number): readonly number[] => {
    const found = known.get(name);
    if (found) return found;
    const label = name.toLowerCase();
    if (layout.writeIn.includes(label)) return [options.length - 1];
    if (layout.skipped.includes(label)) return [];
    if (layout.overRanked.includes(label)) return everybody;
    throw new BallotFileError(`“${name}” is neither an option nor a label that the configuration explains.`, row);
  };
  return (cell, row) => {
    const names = named(cell, layout);
    return names.length === 1 ? readName(names[0], row) : [...new Set(names.flatMap((name) => readName(name, row)))];
  };
}
