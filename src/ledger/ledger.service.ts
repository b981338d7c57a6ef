/** What others ask of the ledger: to take a leaf, to find it again, to prove that it is there, and to sign. */
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database/database.js';
import {
  findLeaf,
  queueLeaves,
  readCheckpoint,
  readNewestCheckpoint,
  readPlaces,
  readSizes,
  type CheckpointRow,
} from './ledger.queries.js';
import { writeProofFile } from './log/proof-file.js';
import { SequencerService } from './sequencer.service.js';
import { SigningService } from './signing.service.js';
import { TilesService } from './tiles.service.js';

export interface Entry {
  leaf: Uint8Array;
  /** By what the leaf is found again; no two leaves share one. */
  lookup?: string | null;
}

export interface Place {
  /** Null while the leaf waits for its place. */
  index: number | null;
  /** RFC 9162 §2.1.1. */
  hash: Buffer;
}

export interface SignedCheckpoint {
  size: number;
  root: Buffer;
  /** The signed note, word for word. */
  note: string;
  madeAt: Date;
}

@Injectable()
export class LedgerService {
  constructor(
    private readonly database: Database,
    private readonly sequencer: SequencerService,
    private readonly signing: SigningService,
    private readonly tiles: TilesService,
  ) {}

  /** The name of the log, with which its checkpoints begin. */
  get origin(): string {
    return this.signing.origin;
  }

  /** The public key of the log, as a line that clients of such logs read. */
  get verifierKey(): string {
    return this.signing.verifierKey;
  }

  /** Takes leaves in this order, in the transaction of the act that they record: both are kept or neither. */
  async append(tx: Tx, entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return;
    const leaves = entries.map(({ leaf }) => Buffer.from(leaf.buffer, leaf.byteOffset, leaf.byteLength));
    await this.database.rowsIn(tx, queueLeaves, [leaves, entries.map(({ lookup }) => lookup ?? null)]);
    this.sequencer.nudge();
  }

  /** The leaf and its place in the log; the place is null while it waits for one. */
  async find(lookup: string): Promise<{ leaf: Buffer; index: number | null } | null> {
    const [found] = await this.database.rows(findLeaf, [lookup]);
    return found ? { leaf: found.leaf, index: found.index === null ? null : Number(found.index) } : null;
  }

  /** The places of many leaves in the log and their hashes; what never entered the ledger has none. */
  async placesOf(lookups: readonly string[]): Promise<Map<string, Place>> {
    if (lookups.length === 0) return new Map();
    const rows = await this.database.rows(readPlaces, [lookups]);
    return new Map(rows.map(({ lookup, index, hash }) => [lookup, { index: index === null ? null : Number(index), hash }]));
  }

  /** A proof file that the newest checkpoint covers the leaf at this place; null while none does. */
  async proofOf(index: number): Promise<string | null> {
    const checkpoint = await this.newestCheckpoint();
    if (checkpoint === null || index >= checkpoint.size) return null;
    const proof = await this.tiles.proveInclusion(index, checkpoint.size);
    return writeProofFile({ index, proof, checkpoint: checkpoint.note });
  }

  async newestCheckpoint(): Promise<SignedCheckpoint | null> {
    return toCheckpoint((await this.database.rows(readNewestCheckpoint))[0]);
  }

  /** The checkpoint that was signed at exactly this size; null when none was. */
  async checkpointAt(size: number): Promise<SignedCheckpoint | null> {
    return toCheckpoint((await this.database.rows(readCheckpoint, [size]))[0]);
  }

  /** Sizes at which checkpoints were signed, newest first, those before a size or all. */
  async checkpointSizes(before: number | null, limit: number): Promise<number[]> {
    return (await this.database.rows(readSizes, [before, limit])).map(({ size }) => Number(size));
  }

  /** A signed note with the key of the ledger. @throws Error when this process does not have that key */
  sign(text: string): string {
    return this.signing.sign(text);
  }
}

function toCheckpoint(row: CheckpointRow | undefined): SignedCheckpoint | null {
  return row ? { size: Number(row.size), root: row.root, note: row.note, madeAt: row.madeAt } : null;
}
