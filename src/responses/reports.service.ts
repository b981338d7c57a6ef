/** Publishes the report of observations, and says which text was issued in the end: both only when everybody has an answer. */
import { Injectable } from '@nestjs/common';
import type { ConsultationEvents } from '../consultations/consultations.events.js';
import type { Consultation } from '../consultations/consultation.entity.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { asInstances, byId } from '../platform/graphql/nodes.js';
import { newId } from '../platform/ids.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { TextsService } from '../texts/texts.service.js';
import { AnsweringService } from './answering.service.js';
import { whyNotAnswer, whyNotAnswered, whyNotReport } from './answering.rules.js';
import { EnteringService, type HeldMatrix } from './entering.service.js';
import { IssuedText, ObservationsReport } from './observations-report.entity.js';
import { ProgressService } from './progress.service.js';
import * as sql from './reports.queries.js';
import { type Gathered, GatheringService } from './gathering.service.js';

export interface ReportWish {
  consultationId: string;
  office: string;
  /** In Spanish; null for what the law says of every report. */
  legalBasis?: string | null;
  idempotencyKey?: string | null;
}

const rowsAtOnce = 5_000;

@Injectable()
export class ReportsService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly texts: TextsService,
    private readonly entering: EnteringService,
    private readonly answering: AnsweringService,
    private readonly gathering: GatheringService,
    private readonly progress: ProgressService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
  ) {}

  /** With the revisions that waited for it. Refused while somebody in scope has no answer, and when it would say nothing new. */
  async publish(actor: Actor, wish: ReportWish): Promise<{ report: ObservationsReport }> {
    const consultation = await this.consultations.visible(actor, wish.consultationId);
    const due = (await this.progress.dues([consultation])).get(consultation.id) ?? null;
    const { id } = await this.carryOut(actor, wish, 'publishObservationsReport', async (tx, held) => {
      await this.answering.sealRevisions(tx, actor, held, wish.office);
      refuseIf(whyNotReport((await this.progress.standings([wish.consultationId], tx)).get(wish.consultationId)!));
      const signer = { name: actor.displayName!, office: wish.office };
      const gathered = await this.gathering.gather(tx, wish.consultationId, {
        signer,
        now: held.now,
        legalBasis: wish.legalBasis || null,
        due,
      });
      const id = newId();
      await this.keep(tx, actor, held, id, wish, gathered);
      await this.tell(tx, actor, held, 'consultation.report_published', { report: String(gathered.version) });
      return { id };
    });
    return { report: (await this.reportsByIds([id])).get(id)! };
  }

  private async keep(tx: Tx, actor: Actor, held: HeldMatrix, id: string, wish: ReportWish, gathered: Gathered): Promise<void> {
    const { version, answers, signed } = gathered;
    const { head, rows, sha256 } = signed;
    const signer = [actor.accountId, actor.displayName, wish.office, held.now];
    await this.database.rowsIn(tx, sql.insertReport, [id, wish.consultationId, version, head, sha256, answers, ...signer]);
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      const some = rows.slice(at, at + rowsAtOnce);
      await this.database.rowsIn(tx, sql.insertReportRows, [id, some.map(({ number }) => number), some.map(({ content }) => content)]);
    }
  }

  /** Marks the current version as the text that was issued. Once, for good. */
  async issue(actor: Actor, wish: ReportWish & { versionId: string }): Promise<{ consultation: Consultation }> {
    await this.carryOut(actor, wish, 'issueText', async (tx, held) => {
      refuseIf(whyNotAnswered((await this.progress.standings([wish.consultationId], tx)).get(wish.consultationId)!));
      const { current } = await this.texts.standing(wish.consultationId, tx);
      if (current.id !== wish.versionId) throw new Refusal('VERSION_NOT_CURRENT', {}, 'input.versionId');
      const values = [wish.consultationId, current.id, actor.accountId, actor.displayName, wish.office, held.now];
      const [issued] = await this.database.rowsIn(tx, sql.insertIssued, values);
      if (!issued) throw new Refusal('TEXT_ALREADY_ISSUED');
      await this.tell(tx, actor, held, 'consultation.text_issued', { version: String(current.number) });
      return { id: current.id };
    });
    return { consultation: await this.consultations.visible(actor, wish.consultationId) };
  }

  /** Every version of each, the newest first. */
  async reportsOf(consultationIds: readonly string[]): Promise<Map<string, ObservationsReport[]>> {
    const found = new Map<string, ObservationsReport[]>(consultationIds.map((id) => [id, []]));
    const rows = asInstances(ObservationsReport, await this.database.rows(sql.readReports, [consultationIds]));
    for (const report of rows) found.get(report.consultationId)!.push(report);
    return found;
  }

  async reportsByIds(ids: readonly string[]): Promise<Map<string, ObservationsReport>> {
    return byId(asInstances(ObservationsReport, await this.database.rows(sql.readReportsByIds, [ids])));
  }

  async issued(consultationIds: readonly string[]): Promise<Map<string, IssuedText>> {
    const rows = asInstances(IssuedText, await this.database.rows(sql.readIssued, [consultationIds]));
    return new Map(rows.map((row) => [row.consultationId, row]));
  }

  private carryOut(
    actor: Actor,
    { consultationId, idempotencyKey: key }: ReportWish,
    operation: string,
    act: (tx: Tx, held: HeldMatrix) => Promise<{ id: string }>,
  ): Promise<{ id: string }> {
    return this.database.transaction(async (tx) => {
      const held = await this.entering.hold(tx, actor, consultationId, (window, now) => whyNotAnswer(actor, window, now));
      return this.idempotency.once(tx, { accountId: actor.accountId!, key, operation, now: held.now }, () => act(tx, held));
    });
  }

  /** A line of the public history of the consultation. */
  private async tell<Kind extends 'consultation.report_published' | 'consultation.text_issued'>(
    tx: Tx,
    actor: Actor,
    { window, now }: HeldMatrix,
    kind: Kind,
    facts: ConsultationEvents[Kind],
  ): Promise<void> {
    const { id, agencyId } = window;
    const about = { kind, consultationId: id, agencyId, subjectId: id, actorId: actor.accountId, isPublic: true };
    await this.journal.record(tx, now, { ...about, facts: { ...facts } });
  }
}
