/** Numbers of the filter's advice by agency and month, kept in the transaction that changes them. */
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { addToMonths, makeMonths } from './advising.queries.js';
import type { AdviceCounts } from './outcomes.rules.js';

export type Change = { agencyId: string; month: string } & Partial<AdviceCounts>;

@Injectable()
export class AdviceCounter {
  constructor(private readonly database: Database) {}

  async count(tx: Tx, changes: readonly Change[]): Promise<void> {
    const sums = new Map<string, Required<Change>>();
    for (const { agencyId, month, suggested = 0, followed = 0, notFollowed = 0, missed = 0 } of changes) {
      const key = `${agencyId} ${month}`;
      const sum = sums.get(key) ?? { agencyId, month, suggested: 0, followed: 0, notFollowed: 0, missed: 0 };
      sum.suggested += suggested;
      sum.followed += followed;
      sum.notFollowed += notFollowed;
      sum.missed += missed;
      sums.set(key, sum);
    }
    const rows = [...sums.keys()].sort().map((key) => sums.get(key)!);
    if (rows.length === 0) return;
    const column = <Key extends keyof Change>(name: Key): Required<Change>[Key][] => rows.map((row) => row[name]);
    const places = [column('agencyId'), column('month')];
    await this.database.rowsIn(tx, makeMonths, places);
    const numbers = [column('suggested'), column('followed'), column('notFollowed'), column('missed')];
    await this.database.rowsIn(tx, addToMonths, [...places, ...numbers]);
  }
}
