/** Reports of people without an account: words in their name, or their personal data. They prove work, or follow a link in a letter. */
import { createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Comment } from '../../comments/comment.entity.js';
import { CommentsService } from '../../comments/comments.service.js';
import { EditingService } from '../../comments/editing.service.js';
import { ReadingService } from '../../consultations/reading.service.js';
import { visitor } from '../../people/actor.js';
import { addressBlock } from '../../platform/door/address-block.rules.js';
import { GuessingService } from '../../people/guessing.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Settings } from '../../platform/config/settings.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { refuseIf } from '../../platform/refusal/refusal.js';
import { LogService } from '../log.service.js';
import type { ModerationDecision } from '../moderation-decision.entity.js';
import { whyNotReportWithoutAccount } from '../moderation.rules.js';
import type { PersonalWrong, ReportKind } from '../risk.rules.js';
import { EnteringReportsService } from './entering.service.js';
import { ProofsService } from './proofs.service.js';
import {
  forgetOld,
  readCommentOfReport,
  readFollowed,
  readUnconfirmed,
  takeUnconfirmed,
  type UnconfirmedRow,
} from './reporting.queries.js';
import { codeFrom, groundOf, hoursOfKey, minutesToConfirm, readCode, type ProvedAct } from './reporting.rules.js';

export interface ReportOfOneself {
  commentId: string;
  kind: PersonalWrong;
  note?: string | null;
}

export interface EnteredReport {
  comment: Comment;
  /** With which somebody without an account sees what came of it. */
  code: string;
}

export interface Followed {
  commentId: string;
  kind: ReportKind;
  createdAt: Date;
  decision: ModerationDecision | null;
}

const sweepEvery = 600_000;

@Injectable()
export class ReportsWithoutAccountService {
  private sweptAt = 0;

  constructor(
    private readonly database: Database,
    private readonly comments: CommentsService,
    private readonly editing: EditingService,
    private readonly consultations: ReadingService,
    private readonly entering: EnteringReportsService,
    private readonly proofs: ProofsService,
    private readonly log: LogService,
    private readonly guessing: GuessingService,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** What the device has to work on for one act. */
  async challenge(act: ProvedAct): Promise<string> {
    refuseIf(whyNotReportWithoutAccount(await this.comments.visible(visitor, act.commentId)));
    return this.proofs.challenge(act, this.clock.now());
  }

  /** Enters a report of somebody whose device has done the work. */
  async report(act: ReportOfOneself & { proof: string; idempotencyKey?: string | null }, address: string): Promise<EnteredReport> {
    const { commentId, kind, note } = act;
    const shown = await this.comments.visible(visitor, commentId);
    const proof = await this.proofs.check(act.proof, { commentId, kind }, this.clock.now());
    const key = act.idempotencyKey ?? null;
    const earlier = await this.proofs.earlier(proof, key);
    if (earlier !== null) return { comment: shown, code: this.codeOf(earlier) };
    await this.guessing.count(this.guessing.reportingWithoutAccount(address), this.clock.now());
    const report = { commentId, kind, note, reporterKey: this.keyOf(commentId, `address ${addressBlock(address)}`) };
    const reportId = await this.database.transaction(async (tx) => {
      const id = await this.enter(tx, shown.consultationId, report);
      await this.proofs.spend(tx, proof, id, key);
      return id;
    });
    await this.sweep();
    return { comment: await this.comments.visible(visitor, commentId), code: this.codeOf(reportId) };
  }

  /** Enters a report whose letter was answered; the link works once, and the same request again is answered with the same. */
  async confirm(tokenHash: Buffer, idempotencyKey: string | null): Promise<EnteredReport> {
    const now = this.clock.now();
    const used = { hash: tokenHash, expiresAt: new Date(now.getTime() + minutesToConfirm * 60_000) };
    const [asked] = await this.database.rows(readUnconfirmed, [tokenHash, now]);
    const consultationId = asked && (await this.comments.visible(visitor, asked.commentId)).consultationId;
    const reportId = await this.database.transaction(async (tx) => {
      const [waiting] = await this.database.rowsIn(tx, takeUnconfirmed, [tokenHash, now]);
      if (!waiting || !consultationId) return this.proofs.confirmedBefore(tx, tokenHash, idempotencyKey);
      const id = await this.enter(tx, consultationId, waiting);
      await this.proofs.spend(tx, used, id, idempotencyKey);
      return id;
    });
    const [{ commentId }] = (await this.database.rows(readCommentOfReport, [reportId])) as [{ commentId: string }];
    return { comment: await this.comments.visible(visitor, commentId), code: this.codeOf(reportId) };
  }

  /** What came of a report, for whoever has its code; null when there is none. Wrong codes make the next ones wait. */
  async follow(typed: string, address: string): Promise<Followed | null> {
    const attempt = this.guessing.lookingUpReport(address);
    await this.guessing.refuseWhileWaiting(attempt, this.clock.now());
    const code = readCode(typed);
    const [row] = code === null ? [] : await this.database.rows(readFollowed, [hashOf(code)]);
    if (!row) {
      await this.guessing.count(attempt, this.clock.now());
      return null;
    }
    const { decisionId, ...report } = row;
    const decision = decisionId === null ? null : ((await this.log.decisionsByIds([decisionId])).get(decisionId) ?? null);
    return { ...report, decision };
  }

  /** A keyed hash of where a report of one comment came from: of no use for another comment, and kept for two days at most. */
  keyOf(commentId: string, source: string): Buffer {
    return createHmac('sha256', this.settings.secret).update(`report of ${commentId} from ${source}`).digest().subarray(0, 16);
  }

  private async enter(
    tx: Tx,
    consultationId: string,
    { commentId, kind, note, reporterKey, ...given }: ReportOfOneself & Pick<UnconfirmedRow, 'reporterKey'> & Partial<UnconfirmedRow>,
  ): Promise<string> {
    const { agencyId } = await this.consultations.lockShared(tx, consultationId);
    const comment = await this.editing.lock(tx, commentId);
    refuseIf(whyNotReportWithoutAccount(comment));
    const { bodyAsReported } = given;
    const codeHashOf = (reportId: string): Buffer => hashOf(this.codeOf(reportId));
    const entry = { comment, agencyId, kind, reason: groundOf(kind), note, reporterId: null, reporterKey, codeHashOf, bodyAsReported };
    return (await this.entering.enter(tx, entry, this.clock.now())).reportId;
  }

  /** Follows from the report, so that a repeated request is answered with the same; only its hash is kept. */
  private codeOf(reportId: string): string {
    return codeFrom(createHmac('sha256', this.settings.secret).update(`report code ${reportId}`).digest());
  }

  private async sweep(): Promise<void> {
    const now = this.clock.now();
    if (now.getTime() - this.sweptAt < sweepEvery) return;
    this.sweptAt = now.getTime();
    await this.database.rows(forgetOld, [now, new Date(now.getTime() - hoursOfKey * 3_600_000)]);
  }
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
