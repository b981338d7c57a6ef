/** What other rooms require before a consultation is announced: they register it here, so that this room need not know them. */
import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database.js';
import type { CheckedRequirement } from './publication.rules.js';

/** Its code has a sentence as `refusals.<code>` for those who lack it; `done` is the key of the sentence for those who have it. */
export interface Requirement {
  code: string;
  done: string;
  /** Those of the consultations that meet it, in one statement. */
  meet: (tx: Tx, consultationIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** What the room does once one is announced, in the same transaction. */
  announced?: (tx: Tx, consultationId: string, now: Date) => Promise<void>;
}

@Injectable()
export class PublicationRequirements {
  private readonly requirements: Requirement[] = [];

  /** Called once by a room, in its module's `onModuleInit`. */
  register(requirement: Requirement): void {
    this.requirements.push(requirement);
  }

  /** In the order in which the rooms registered them. */
  async check(tx: Tx, consultationIds: readonly string[]): Promise<Map<string, CheckedRequirement[]>> {
    const checked = new Map<string, CheckedRequirement[]>(consultationIds.map((id) => [id, []]));
    for (const { code, done, meet } of this.requirements) {
      const met = await meet(tx, consultationIds);
      for (const [id, items] of checked) items.push({ code, done, isDone: met.has(id) });
    }
    return checked;
  }

  async announced(tx: Tx, consultationId: string, now: Date): Promise<void> {
    for (const requirement of this.requirements) await requirement.announced?.(tx, consultationId, now);
  }
}
