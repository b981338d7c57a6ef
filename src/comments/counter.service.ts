/** Counters of visible comments by place and stance, kept in the transaction of each act. */
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database/database.js';
import type { Comment } from './comment.entity.js';
import { addToCounts, takeFromCounts } from './writing.queries.js';

export type Counted = Pick<Comment, 'consultationId' | 'provisionId' | 'stance'>;

@Injectable()
export class CommentCounter {
  constructor(private readonly database: Database) {}

  /** Counts comments that appear and comments that disappear, each for its article and for the whole consultation. */
  async count(tx: Tx, appearing: readonly Counted[], disappearing: readonly Counted[] = []): Promise<void> {
    const changes = new Map<string, number>();
    const note = ({ consultationId, provisionId, stance }: Counted, by: number): void => {
      for (const place of provisionId === null ? [consultationId] : [consultationId, provisionId]) {
        const key = `${place} ${stance}`;
        changes.set(key, (changes.get(key) ?? 0) + by);
      }
    };
    for (const comment of appearing) note(comment, 1);
    for (const comment of disappearing) note(comment, -1);
    const keys = [...changes.keys()].filter((key) => changes.get(key) !== 0).sort();
    if (keys.length === 0) return;
    // First all rows in order, those that shrink with a change of nothing: so they are locked in one order by every act.
    await this.database.rowsIn(
      tx,
      addToCounts,
      columnsOf(keys, (key) => Math.max(changes.get(key)!, 0)),
    );
    const shrinking = keys.filter((key) => changes.get(key)! < 0);
    if (shrinking.length > 0)
      await this.database.rowsIn(
        tx,
        takeFromCounts,
        columnsOf(shrinking, (key) => -changes.get(key)!),
      );
  }
}

function columnsOf(keys: readonly string[], by: (key: string) => number): [string[], string[], number[]] {
  const parts = keys.map((key) => key.split(' ') as [string, string]);
  return [parts.map(([place]) => place), parts.map(([, stance]) => stance), keys.map(by)];
}
