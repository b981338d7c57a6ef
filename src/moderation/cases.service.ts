/** What was reported, for those who decide on it and those who audit the deciding. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { Database, type Tx } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { asInstances, byId } from '../platform/graphql/nodes.js';
import { CommentReport } from './comment-report.entity.js';
import { ModerationCase, type ReasonCount } from './moderation-case.entity.js';
import {
  countOwnReports,
  openCases,
  readCases,
  readCasesOfComments,
  readReasons,
  readReports,
  weighCases,
  type CaseRow,
} from './moderation.queries.js';
import { mostReportsShown, whyNotSeeReports } from './moderation.rules.js';
import { attendBy, riskOf } from './risk.rules.js';
import { ReportNotes } from './reporting/report-notes.service.js';

/** Why a comment waits for a moderator. */
export interface Opening {
  commentId: string;
  consultationId: string;
  agencyId: string;
  /** A report came, a rule of the agency held it back, or the filter suggests to look. */
  why: 'REPORT' | 'HELD' | 'ADVICE';
  /** What it adds to the risk, as `risk.rules` weighs it: 1 is much. */
  weight: number;
  /** How many support or answer the comment now; 0 when absent. */
  reach?: number;
  now: Date;
}

@Injectable()
export class CasesService {
  constructor(
    private readonly database: Database,
    private readonly notes: ReportNotes,
  ) {}

  /**
   * Opens the case of a comment, or adds to it: the only way in which one opens or gains weight. A closed one begins anew. Keep the
   * comment locked, so that this comes before a decision or after it. Returns the case's id.
   */
  async open(tx: Tx, opening: Opening): Promise<string> {
    return (await this.openAll(tx, [opening])).get(opening.commentId)!;
  }

  /** The same for many comments at once, each of them there once; ids by comment. */
  async openAll(tx: Tx, openings: readonly Opening[]): Promise<Map<string, string>> {
    if (openings.length === 0) return new Map();
    const { now } = openings[0]!;
    const weighed = openings.map((opening) => ({ reach: 0, ...opening, risk: riskOf(opening.weight, opening.reach ?? 0) }));
    const values = [
      weighed.map(() => newId()),
      weighed.map(({ commentId }) => commentId),
      weighed.map(({ consultationId }) => consultationId),
      weighed.map(({ agencyId }) => agencyId),
      weighed.map(({ why }) => (why === 'REPORT' ? 1 : 0)),
      weighed.map(({ why }) => why === 'HELD'),
      weighed.map(({ why }) => why === 'ADVICE'),
      weighed.map(({ weight }) => weight),
      weighed.map(({ reach }) => reach),
      weighed.map(({ risk }) => risk),
      weighed.map(({ risk }) => attendBy(now, risk)),
      now,
    ];
    const opened = await this.database.rowsIn(tx, openCases, values);
    const given = new Map(weighed.map((each) => [each.commentId, each]));
    // Those that were open before: now the whole of it is weighed, from when they began to wait.
    const added = opened.filter(({ commentId, weight, firstReportedAt }) => {
      const { weight: alone } = given.get(commentId)!;
      return weight !== alone || firstReportedAt.getTime() !== now.getTime();
    });
    if (added.length > 0) {
      const risks = added.map(({ weight, reach }) => riskOf(weight, reach));
      const dues = added.map(({ firstReportedAt }, index) => attendBy(firstReportedAt, risks[index]!));
      await this.database.rowsIn(tx, weighCases, [added.map(({ id }) => id), risks, dues]);
    }
    return new Map(opened.map(({ commentId, id }) => [commentId, id]));
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

  /** What a comment waits for, and how many others than whoever decides have reported it. Keep it locked. */
  async waiting(tx: Tx, commentId: string, deciderId: string): Promise<Pick<CaseRow, 'isOpen' | 'advised'> & { reportsOfOthers: number }> {
    const [each] = await this.database.rowsIn(tx, readCasesOfComments, [[commentId]]);
    if (!each) return { isOpen: false, reportsOfOthers: 0, advised: false };
    const own = each.openReports > 0 ? (await this.database.rowsIn(tx, countOwnReports, [commentId, deciderId]))[0]!.own : 0;
    return { ...each, reportsOfOthers: each.openReports - own };
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
    const sealed = await this.database.rows(readReports, [commentIds, mostReportsShown]);
    const rows = sealed.map((row) => ({ ...row, note: this.notes.open(row.id, row.noteSealed) }));
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
