/** Suggests themes from examples in the background: one process a consultation, in a thread; suggestions wait for a person. */
import { Injectable } from '@nestjs/common';
import type { Comment } from '../../comments/comment.entity.js';
import { ReadingService } from '../../consultations/reading.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { Journal } from '../../platform/journal/journal.js';
import { adviseInThread, type Advised, type Unlabelled } from './advising-thread.js';
import * as sql from './advising.queries.js';

const consultationsAtOnce = 5;
/** More examples teach little and take long to judge. */
const mostExamples = 5_000;
const textsAPage = 500;
const claimSeconds = 60;

@Injectable()
export class AdvisingService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  async carryOn(isStopped = (): boolean => false): Promise<void> {
    for (const { consultationId } of await this.database.rows(sql.readUnfinished, [consultationsAtOnce])) {
      if (isStopped()) return;
      const run = newId();
      if ((await this.database.rows(sql.claimAdvice, [consultationId, run, claimSeconds])).length > 0)
        await this.advise(consultationId, run, isStopped);
    }
  }

  /** In the transaction that blacks out a passage: what was suggested by its words is not suggested any more. */
  async follow(tx: Tx, comments: readonly Comment[]): Promise<void> {
    const changed = comments.filter(({ blackouts }) => blackouts !== null).map(({ id }) => id);
    if (changed.length > 0) await this.database.rowsIn(tx, sql.forgetSuggestionsOf, [changed]);
  }

  private async advise(consultationId: string, run: string, isStopped: () => boolean): Promise<void> {
    const labelled = await this.database.rows(sql.readExamples, [consultationId, mostExamples]);
    if (!(await this.keep(consultationId, run, 0, (tx) => this.database.rowsIn(tx, sql.forgetSuggestions, [consultationId])))) return;
    const heard: Advised[] = [];
    const quality = await adviseInThread(labelled, this.pages(consultationId, run, heard, isStopped), ({ advised }) =>
      heard.push(...advised),
    );
    await this.put(consultationId, run, heard, 0);
    await this.keep(consultationId, run, 0, async (tx) => {
      const now = this.clock.now();
      const columns = (['theme', 'examples', 'precision', 'recall', 'f1'] as const).map((name) => quality.map((row) => row[name]));
      await this.database.rowsIn(tx, sql.putQualities, [...columns, now]);
      if (isStopped()) return;
      await this.database.rowsIn(tx, sql.finishAdvice, [consultationId, run, now]);
      await this.record(tx, consultationId, 'theme.suggested');
    });
  }

  /** What was suggested for a page is written before the next is read. */
  private async *pages(consultationId: string, run: string, heard: Advised[], isStopped: () => boolean): AsyncGenerator<Unlabelled[]> {
    let [after, before] = [0, 0];
    while (!isStopped()) {
      if (!(await this.put(consultationId, run, heard, before))) return;
      const page = await this.database.rows(sql.readToAdvise, [consultationId, after, textsAPage]);
      if (page.length === 0) return;
      yield page.map(({ id, text }) => ({ id, text }));
      [after, before] = [page.at(-1)!.number, page.length];
    }
  }

  private put(consultationId: string, run: string, heard: Advised[], read: number): Promise<boolean> {
    const rows = heard.splice(0).flatMap(({ id, suggestions }) => suggestions.map((suggestion) => ({ id, ...suggestion })));
    return this.keep(consultationId, run, read, async (tx) => {
      if (rows.length > 0)
        await this.database.rowsIn(tx, sql.putSuggestions, [
          rows.map(({ id }) => id),
          rows.map(({ theme }) => theme),
          rows.map(({ score }) => score),
          rows.map(({ words }) => words.join(' ')),
        ]);
      if (read > 0) await this.record(tx, consultationId, 'theme.progressed');
    });
  }

  /** Whether the work is still this run's. */
  private keep(consultationId: string, run: string, read: number, act: (tx: Tx) => Promise<unknown>): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [own] = await this.database.rowsIn(tx, sql.keepAdvice, [consultationId, run, claimSeconds, read]);
      if (own) await act(tx);
      return own !== undefined;
    });
  }

  private async record(tx: Tx, consultationId: string, kind: string): Promise<void> {
    const { agencyId } = (await this.consultations.windows([consultationId])).get(consultationId)!;
    await this.journal.record(tx, this.clock.now(), { kind, consultationId, agencyId, subjectId: agencyId });
  }
}
