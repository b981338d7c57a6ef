/** Marks open cases that say nearly the same, by the words of the argument that they make or by their own; nothing is decided by it. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { alikeMark } from './alike.rules.js';
import * as sql from './queue.queries.js';

/** Few enough that nobody else waits while their words are folded. */
const casesAtOnce = 500;

@Injectable()
export class ComparingService {
  /** Consultations whose arguments were found anew; null for all of them, as after a start. */
  private placed: Set<string> | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Arguments of the consultation may be others now. */
  note(consultationId: string): void {
    this.placed?.add(consultationId);
  }

  /** The words of the comment are others now. */
  async compareAgain(commentId: string): Promise<void> {
    await this.database.rows(sql.compareAgain, [commentId]);
  }

  /** Everything that waits. Several processes may do so at once: they write the same. */
  async carryOn(isStopped = (): boolean => false): Promise<void> {
    for (let found = casesAtOnce; found === casesAtOnce && !isStopped();) found = await this.compareSome();
    const placed = this.placed ?? new Set((await this.database.rows(sql.readConsultationsWaiting)).map((row) => row.consultationId));
    this.placed = new Set();
    for (const consultationId of placed) await this.followArguments(consultationId);
  }

  private async compareSome(): Promise<number> {
    const cases = await this.database.rows(sql.readNotCompared, [casesAtOnce]);
    if (cases.length === 0) return 0;
    const marks = cases.map(({ consultationId, body }) => alikeMark(consultationId, body));
    return (await this.database.rows(sql.putMarks, [cases.map(({ id }) => id), marks, this.clock.now()])).length;
  }

  private async followArguments(consultationId: string): Promise<void> {
    const found = await this.database.rows(sql.readArgumentsOfCases, [consultationId]);
    if (found.length === 0) return;
    const marks = found.map(({ body }) => alikeMark(consultationId, body));
    await this.database.rows(sql.putMarksOfArguments, [consultationId, found.map(({ clusterId }) => clusterId), marks]);
  }
}
