/** Finds out who is to be told of what happened to appeals. */
import { Injectable } from '@nestjs/common';
import { CommentsService } from '../../comments/comments.service.js';
import { RolesService } from '../../people/roles.service.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { JournalEntry } from '../../platform/journal/journal.js';
import type { ModerationAppeal } from './appeal.entity.js';
import { readAppeals } from './appeals.queries.js';
import type { Outcome } from './appeals.rules.js';
import { AppealMatters } from './appeal-matters.service.js';
import { toAppeals } from './appeals.service.js';
import { isDuty, newsOf, whoDecides, type AppealNews } from './telling.rules.js';
import { lastDayBefore, type Step } from './terms.rules.js';

/** One person and what they are told. */
export interface TellOfAppeal {
  what: AppealNews;
  isDuty: boolean;
  accountId: string;
  consultationId: string;
  subjectId: string;
  at: Date;
  facts: { appeal: string; decision: string; step: Step; outcome: Outcome | null; dueOn: string };
}

@Injectable()
export class AppealTellingService {
  constructor(
    private readonly database: Database,
    private readonly matters: AppealMatters,
    private readonly comments: CommentsService,
    private readonly roles: RolesService,
  ) {}

  /** In the transaction of whoever tells, in the order of the entries. */
  async tellings(tx: Tx, entries: readonly JournalEntry[]): Promise<TellOfAppeal[]> {
    const ids = entries.flatMap(({ kind, subjectId }) => (newsOf(kind).length > 0 && subjectId ? [subjectId] : []));
    if (ids.length === 0) return [];
    const appeals = new Map(toAppeals(await this.database.rowsIn(tx, readAppeals, [ids])).map((appeal) => [appeal.id, appeal]));
    const told: TellOfAppeal[] = [];
    for (const { kind, subjectId, at } of entries)
      for (const { what, to } of newsOf(kind)) {
        const appeal = appeals.get(subjectId!)!;
        const people = to === 'APPELLANT' ? [appeal.appellantId] : await this.deciders(tx, appeal);
        told.push(...people.map((accountId) => ({ what, isDuty: isDuty(what), accountId, at: new Date(at), ...about(appeal) })));
      }
    return told;
  }

  private async deciders(tx: Tx, appeal: ModerationAppeal): Promise<string[]> {
    const comment = (await this.comments.byIds([appeal.commentId])).get(appeal.commentId)!;
    const involved = await this.matters.involvedIn(tx, appeal, comment);
    const [moderators, auditors] = [await this.roles.holders(tx, appeal.agencyId, 'MODERATOR'), await this.roles.auditors(tx)];
    return whoDecides(appeal.step, moderators, auditors, involved);
  }
}

function about({
  id,
  decisionId,
  consultationId,
  step,
  outcome,
  dueAt,
}: ModerationAppeal): Pick<TellOfAppeal, 'consultationId' | 'subjectId' | 'facts'> {
  return { consultationId, subjectId: id, facts: { appeal: id, decision: decisionId, step, outcome, dueOn: lastDayBefore(dueAt) } };
}
