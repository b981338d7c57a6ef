/** The secrets of polls, while they exist: with them a person's ballot can be found, and lots drawn. */
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Database, type Tx } from '../platform/database/database.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { readKeys } from './votes.queries.js';

/** Destroyed once the result is certified. */
export interface PollSecrets {
  key: Buffer;
  seed: Buffer;
}

@Injectable()
export class PollKeysService {
  /** Purged in time, not only passed over: what was destroyed must not stay in memory. */
  private readonly keys = new LRUCache<string, PollSecrets>({ max: 1_000, ttl: 60_000, ttlAutopurge: true });

  constructor(private readonly database: Database) {}

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
    for (const { pollId, key, seed } of rows) {
      this.keys.set(pollId, { key, seed });
      keys.set(pollId, { key, seed });
    }
    return keys;
  }

  /** The same for whoever holds a connection: they do not wait for another one, nor does what they call afterwards. */
  async loadIn(tx: Tx, pollIds: readonly string[]): Promise<void> {
    const unknown = pollIds.filter((pollId) => !this.keys.has(pollId));
    const rows = unknown.length === 0 ? [] : await this.database.rowsIn(tx, readKeys, [unknown]);
    for (const { pollId, key, seed } of rows) this.keys.set(pollId, { key, seed });
  }

  /** Makes this process read anew whether the poll has a key. */
  forget(pollId: string): void {
    this.keys.delete(pollId);
  }
}
