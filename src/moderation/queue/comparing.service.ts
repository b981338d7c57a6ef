/** Marks open cases that say nearly the same, by the words of the argument that they make or by their own; nothing is decided by it. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { LettersService } from './letters.service.js';
import * as sql from './queue.queries.js';

/** So many in one transaction. */
const casesAtOnce = 500;

@Injectable()
export class ComparingService {
  /** Consultations whose arguments were found anew; null for all of them, as after a start. */
  private placed: Set<string> | null = null;

  constructor(
    private readonly database: Database,
    private readonly letters: LettersService,
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

  /** Everything that waits. Several processes may do so at once: one compares, the others pass by. */
  async carryOn(isStopped = (): boolean => false): Promise<void> {
    for (let found = casesAtOnce; found === casesAtOnce && !isStopped();) found = await this.compareSome();
    const placed = this.placed ?? new Set((await this.database.rows(sql.readConsultationsWaiting)).map((row) => row.consultationId));
    this.placed = new Set();
    for (const consultationId of placed) if (!(await this.followArguments(consultationId))) this.placed.add(consultationId);
  }

  private compareSome(): Promise<number> {
    return this.database.transaction(async (tx) => {
      if (!(await this.letters.takeTurn(tx))) return 0;
      const cases = await this.database.rowsIn(tx, sql.readNotCompared, [casesAtOnce]);
      if (cases.length === 0) return 0;
      const marks = await this.letters.marksOf(tx, cases);
      return (await this.database.rowsIn(tx, sql.putMarks, [cases.map(({ id }) => id), marks, this.clock.now()])).length;
    });
  }

  /** False while another process compares. */
  private followArguments(consultationId: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      if (!(await this.letters.takeTurn(tx))) return false;
      const found = await this.database.rowsIn(tx, sql.readArgumentsOfCases, [consultationId]);
      if (found.length === 0) return true;
      const marks = await this.letters.marksOf(
        tx,
        found.map((each) => ({ ...each, consultationId })),
      );
      await this.database.rowsIn(tx, sql.putMarksOfArguments, [consultationId, found.map(({ clusterId }) => clusterId), marks]);
      return true;
    });
  }
}
