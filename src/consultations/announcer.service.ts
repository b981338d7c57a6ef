/** Records openings and closings that the clock has brought about, each exactly once. */
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database/database.js';
import { Journal } from '../platform/journal/journal.js';
import { Consultation } from './consultation.entity.js';
import { lockDue } from './consultations.queries.js';
import { announcementsDue } from './phase.rules.js';

/** Consultations recorded in one transaction. */
const batch = 50;

@Injectable()
export class Announcer {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  /** Records everything that is due; several processes may do so at once. Returns how many consultations it was. */
  async announcePhases(now: Date): Promise<number> {
    let announced = 0;
    for (let found = batch; found === batch; announced += found) {
      found = await this.database.transaction(async (tx) => {
        const due = await this.database.rowsIn(tx, lockDue, [now, batch]);
        for (const consultation of due) await this.announce(tx, consultation, now);
        return due.length;
      });
    }
    return announced;
  }

  /** For another room's act that follows from an opening or closing: its record stands before that of the act. Locked alone. */
  async announceBefore(tx: Tx, consultationId: string, now: Date): Promise<void> {
    await this.announce(tx, await tx.findOneByOrFail(Consultation, { id: consultationId }), now);
  }

  /** Records what is due of one consultation that the transaction has locked. */
  async announce(tx: Tx, consultation: Consultation, now: Date): Promise<void> {
    const due = announcementsDue(consultation, now);
    if (due.length === 0) return;
    const { id, agencyId, opensAt, closesAt } = consultation;
    const facts = due.map((phase) => ({
      kind: phase === 'OPEN' ? 'consultation.opened' : 'consultation.closed',
      consultationId: id,
      agencyId,
      subjectId: id,
      isPublic: true,
      facts: { at: (phase === 'OPEN' ? opensAt! : closesAt!).toISOString() },
    }));
    await this.journal.record(tx, now, ...facts);
    await tx.update(Consultation, { id }, { announcedPhase: due.at(-1)! });
    consultation.announcedPhase = due.at(-1)!;
  }
}
