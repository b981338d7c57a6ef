/** Measures that were taken for a time end by themselves: each once, whichever process notices. */
import { Injectable } from '@nestjs/common';
import { EditingService } from '../../comments/editing.service.js';
import { ReadingService } from '../../consultations/reading.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { readDecisions } from '../log.queries.js';
import { CarryingOutService } from './carrying-out.service.js';
import { EnteringService } from './entering.service.js';
import { readDue } from './standing.queries.js';

const atOnce = 50;

@Injectable()
export class EndingService {
  constructor(
    private readonly database: Database,
    private readonly editing: EditingService,
    private readonly consultations: ReadingService,
    private readonly carrying: CarryingOutService,
    private readonly entering: EnteringService,
    private readonly clock: Clock,
  ) {}

  /** Everything that is due; a transaction each, so that one that cannot be ended keeps no other waiting. */
  async carryOn(isStopped: () => boolean): Promise<void> {
    const due = await this.database.rows(readDue, [this.clock.now(), atOnce]);
    const faults: Error[] = [];
    for (const each of due) {
      if (isStopped()) return;
      await this.end(each).catch((error: Error) => faults.push(error));
    }
    if (faults[0]) throw faults[0];
  }

  private end({ decisionId, commentId, consultationId }: { decisionId: string; commentId: string; consultationId: string }): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.consultations.lockShared(tx, consultationId);
      const comment = await this.editing.lock(tx, commentId);
      const [decision] = await this.database.rowsIn(tx, readDecisions, [[decisionId]]);
      const now = this.clock.now();
      if (!(await this.entering.noteEnded(tx, comment, decision!, now))) return;
      await this.carrying.lift(tx, comment, decision!, now).catch((error: unknown) => {
        // Refused: there is nothing left to lift, and it must not be tried for ever.
        if (!(error instanceof Refusal)) throw error;
      });
    });
  }
}
