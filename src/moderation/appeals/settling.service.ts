/** What becomes of open appeals when other decisions are taken, lifted or undone. */
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { Journal } from '../../platform/journal/journal.js';
import type { AppealEvent, AppealTold } from './appeals.events.js';

import * as sql from './settling.queries.js';

/** A decision of moderators, as far as appeals about other decisions are concerned. */
export interface Effect {
  decisionId: string;
  commentId: string;
  measure: string;
  /** The decision that it lifts. */
  liftsDecisionId: string | null;
}

@Injectable()
export class SettlingService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  /** Whoever has nothing left to ask for after these decisions: call it in their transaction. */
  async settle(tx: Tx, effects: readonly Effect[], now: Date): Promise<void> {
    for (const { decisionId, liftsDecisionId } of effects.filter((each) => each.liftsDecisionId !== null))
      await this.record(
        tx,
        'appeal.settled',
        await this.database.rowsIn(tx, sql.settleAppealsAgainst, [[liftsDecisionId], now, decisionId]),
        now,
      );
    const taken = effects.filter(({ measure }) => measure !== 'NO_ACTION' && measure !== 'RESTORE');
    if (taken.length === 0) return;
    const columns = [taken.map(({ commentId }) => commentId), taken.map(({ decisionId }) => decisionId)];
    await this.record(tx, 'appeal.settled', await this.database.rowsIn(tx, sql.settleAppealsOfReporters, [...columns, now]), now);
  }

  /** Decisions were undone: appeals against them have nothing left to ask for, and those that they had settled wait again. */
  async undo(tx: Tx, decisionIds: readonly string[], now: Date): Promise<void> {
    await this.record(tx, 'appeal.settled', await this.database.rowsIn(tx, sql.settleAppealsAgainst, [decisionIds, now, null]), now);
    await this.record(tx, 'appeal.reopened', await this.database.rowsIn(tx, sql.reopenAppeals, [decisionIds]), now);
  }

  /** Each of them as an entry of the journal. */
  async record(tx: Tx, kind: AppealEvent, rows: readonly sql.SettledRow[], now: Date): Promise<void> {
    if (rows.length === 0) return;
    await this.journal.record(
      tx,
      now,
      ...rows.map(({ id, decisionId, agencyId, consultationId, step, standing }) => {
        const facts: AppealTold = { decisionId, step, standing };
        return { kind, consultationId, agencyId, subjectId: id, facts: { ...facts } };
      }),
    );
  }
}
