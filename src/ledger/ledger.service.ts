/** What other rooms ask of the ledger: to take a leaf, to find it again, and to prove that it is there. */
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database/database.js';
import { findLeaf, queueLeaves } from './ledger.queries.js';

export interface Entry {
  leaf: Uint8Array;
  /** By what the leaf is found again; no two leaves share one. */
  lookup?: string | null;
}

@Injectable()
export class LedgerService {
  constructor(private readonly database: Database) {}

  /** Takes leaves in this order, in the transaction of the act that they record: both are kept or neither. */
  async append(tx: Tx, entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return;
    const leaves = entries.map(({ leaf }) => Buffer.from(leaf.buffer, leaf.byteOffset, leaf.byteLength));
    await this.database.rowsIn(tx, queueLeaves, [leaves, entries.map(({ lookup }) => lookup ?? null)]);
  }

  /** The leaf and its place in the log; the place is null while it waits for one. */
  async find(lookup: string): Promise<{ leaf: Buffer; index: number | null } | null> {
    const [found] = await this.database.rows(findLeaf, [lookup]);
    return found ? { leaf: found.leaf, index: found.index === null ? null : Number(found.index) } : null;
  }
}
