/** The public log of what moderators decided. */
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { asInstances, byId } from '../platform/graphql/nodes.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { readPlace } from './cursors.js';
import { readStandingOfComments } from './deciding/standing.queries.js';
import { filters, logPage, readDecisions, readDecisionsOfComments, type Filter } from './log.queries.js';
import { ModerationDecision } from './moderation-decision.entity.js';
import { mostDecisionsShown } from './moderation.rules.js';

/** Only decisions with these; absent ones narrow nothing. */
export type LogWish = Partial<Record<Filter, string | Date | null>>;

@Injectable()
export class LogService {
  constructor(private readonly database: Database) {}

  /** The newest first, narrowed to what the wish names: one more than the page shows. */
  async log(wish: LogWish, page: Keyset): Promise<ModerationDecision[]> {
    const wanted = filters.filter((filter) => wish[filter] != null);
    const values = [...readPlace(page, 'moment', 'id'), page.limit + 1, ...wanted.map((filter) => wish[filter])];
    return asInstances(ModerationDecision, await this.database.rows(logPage(wanted, page.isBackward), values));
  }

  async decisionsByIds(ids: readonly string[]): Promise<Map<string, ModerationDecision>> {
    return byId(asInstances(ModerationDecision, await this.database.rows(readDecisions, [ids])));
  }

  /** Measures that stand on each comment or its author, the newest first. */
  async standingOn(commentIds: readonly string[]): Promise<Map<string, ModerationDecision[]>> {
    const standing = new Map<string, ModerationDecision[]>(commentIds.map((id) => [id, []]));
    const rows = await this.database.rows(readStandingOfComments, [commentIds]);
    for (const decision of asInstances(ModerationDecision, rows)) standing.get(decision.commentId)!.push(decision);
    return standing;
  }

  /** The newest decisions by comment. */
  async decisionsOfComments(commentIds: readonly string[]): Promise<Map<string, ModerationDecision[]>> {
    const decisions = new Map<string, ModerationDecision[]>(commentIds.map((id) => [id, []]));
    const rows = await this.database.rows(readDecisionsOfComments, [commentIds, mostDecisionsShown]);
    for (const decision of asInstances(ModerationDecision, rows)) decisions.get(decision.commentId)!.push(decision);
    return decisions;
  }
}
