/** Files of published reports: as it was signed (JSON), as a spreadsheet, and as a document that is written once and kept for a while. */
import { Injectable } from '@nestjs/common';
import { type Language, say } from '../platform/messages/messages.js';
import { ReportReadingService, type ReadReport } from './report-reading.service.js';
import { writeDocx } from './reporting/assembling-task.js';
import type { ReportRow } from './reporting/report.js';
import { withPeople } from './reporting/signing.js';
import { reportXlsx } from './reporting/xlsx-report.js';

export const reportFormats = ['json', 'docx', 'xlsx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportFile {
  name: string;
  mediaType: string;
  etag: string;
  write(): AsyncIterable<Uint8Array>;
}

const mediaTypes: Record<ReportFormat, string> = {
  json: 'application/json; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const mostKeptBytes = 64 * 1024 * 1024;

@Injectable()
export class ReportFilesService {
  private readonly kept = new Map<string, Promise<Uint8Array>>();
  private keptBytes = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly reading: ReportReadingService) {}

  /** Null when there is no such report. */
  async find(id: string, format: ReportFormat, language: Language): Promise<ReportFile | null> {
    const report = await this.reading.report(id);
    if (!report) return null;
    // What is signed never changes; what people said beside it can be taken back.
    const revision = format === 'json' ? '' : `-${await this.reading.revision(report.consultationId)}-${language}`;
    const key = `${report.sha256.slice(0, 32)}${revision}`;
    return {
      name: `${say(language, 'reporting.fileName')}-${report.head.number}.${format}`,
      mediaType: mediaTypes[format],
      etag: `"${key}"`,
      write: () => this.write(report, format, language, key),
    };
  }

  private write(report: ReadReport, format: ReportFormat, language: Language, key: string): AsyncIterable<Uint8Array> {
    if (format === 'json') return this.reading.signed(report);
    return format === 'xlsx' ? this.spreadsheet(report, language) : this.document(report, language, key);
  }

  /** Row by row. */
  private async *spreadsheet(report: ReadReport, language: Language): AsyncGenerator<Uint8Array> {
    const content = withPeople(report.head, [], report.sha256, await this.argued(report), say(language, 'reporting.gone'));
    yield* reportXlsx(content, language, this.reading.rows(report, language));
  }

  private async *document(report: ReadReport, language: Language, key: string): AsyncGenerator<Uint8Array> {
    yield await this.keep(`docx ${key}`, async () => {
      const rows: ReportRow[] = [];
      for await (const row of this.reading.rows(report, language)) rows.push(row);
      const content = withPeople(report.head, [], report.sha256, await this.argued(report), say(language, 'reporting.gone'));
      return writeDocx({ ...content, rows }, language);
    });
  }

  /** The words of one observation for each argument: the others say the same. */
  private argued({ consultationId, head }: ReadReport) {
    const all = [...head.changes, ...head.notAccepted].flatMap((each) => each.arguments);
    return this.reading.spoken(consultationId, [...new Set(all.flatMap(({ observations }) => observations.slice(0, 20)))]);
  }

  /** One is written after another, and whoever asks for the same waits for the same. */
  private keep(key: string, write: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = this.kept.get(key);
    if (known) return known;
    const writing = this.last.then(write);
    this.last = writing.catch(() => undefined);
    this.kept.set(key, writing);
    writing.then(
      (bytes) => {
        this.keptBytes += bytes.length;
        for (const [oldest, old] of this.kept) {
          if (this.keptBytes <= mostKeptBytes) return;
          this.kept.delete(oldest);
          void old.then((gone) => (this.keptBytes -= gone.length));
        }
      },
      () => this.kept.delete(key),
    );
    return writing;
  }
}
