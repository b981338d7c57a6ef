/** Checks drafts against everything that must be there before they are announced. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { Database, type Tx } from '../platform/database/database.js';
import { whyNotManage } from './access.rules.js';
import type { Consultation } from './consultation.entity.js';
import { readByIds, readMemoranda } from './consultations.queries.js';
import { PublicationRequirements } from './publication-requirements.js';
import { checkDraft, type CheckedRequirement } from './publication.rules.js';

@Injectable()
export class ChecklistService {
  constructor(
    private readonly database: Database,
    private readonly requirements: PublicationRequirements,
  ) {}

  /** Whether the actor is told: who works on the draft. Its times come with the act itself. */
  isFor(actor: Actor, consultation: Consultation): boolean {
    return consultation.status === 'DRAFT' && whyNotManage(actor, consultation) === null;
  }

  /** Every requirement of each draft, done or not, in the order in which they are asked for. */
  checklists(consultationIds: readonly string[]): Promise<Map<string, CheckedRequirement[]>> {
    return this.database.transaction((tx) => this.check(tx, consultationIds));
  }

  /** What the act itself is refused with, in the same order; in the time zone that comes with it. */
  async missing(tx: Tx, consultationId: string, timeZone: string): Promise<string[]> {
    const checked = (await this.check(tx, [consultationId], timeZone)).get(consultationId)!;
    return checked.filter(({ isDone }) => !isDone).map(({ code }) => code);
  }

  private async check(tx: Tx, ids: readonly string[], timeZone?: string): Promise<Map<string, CheckedRequirement[]>> {
    const drafts = await this.database.rowsIn(tx, readByIds, [ids]);
    const memoranda = new Map((await this.database.rowsIn(tx, readMemoranda, [ids])).map((row) => [row.consultationId, row]));
    const ofOtherRooms = await this.requirements.check(tx, ids);
    return new Map(
      drafts.map((draft) => {
        const own = { ...draft, timeZone: timeZone ?? draft.timeZone, memorandum: memoranda.get(draft.id) ?? null };
        return [draft.id, [...checkDraft(own), ...ofOtherRooms.get(draft.id)!]];
      }),
    );
  }
}
