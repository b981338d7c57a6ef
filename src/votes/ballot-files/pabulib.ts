/** Reads participatory-budget elections in the PabuLib format: https://pabulib.org/format, arXiv 2012.06539. */
import { BallotFileError } from './ballot-file-error.js';
import type { BudgetBallot, BudgetElection } from '../counting/election.js';
import { readSections, type Row } from './pabulib-sections.js';

export interface PabulibFile {
  readonly election: BudgetElection;
  /** The META section as it stands. */
  readonly meta: Readonly<Record<string, string>>;
  /** How many of the units in which budget and costs are counted make one of the currency: 1 where all amounts are whole. */
  readonly unit: bigint;
  /** How many of the units in which points are counted make one point. */
  readonly pointUnit: bigint;
  /** Places of the projects the file says were selected; null where it does not say. */
  readonly selected: readonly number[] | null;
}

const voteTypes = ['approval', 'choose-1', 'cumulative', 'scoring', 'ordinal'] as const;
type VoteType = (typeof voteTypes)[number];

/** Throws a BallotFileError with the number of the line at fault. */
export function readPabulib(text: string): PabulibFile {
  const { meta, projects, votes } = readSections(text);
  const needed = (key: string): { line: number; value: string } => {
    const entry = meta.get(key);
    if (!entry?.value) throw new BallotFileError(`META does not give the ${key}.`, entry?.line ?? 1);
    return entry;
  };
  const [type, budget] = [needed('vote_type'), needed('budget')];
  const voteType = voteTypes.find((one) => one === type.value.toLowerCase());
  if (!voteType) throw new BallotFileError(`the vote_type ${type.value} is not known.`, type.line);

  const amounts = [budget.value, ...projects.map(({ cells }) => cells.get('cost') ?? '')];
  const lines = [budget.line, ...projects.map(({ line }) => line)];
  const money = wholeNumbers(amounts, lines, 'an amount of money');
  const negative = money.numbers.findIndex((amount) => amount < 0n);
  if (negative !== -1) throw new BallotFileError(`an amount of money cannot be negative.`, lines[negative]);
  const places = new Map<string, number>();
  for (const { line, cells } of projects) {
    const id = cells.get('project_id')!;
    if (id === '') throw new BallotFileError(`the project has no project_id.`, line);
    if (places.has(id)) throw new BallotFileError(`there are two projects ${id}.`, line);
    places.set(id, places.size);
  }
  const { ballots, pointUnit } = ballotsIn(votes, voteType, places, (key) => meta.get(key)?.value);
  const election = {
    projects: projects.map(({ cells }, place) => ({
      id: cells.get('project_id')!,
      name: cells.get('name') || cells.get('project_id')!,
      cost: money.numbers[place + 1]!,
    })),
    budget: money.numbers[0]!,
    ballots,
  };
  const says = projects.some(({ cells }) => (cells.get('selected') ?? '') !== '');
  const selected = projects.flatMap(({ cells }, place) => (Number(cells.get('selected') ?? '') === 1 ? [place] : []));
  const values = Object.fromEntries([...meta].map(([key, { value }]) => [key, value]));
  return { election, meta: values, unit: money.unit, pointUnit, selected: says ? selected : null };
}

function ballotsIn(
  votes: readonly Row[],
  type: VoteType,
  places: ReadonlyMap<string, number>,
  metaOf: (key: string) => string | undefined,
): { ballots: BudgetBallot[]; pointUnit: bigint } {
  const voters = new Set<string>();
  const read = votes.map(({ line, cells }) => {
    const voter = cells.get('voter_id')!;
    if (voter !== '' && voters.has(voter)) throw new BallotFileError(`there are two votes of ${voter}.`, line);
    voters.add(voter);
    const ids = listIn(cells.get('vote') ?? '');
    const approved = ids.map((id) => {
      const place = places.get(id);
      if (place === undefined) throw new BallotFileError(`there is no project ${id}.`, line);
      return place;
    });
    const isTwice = new Set(approved).size < approved.length;
    // Choosing twice says no more than choosing once; giving points twice leaves open which of them count.
    if (isTwice && type !== 'approval') throw new BallotFileError(`the vote names a project twice.`, line);
    if (type === 'approval' || type === 'choose-1') return { line, approved: [...new Set(approved)], points: null };
    const points = type === 'ordinal' ? placesAsPoints(approved.length, metaOf('max_length')) : listIn(cells.get('points') ?? '');
    if (points.length !== approved.length) {
      throw new BallotFileError(`the vote names ${approved.length} projects and gives points to ${points.length}.`, line);
    }
    return { line, approved, points };
  });
  if (type === 'approval' || type === 'choose-1') {
    return { ballots: read.map(({ approved }) => ({ count: 1, approved, points: null })), pointUnit: 1n };
  }
  const usual = type === 'scoring' ? metaOf('default_score') || '0' : '0';
  const given = read.flatMap(({ points }) => points ?? []);
  const lines = read.flatMap(({ line, points }) => (points ?? []).map(() => line));
  const { numbers, unit } = wholeNumbers([usual, ...given], [1, ...lines], 'a number of points');
  const [unlisted, ...all] = numbers.map(Number) as [number, ...number[]];
  let next = 0;
  const ballots = read.map(({ approved }) => {
    const points = approved.map(() => all[next++]!);
    const others = unlisted === 0 ? [] : [...places.values()].filter((place) => !approved.includes(place));
    return { count: 1, approved: [...approved, ...others], points: [...points, ...others.map(() => unlisted)] };
  });
  return { ballots, pointUnit: unit };
}

/** Borda: the first place is worth as many points as a ballot may name projects, or names where no such limit is given. */
function placesAsPoints(named: number, limit: string | undefined): string[] {
  const first = Math.max(named, Number(limit ?? 0) || 0);
  return Array.from({ length: named }, (_, place) => String(first - place));
}

function listIn(cell: string): string[] {
  return cell.split(',').flatMap((item) => item.trim() || []);
}

/** All in the smallest unit in which each of them is whole. Some files write the decimal point as a comma. */
function wholeNumbers(texts: readonly string[], lines: readonly number[], what: string): { numbers: bigint[]; unit: bigint } {
  const parts = texts.map((text, place) => {
    const match = /^([+-]?)(\d+)(?:[.,](\d*?)0*)?$/.exec(text.trim());
    if (!match) throw new BallotFileError(`“${text}” is not ${what}.`, lines[place]);
    return { sign: match[1] === '-' ? -1n : 1n, whole: match[2]!, decimals: match[3] ?? '' };
  });
  // Money goes by hundredths wherever it is not whole, as people count it.
  const longest = parts.reduce((most, { decimals }) => Math.max(most, decimals.length), 0);
  const places = longest === 1 ? 2 : longest;
  return {
    numbers: parts.map(({ sign, whole, decimals }) => sign * BigInt(whole + decimals.padEnd(places, '0'))),
    unit: 10n ** BigInt(places),
  };
}
