/** The secrets of polls, while they exist: with them a person's ballot can be found, and lots drawn. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Database, type Tx } from '../platform/database/database.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { SealedColumns } from '../platform/sealing/sealed-columns.js';
import { Sealing } from '../platform/sealing/sealing.js';
import { readKeys, type SealedSecrets } from './votes.queries.js';

/** Sealed in the database: whoever has a copy of it joins no voter to a ballot, and foresees no lot. Destroyed once the result is certified. */
export interface PollSecrets {
  key: Buffer;
  seed: Buffer;
}

const table = 'poll_keys';

@Injectable()
export class PollKeysService implements OnModuleInit {
  /** Purged in time, not only passed over: what was destroyed must not stay in memory. */
  private readonly keys = new LRUCache<string, PollSecrets>({ max: 1_000, ttl: 60_000, ttlAutopurge: true });

  constructor(
    private readonly database: Database,
    private readonly sealing: Sealing,
    private readonly columns: SealedColumns,
  ) {}

  onModuleInit(): void {
    this.columns.declare(['key_sealed', 'seed_sealed'].map((column) => ({ table, column, key: { poll_id: 'uuid' } })));
  }

  /** As they are kept. */
  sealed(pollId: string, { key, seed }: PollSecrets): Omit<SealedSecrets, 'pollId'> {
    return {
      keySealed: this.sealing.sealBytes({ table, column: 'key_sealed', row: pollId }, key),
      seedSealed: this.sealing.sealBytes({ table, column: 'seed_sealed', row: pollId }, seed),
    };
  }

  /** The key and the seed of a poll whose key was not destroyed yet. */
  async of(pollId: string): Promise<PollSecrets> {
    const secrets = this.keys.get(pollId) ?? (await this.ofAll([pollId])).get(pollId);
    if (!secrets) throw new Refusal('NOT_FOUND', { type: 'Poll' });
    return secrets;
  }

  /** Those that still exist: without its key nobody finds their ballot in a poll any more. */
  async ofAll(pollIds: readonly string[]): Promise<Map<string, PollSecrets>> {
    const keys = new Map<string, PollSecrets>();
    for (const pollId of pollIds) {
      const known = this.keys.get(pollId);
      if (known) keys.set(pollId, known);
    }
    const unknown = pollIds.filter((pollId) => !keys.has(pollId));
    const rows = unknown.length === 0 ? [] : await this.database.rows(readKeys, [unknown]);
    for (const row of rows) keys.set(row.pollId, this.open(row));
    return keys;
  }

  /** The same for whoever holds a connection: they do not wait for another one, nor does what they call afterwards. */
  async loadIn(tx: Tx, pollIds: readonly string[]): Promise<void> {
    const unknown = pollIds.filter((pollId) => !this.keys.has(pollId));
    const rows = unknown.length === 0 ? [] : await this.database.rowsIn(tx, readKeys, [unknown]);
    for (const row of rows) this.open(row);
  }

  /** Makes this process read anew whether the poll has a key. */
  forget(pollId: string): void {
    this.keys.delete(pollId);
  }

  private open({ pollId, keySealed, seedSealed }: SealedSecrets): PollSecrets {
    const secrets = {
      key: this.sealing.openBytes({ table, column: 'key_sealed', row: pollId }, keySealed),
      seed: this.sealing.openBytes({ table, column: 'seed_sealed', row: pollId }, seedSealed),
    };
    this.keys.set(pollId, secrets);
    return secrets;
  }
}
