/** Gives waiting leaves their places in the log, and signs it: all in one transaction, and one process at a time. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import {
  insertCheckpoint,
  insertTiles,
  placeLeaves,
  readEdge,
  readFirstQueued,
  readNewestCheckpoint,
  takeFromQueue,
  takeTurn,
} from './ledger.queries.js';
import { edgeOf, grow, rootOfEdge, type Edge, type FullTile } from './log/edge.js';
import { SigningService } from './signing.service.js';

@Injectable()
export class IntegratingService {
  constructor(
    private readonly database: Database,
    private readonly signing: SigningService,
    private readonly clock: Clock,
  ) {}

  /** How many leaves got their place, `batch` when more may wait. None when it is another process's turn. */
  async integrate(): Promise<number> {
    const waiting = await this.database.rows(readFirstQueued);
    return waiting.length === 0 ? 0 : this.database.transaction((tx) => this.integrateIn(tx));
  }

  /**
   * Nothing is remembered from one turn to the next: what another process has done meanwhile is seen, and what was signed is
   * compared with what the tables hold before anything is built on it.
   */
  private async integrateIn(tx: Tx): Promise<number> {
    const [turn] = await this.database.rowsIn(tx, takeTurn);
    if (!turn!.isOurs) return 0;
    const [newest] = await this.database.rowsIn(tx, readNewestCheckpoint);
    const size = Number(newest!.size);
    const edge = await this.edge(tx, size);
    if (!rootOfEdge(edge).equals(newest!.root))
      throw new Error(`the ledger has not the leaves that were signed at size ${size}; restore the database to what it was`);
    const placed = await this.database.rowsIn(tx, placeLeaves, [size]);
    if (placed.length === 0) return 0;
    placed.sort((one, other) => Number(one.index) - Number(other.index));
    const growth = grow(
      edge,
      size,
      placed.map(({ hash }) => hash),
    );
    await this.keepTiles(tx, growth.full);
    await this.database.rowsIn(tx, takeFromQueue, [placed.map(({ queueId }) => queueId)]);
    const checkpoint = { size: size + placed.length, root: rootOfEdge(growth.edge) };
    const note = this.signing.signCheckpoint(checkpoint);
    await this.database.rowsIn(tx, insertCheckpoint, [checkpoint.size, checkpoint.root, note, this.clock.now()]);
    return placed.length;
  }

  private async edge(tx: Tx, size: number): Promise<Edge> {
    const [leaves, ...tiles] = edgeOf(size);
    const values = [leaves?.start ?? 0, tiles.map((_, level) => level), tiles.map(({ start }) => start)];
    const rows = await this.database.rowsIn(tx, readEdge, values);
    const edge: Buffer[][] = edgeOf(size).map(() => []);
    for (const { level, hash } of rows) (edge[level] ??= []).push(hash);
    return edge;
  }

  private async keepTiles(tx: Tx, tiles: readonly FullTile[]): Promise<void> {
    if (tiles.length === 0) return;
    const columns = [tiles.map((tile) => tile.level), tiles.map((tile) => tile.index), tiles.map((tile) => tile.hashes)];
    await this.database.rowsIn(tx, insertTiles, [...columns, tiles.map((tile) => tile.root)]);
  }
}
