/** Reads published reports: page by page with what people said, or whole as it was signed; and says beforehand what one would hold. */
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { type Language, say } from '../platform/messages/messages.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { maySeePrepared, whyNotReport } from './answering.rules.js';
import { GatheringService } from './gathering.service.js';
import { ProgressService } from './progress.service.js';
import type { ReportRow } from './reporting/report.js';
import { around, readRow, type SignedHead, type SignedRow, type Spoken } from './reporting/signing.js';
import * as sql from './reports.queries.js';

export interface ReadReport {
  id: string;
  consultationId: string;
  sha256: string;
  head: SignedHead;
}

/** What a report would say if it were published now. */
export interface Preview {
  head: SignedHead;
  /** Why it cannot be published yet. */
  refusal: Refusal | null;
  /** Of what was accepted, observations that name no article. */
  withoutArticle: number;
}

const rowsAtOnce = 1_000;

@Injectable()
export class ReportReadingService {
  /** A report is never changed, and its head may name a hundred thousand observations. */
  private readonly heads = new LRUCache<string, ReadReport>({ max: 20 });

  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly gathering: GatheringService,
    private readonly progress: ProgressService,
    private readonly clock: Clock,
  ) {}

  /** Null when there is no such report. Reports are public. */
  async report(id: string): Promise<ReadReport | null> {
    const known = this.heads.get(id);
    if (known) return known;
    const report = (await this.database.rows(sql.readReportHead, [id]))[0] ?? null;
    if (report) this.heads.set(id, report);
    return report;
  }

  /** One row more than the page shows, in reading direction. */
  async page(report: ReadReport, { from, isBackward, limit }: Keyset, language: Language): Promise<ReportRow[]> {
    const number = from?.[0] ?? null;
    if (number !== null && !/^\d{1,9}$/.test(number)) throw new Refusal('CURSOR_INVALID', {}, isBackward ? 'before' : 'after');
    const statement = isBackward ? sql.readReportRowsBackward : sql.readReportRows;
    const values = [report.id, number ?? (isBackward ? 2_147_483_647 : 0), limit + 1];
    return this.readable(report, await this.database.rows(statement, values), language);
  }

  async *rows(report: ReadReport, language: Language): AsyncGenerator<ReportRow> {
    for await (const some of this.signedRows(report.id)) yield* await this.readable(report, some, language);
  }

  /** The letters that the hash is of, a piece at a time: whoever reads slowly holds up the reading of rows, and nothing else. */
  async *signed({ id, head }: ReadReport): AsyncGenerator<Buffer> {
    const [start, end] = around(head);
    let before = '';
    yield Buffer.from(start);
    for await (const some of this.signedRows(id)) {
      yield Buffer.from(before + some.map(({ content }) => content).join(','));
      before = ',';
    }
    yield Buffer.from(end);
  }

  async spoken(consultationId: string, numbers: readonly number[]): Promise<Spoken> {
    const rows = numbers.length === 0 ? [] : await this.database.rows(sql.readSpoken, [consultationId, numbers]);
    return new Map(rows.map((row) => [row.number, row]));
  }

  /** The newest report of the consultation in which each comment has a row, by the id of the comment. */
  async reported(commentIds: readonly string[]): Promise<Map<string, string>> {
    return new Map((await this.database.rows(sql.readReported, [commentIds])).map(({ commentId, reportId }) => [commentId, reportId]));
  }

  /** Changes with every act on the matrix and every name in it: what was read before may hold words and names that are gone since. */
  async revision(consultationId: string): Promise<string> {
    const [[subject], [spoken]] = await Promise.all([
      this.database.rows(sql.readSubject, [consultationId]),
      this.database.rows(sql.readNames, [consultationId]),
    ]);
    return `${subject!.revision}-${spoken!.names.slice(0, 16)}`;
  }

  /** Null for those who may not see what is being prepared, and before the observations are entered. */
  async preview(actor: Actor, consultationId: string): Promise<Preview | null> {
    const consultation = await this.consultations.visible(actor, consultationId);
    if (!maySeePrepared(actor, consultation)) return null;
    const standing = (await this.progress.standings([consultationId])).get(consultationId)!;
    if (!standing.isEntered) return null;
    const due = (await this.progress.dues([consultation])).get(consultationId) ?? null;
    const signing = { signer: { name: actor.displayName ?? '', office: '' }, now: this.clock.now(), legalBasis: null, due };
    const { signed } = await this.database.transaction((tx) => this.gathering.gather(tx, consultationId, signing));
    const withoutArticle = signed.rows.filter(({ content }) => {
      const { disposition, articles } = JSON.parse(content) as SignedRow;
      return (disposition === 'ACCEPTED' || disposition === 'PARTLY_ACCEPTED') && articles.length === 0;
    }).length;
    return { head: signed.head, refusal: whyNotReport(standing), withoutArticle };
  }

  private async *signedRows(reportId: string): AsyncGenerator<{ number: number; content: string }[]> {
    for (let last = 0; ;) {
      const rows = await this.database.rows(sql.readReportRows, [reportId, last, rowsAtOnce]);
      if (rows.length === 0) return;
      yield rows;
      last = rows.at(-1)!.number;
    }
  }

  private async readable(
    report: ReadReport,
    rows: readonly { number: number; content: string }[],
    language: Language,
  ): Promise<ReportRow[]> {
    const spoken = await this.spoken(
      report.consultationId,
      rows.map(({ number }) => number),
    );
    const gone = say(language, 'reporting.gone');
    return rows.map(({ content }) => readRow(JSON.parse(content) as SignedRow, spoken, gone));
  }
}
