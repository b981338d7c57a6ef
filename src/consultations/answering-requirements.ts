/** What other rooms require before a consultation counts as answered: they register it here, so that this room need not know them. */
import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database.js';
import { Refusal } from '../platform/refusal/refusal.js';

/** Those of the consultations that may not be called answered yet, and why, in one statement; within the transaction of the act, where there is one. */
export type LackAnswers = (consultationIds: readonly string[], tx?: Tx) => Promise<ReadonlyMap<string, Refusal>>;

@Injectable()
export class AnsweringRequirements {
  private readonly requirements: LackAnswers[] = [];

  /** Called once by a room, in its module's `onModuleInit`. */
  register(lack: LackAnswers): void {
    this.requirements.push(lack);
  }

  /** The first reason of each, in the order in which the rooms registered. */
  async lacking(consultationIds: readonly string[], tx?: Tx): Promise<Map<string, Refusal>> {
    const reasons = new Map<string, Refusal>();
    for (const lack of this.requirements)
      for (const [id, reason] of await lack(consultationIds, tx)) if (!reasons.has(id)) reasons.set(id, reason);
    return reasons;
  }
}
