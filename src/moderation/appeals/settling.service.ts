/** What becomes of open appeals when something else changes: decisions that are lifted or undone, and agencies that nobody is left in to decide. */
import { Injectable } from '@nestjs/common';
import { RolesService } from '../../people/roles.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Journal } from '../../platform/journal/journal.js';
import type { AppealEvent, AppealTold } from './appeals.events.js';

import type { Involved } from './appeals.rules.js';
import * as sql from './settling.queries.js';
import { AppealsService, toAppeals } from './appeals.service.js';
import { dueAt } from './terms.rules.js';

const atOnce = 200;

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
    private readonly appeals: AppealsService,
    private readonly roles: RolesService,
    private readonly journal: Journal,
    private readonly clock: Clock,
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

  /** Moderators of the agency who had no part in the matter. */
  async others(tx: Tx, agencyId: string, involved: Involved): Promise<string[]> {
    return (await this.roles.holders(tx, agencyId, 'MODERATOR')).filter((accountId) => !involved.has(accountId));
  }

  /** Passes on what nobody is left in the agency to decide: somebody lost the role since it was filed. Returns how many. */
  async passOn(agencyId: string): Promise<number> {
    let count = 0;
    for (let after: string | null = null; ;) {
      const open = toAppeals(await this.database.rows(sql.readFirstSteps, [agencyId, after, atOnce]));
      const involved = await this.appeals.involved(open);
      for (const { id } of open) count += await this.passOnOne(id, agencyId, involved.get(id)!);
      if (open.length < atOnce) return count;
      after = open.at(-1)!.id;
    }
  }

  private passOnOne(id: string, agencyId: string, involved: Involved): Promise<number> {
    return this.database.transaction(async (tx) => {
      if ((await this.others(tx, agencyId, involved)).length > 0) return 0;
      const now = this.clock.now();
      const passed = await this.database.rowsIn(tx, sql.passOn, [id, dueAt('AUDITOR', now)]);
      await this.record(tx, 'appeal.passed_on', passed, now);
      return passed.length;
    });
  }

  private async record(tx: Tx, kind: AppealEvent, rows: readonly sql.SettledRow[], now: Date): Promise<void> {
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
