/** The public log of what moderators decided. */
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { asInstances, byId } from '../platform/graphql/nodes.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { readPlace } from './cursors.js';
import { ModerationDecision } from './moderation-decision.entity.js';
import { pageLog, pageLogBackward, pageLogOfAgency, pageLogOfAgencyBackward, readDecisions } from './moderation.queries.js';

@Injectable()
export class LogService {
  constructor(private readonly database: Database) {}

  /** The newest first, of one agency or of all: one more than the page shows. */
  async log(agencyId: string | null, page: Keyset): Promise<ModerationDecision[]> {
    const values = [...readPlace(page, 'moment', 'id'), page.limit + 1];
    const rows =
      agencyId === null
        ? await this.database.rows(page.isBackward ? pageLogBackward : pageLog, values)
        : await this.database.rows(page.isBackward ? pageLogOfAgencyBackward : pageLogOfAgency, [...values, agencyId]);
    return asInstances(ModerationDecision, rows);
  }

  async decisionsByIds(ids: readonly string[]): Promise<Map<string, ModerationDecision>> {
    return byId(asInstances(ModerationDecision, await this.database.rows(readDecisions, [ids])));
  }
}
