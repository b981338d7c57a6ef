/** What was reported, for those who decide on it and those who audit the deciding. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { AgenciesService } from '../people/agencies.service.js';
import { Database, type Tx } from '../platform/database/database.js';
import { asInstances, byId } from '../platform/graphql/nodes.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { CommentReport } from './comment-report.entity.js';
import { readPlace } from './cursors.js';
import { ModerationCase, type ReasonCount } from './moderation-case.entity.js';
import {
  pageQueue,
  pageQueueBackward,
  readCases,
  readCasesOfComments,
  readReasons,
  readReports,
  type CaseRow,
} from './moderation.queries.js';
import { mostReportsShown, whyNotSeeReports } from './moderation.rules.js';

@Injectable()
export class CasesService {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgenciesService,
  ) {}

  /** Open cases of an agency, most reports first, then the oldest: one more than the page shows. */
  async queue(actor: Actor, agencyId: string, page: Keyset): Promise<ModerationCase[]> {
    const known = await this.agencies.agenciesByIds([agencyId]);
    if (!known.has(agencyId)) throw new Refusal('NOT_FOUND', { type: 'Agency' }, 'agencyId');
    refuseIf(whyNotSeeReports(actor, agencyId));
    const statement = page.isBackward ? pageQueueBackward : pageQueue;
    const place = readPlace(page, 'count', 'moment', 'id');
    return asInstances(ModerationCase, await this.database.rows(statement, [agencyId, ...place, page.limit + 1]));
  }

  /** Those cases that the viewer may see, by id. */
  async visibleByIds(viewer: Actor, ids: readonly string[]): Promise<Map<string, ModerationCase>> {
    return byId(reveal(viewer, await this.database.rows(readCases, [ids])));
  }

  /** Those cases that the viewer may see, by the uuid of their comment; closed ones too. */
  async casesByComments(viewer: Actor, commentIds: readonly string[]): Promise<Map<string, ModerationCase>> {
    const cases = reveal(viewer, await this.database.rows(readCasesOfComments, [commentIds]));
    return new Map(cases.map((each) => [each.commentId, each]));
  }

  /** How many reports of a comment wait for a decision. Keep the comment locked. */
  async openReports(tx: Tx, commentId: string): Promise<number> {
    return (await this.database.rowsIn(tx, readCasesOfComments, [[commentId]]))[0]?.openReports ?? 0;
  }

  /** Reasons of the open reports by comment, the most frequent first. */
  async reasons(commentIds: readonly string[]): Promise<Map<string, ReasonCount[]>> {
    const reasons = new Map<string, ReasonCount[]>(commentIds.map((id) => [id, []]));
    for (const { commentId, ...count } of await this.database.rows(readReasons, [commentIds])) reasons.get(commentId)!.push(count);
    return reasons;
  }

  /** The newest reports by comment. */
  async reports(commentIds: readonly string[]): Promise<Map<string, CommentReport[]>> {
    const reports = new Map<string, CommentReport[]>(commentIds.map((id) => [id, []]));
    const rows = await this.database.rows(readReports, [commentIds, mostReportsShown]);
    for (const report of asInstances(CommentReport, rows)) reports.get(report.commentId)!.push(report);
    return reports;
  }
}

function reveal(viewer: Actor, rows: readonly CaseRow[]): ModerationCase[] {
  return asInstances(
    ModerationCase,
    rows.filter(({ agencyId }) => whyNotSeeReports(viewer, agencyId) === null),
  );
}
