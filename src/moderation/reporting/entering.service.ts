/** Enters a report, however it came: the text as it reads now, what the report weighs, and the case that it opens. */
import { Injectable } from '@nestjs/common';
import type { Comment } from '../../comments/comment.entity.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { Journal } from '../../platform/journal/journal.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { CasesService } from '../cases.service.js';
import type { ModerationEvent } from '../moderation.events.js';
import type { Ground } from '../moderation.rules.js';
import { trustOf, trustWithoutAccount, weightOfReport, type ReportKind } from '../risk.rules.js';
import { ReportNotes } from './report-notes.service.js';
import { insertReport, readRecord } from './reporting.queries.js';

export interface Entry {
  comment: Comment;
  agencyId: string;
  kind: ReportKind;
  reason: Ground;
  note?: string | null;
  /** Null without an account. */
  reporterId: string | null;
  reporterKey?: Buffer | null;
  codeHashOf?: (reportId: string) => Buffer;
  /** When the report waited for a letter: the text as it read then. */
  bodyAsReported?: string;
}

/** Older reports say little of whom somebody has become. */
const reportsOfRecord = 200;

@Injectable()
export class EnteringReportsService {
  constructor(
    private readonly database: Database,
    private readonly cases: CasesService,
    private readonly notes: ReportNotes,
    private readonly journal: Journal,
  ) {}

  /** Keep the comment locked. Returns the ids of the report and of its case. */
  async enter(tx: Tx, entry: Entry, now: Date): Promise<{ reportId: string; caseId: string }> {
    const { comment, agencyId, kind, reason, reporterId } = entry;
    const { id: commentId, consultationId } = comment;
    const reportId = newId();
    const weight = weightOfReport(kind, reason, reporterId === null ? trustWithoutAccount : await this.trust(tx, reporterId));
    const values = [
      reportId,
      commentId,
      reporterId,
      kind,
      reason,
      this.notes.seal(reportId, entry.note || null),
      entry.bodyAsReported ?? comment.body,
      weight,
      entry.reporterKey ?? null,
      entry.codeHashOf?.(reportId) ?? null,
      now,
    ];
    const [entered] = await this.database.rowsIn(tx, insertReport, values);
    if (!entered) throw new Refusal(reporterId === null ? 'ALREADY_REPORTED_FROM_HERE' : 'ALREADY_REPORTED');
    const reach = comment.supports + comment.repliesCount;
    const caseId = await this.cases.open(tx, { commentId, consultationId, agencyId, why: 'REPORT', weight, reach, now });
    const event: ModerationEvent = 'comment.reported';
    const facts = kind === 'RULES' ? { reason } : { reason, kind };
    await this.journal.record(tx, now, { kind: event, consultationId, agencyId, subjectId: commentId, actorId: reporterId, facts });
    return { reportId, caseId };
  }

  private async trust(tx: Tx, reporterId: string): Promise<number> {
    const [record] = await this.database.rowsIn(tx, readRecord, [reporterId, reportsOfRecord]);
    return trustOf(record!);
  }
}
