/** Votes by what was known of the voters, and by territory where the poll asks: counted with each batch, shown once the poll has closed. */
import { Injectable } from '@nestjs/common';
import { phaseOf } from '../consultations/phase.rules.js';
import { AgenciesService } from '../people/agencies.service.js';
import { trustLevels } from '../people/trust.rules.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { tallyChange, turnoutMark, type Mark } from './ballot.rules.js';
import type { Poll, Tallies } from './poll.entity.js';
import { isOver } from './poll.rules.js';
import { PollsService } from './polls.service.js';
import { toLevelResult, toTerritoryResult, type LevelResult, type TerritoryResult } from './results.js';
import { cellsToHide } from './small-cells.rules.js';
import { addToCells, addToLevels, addToWays, makeCells, readCells, readLevels, type CastRow } from './votes.queries.js';

interface Change {
  of: string;
  mark: Mark;
  votes: number;
}

interface Cell<Part> {
  of: Part;
  tallies: Tallies;
  /** Too small to be shown. */
  isHidden: boolean;
}

@Injectable()
export class CellsService {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgenciesService,
    private readonly polls: PollsService,
    private readonly clock: Clock,
  ) {}

  /** The territory that the ballot is counted in, null where the poll does not ask; or why it cannot be. */
  async read(poll: Poll, code: string | null): Promise<string | null | Refusal> {
    const field = 'input.territory';
    if (!poll.asksTerritory) return code === null ? null : new Refusal('TERRITORY_NOT_EXPECTED', {}, field);
    if (code === null) return new Refusal('TERRITORY_NEEDED', {}, field);
    return (await this.agencies.territoriesByCodes([code])).has(code) ? code : new Refusal('TERRITORY_UNKNOWN', {}, field);
  }

  /** Keep the poll locked. */
  async count(tx: Tx, poll: Poll, rows: readonly CastRow[]): Promise<void> {
    if (rows.length === 0) return;
    const levels = changesBy(poll, rows, ({ level, previousLevel }) => [level, previousLevel]);
    await this.database.rowsIn(tx, addToLevels, [poll.id, ...columnsOf(levels)]);
    const ways = changesBy(poll, rows, ({ way, previousWay }) => [way, previousWay]).filter(({ mark }) => mark === turnoutMark);
    await this.database.rowsIn(tx, addToWays, [poll.id, ways.map(({ of }) => of), ways.map(({ votes }) => votes)]);
    if (!poll.asksTerritory) return;
    const cells = columnsOf(changesBy(poll, rows, ({ territory, previousTerritory }) => [territory, previousTerritory]));
    await this.database.rowsIn(tx, makeCells, [poll.id, cells[0], cells[1]]);
    await this.database.rowsIn(tx, addToCells, [poll.id, ...cells]);
  }

  /** The closed poll by territory; null while it is open, or where it does not ask. */
  async results(poll: Poll): Promise<TerritoryResult[] | null> {
    if (!poll.asksTerritory || !(await this.isOver(poll))) return null;
    const rows = await this.database.rows(readCells, [poll.id]);
    const cells = cellsOf(rows.map(({ territory, ...counted }) => ({ of: territory, ...counted })));
    const territories = await this.agencies.territoriesByCodes(cells.map(({ of }) => of));
    return cells.map(({ of, tallies, isHidden }) => toTerritoryResult(poll, territories.get(of)!, tallies, isHidden));
  }

  /** The closed poll by what was known of the voters; null while it is open. */
  async byLevel(poll: Poll): Promise<LevelResult[] | null> {
    if (!(await this.isOver(poll))) return null;
    const rows = await this.database.rows(readLevels, [poll.id]);
    const cells = cellsOf(rows.map(({ level, ...counted }) => ({ of: level, ...counted })));
    cells.sort((one, other) => trustLevels.indexOf(other.of) - trustLevels.indexOf(one.of));
    return cells.map(({ of, tallies, isHidden }) => toLevelResult(poll, of, tallies, isHidden));
  }

  /** While votes come in, the difference between two readings would be one person's vote. */
  private async isOver(poll: Poll): Promise<boolean> {
    const window = (await this.polls.windows([poll.consultationId])).get(poll.consultationId)!;
    return isOver(phaseOf(window, this.clock.now()));
  }
}

/** What the ballots add to each part of the count, and what those before them take from it. */
function changesBy(poll: Poll, rows: readonly CastRow[], partsOf: (row: CastRow) => [string | null, string | null]): Change[] {
  const changes = new Map<string, Map<Mark, number>>();
  const change = (of: string | null, before: readonly Mark[] | null, after: readonly Mark[] | null): void => {
    if (of === null || (before === null && after === null)) return;
    changes.set(of, tallyChange(poll.kind, before, after, changes.get(of) ?? new Map<Mark, number>()));
  };
  for (const row of rows) {
    const [part, previous] = partsOf(row);
    change(previous, row.before, null);
    change(part, null, row.isWithdrawn ? null : row.marks);
  }
  const entries = [...changes].flatMap(([of, sum]) => [...sum].map(([mark, votes]) => ({ of, mark, votes })));
  return entries.sort((one, other) => (one.of < other.of ? -1 : one.of > other.of ? 1 : one.mark - other.mark));
}

function columnsOf(changes: readonly Change[]): [string[], Mark[], number[]] {
  return [changes.map(({ of }) => of), changes.map(({ mark }) => mark), changes.map(({ votes }) => votes)];
}

/** The parts with ballots, and which of them are too small to be shown. */
function cellsOf<Part extends string>(rows: readonly { of: Part; mark: Mark; votes: string }[]): Cell<Part>[] {
  const byPart = new Map<Part, Map<Mark, number>>();
  for (const { of, mark, votes } of rows) {
    const tallies = byPart.get(of) ?? new Map<Mark, number>();
    byPart.set(of, tallies.set(mark, Number(votes)));
  }
  const cells = [...byPart].map(([of, tallies]) => ({ of, tallies, turnout: tallies.get(turnoutMark) ?? 0 }));
  const hidden = cellsToHide(cells.map(({ turnout }) => turnout));
  return cells
    .map(({ of, tallies }, place) => ({ of, tallies, isHidden: hidden.has(place) }))
    .filter((_, place) => cells[place]!.turnout > 0);
}
