/** Votes by territory: counted with each batch where the poll asks for it, shown once the poll has closed. */
import { Injectable } from '@nestjs/common';
import { phaseOf } from '../consultations/phase.rules.js';
import { AgenciesService } from '../people/agencies.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { tallyChange, turnoutMark, type Mark } from './ballot.rules.js';
import type { Poll, Tallies } from './poll.entity.js';
import { isOver } from './poll.rules.js';
import { PollsService } from './polls.service.js';
import { toTerritoryResult, type TerritoryResult } from './results.js';
import { cellsToHide } from './small-cells.rules.js';
import { addToCells, makeCells, readCells, type CastRow } from './votes.queries.js';

interface Cell {
  territory: string;
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
    if (!poll.asksTerritory || rows.length === 0) return;
    const changes = new Map<string, Map<Mark, number>>();
    const change = (territory: string | null, before: readonly Mark[] | null, after: readonly Mark[] | null): void => {
      if (territory === null || (before === null && after === null)) return;
      const sum = changes.get(territory) ?? new Map<Mark, number>();
      changes.set(territory, tallyChange(poll.kind, before, after, sum));
    };
    for (const { territory, previousTerritory, before, marks, isWithdrawn } of rows) {
      change(previousTerritory, before, null);
      change(territory, null, isWithdrawn ? null : marks);
    }
    const entries = [...changes].flatMap(([territory, sum]) => [...sum].map(([mark, votes]) => ({ territory, mark, votes })));
    entries.sort((one, other) => (one.territory < other.territory ? -1 : one.territory > other.territory ? 1 : one.mark - other.mark));
    const cells = [poll.id, entries.map(({ territory }) => territory), entries.map(({ mark }) => mark)];
    await this.database.rowsIn(tx, makeCells, cells);
    await this.database.rowsIn(tx, addToCells, [...cells, entries.map(({ votes }) => votes)]);
  }

  /** The closed poll by territory; null while it is open, or where it does not ask. */
  async results(poll: Poll): Promise<TerritoryResult[] | null> {
    const window = (await this.polls.windows([poll.consultationId])).get(poll.consultationId)!;
    // While votes come in, the difference between two readings would be one person's vote.
    if (!poll.asksTerritory || !isOver(phaseOf(window, this.clock.now()))) return null;
    const cells = await this.cellsOf(poll.id);
    const territories = await this.agencies.territoriesByCodes(cells.map(({ territory }) => territory));
    return cells.map(({ territory, tallies, isHidden }) => toTerritoryResult(poll, territories.get(territory)!, tallies, isHidden));
  }

  private async cellsOf(pollId: string): Promise<Cell[]> {
    const byTerritory = new Map<string, Map<Mark, number>>();
    for (const { territory, mark, votes } of await this.database.rows(readCells, [pollId])) {
      const tallies = byTerritory.get(territory) ?? new Map<Mark, number>();
      byTerritory.set(territory, tallies.set(mark, Number(votes)));
    }
    const cells = [...byTerritory].map(([territory, tallies]) => ({ territory, tallies, turnout: tallies.get(turnoutMark) ?? 0 }));
    const hidden = cellsToHide(cells.map(({ turnout }) => turnout));
    return cells
      .map(({ territory, tallies }, place) => ({ territory, tallies, isHidden: hidden.has(place) }))
      .filter((_, place) => cells[place]!.turnout > 0);
  }
}
