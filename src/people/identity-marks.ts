/** Keyed hashes by which an identity is known again without being kept; rooms that verify identities add what they know of them. */
import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '../platform/config/settings.js';
import type { Tx } from '../platform/database/database.js';

/** What identifies each account, as words that are the same for the same person: an address, a document. */
export type IdentitySource = (tx: Tx, accountIds: readonly string[]) => Promise<Map<string, string[]>>;

@Injectable()
export class IdentityMarks {
  private readonly sources: IdentitySource[] = [];

  constructor(private readonly settings: Settings) {}

  /** Called once by a room, in its module's `onModuleInit`. */
  register(source: IdentitySource): void {
    this.sources.push(source);
  }

  async of(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Buffer[]>> {
    const marks = new Map<string, Buffer[]>(accountIds.map((id) => [id, []]));
    for (const source of this.sources)
      for (const [id, words] of await source(tx, accountIds)) marks.get(id)?.push(...words.map((word) => this.mark(word)));
    return marks;
  }

  private mark(word: string): Buffer {
    return createHmac('sha256', this.settings.secret).update(`identity ${word}`).digest();
  }
}
