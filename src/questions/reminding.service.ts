/** Reminds agencies of what they owe, and takes what is late to their head; each once, however many processes do so. */
import { Injectable } from '@nestjs/common';
import { visitor } from '../people/actor.js';
import { Database } from '../platform/database/database.js';
import { Journal } from '../platform/journal/journal.js';
import { QuestionActs } from './question-acts.service.js';
import { nextReminderAt, reminderAt } from './clocks.rules.js';
import { lockDueTerms, setNextReminder } from './notices.queries.js';
import { NoticesService } from './notices.service.js';
import { lockForAct } from './questions.queries.js';

/** Reminders given in one transaction. */
const batch = 50;

@Injectable()
export class RemindingService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly acts: QuestionActs,
    private readonly notices: NoticesService,
  ) {}

  /** Gives every reminder that is due; returns how many it were. */
  async remind(now: Date): Promise<number> {
    let given = 0;
    for (let found = batch; found === batch; given += found) {
      found = await this.database.transaction(async (tx) => {
        const due = await this.database.rowsIn(tx, lockDueTerms, [now, batch]);
        for (const { termId, questionId, ...term } of due) {
          const reminder = reminderAt(term, now)!;
          const [question] = await this.database.rowsIn(tx, lockForAct, [questionId]);
          const deed = { tx, now, actor: visitor, question: question! };
          if (reminder === 'LATE') {
            await this.notices.tellOfLateness(deed, termId);
            await this.acts.record(deed, 'ESCALATED');
            await this.acts.tell(deed, 'question.escalated');
          } else {
            await this.notices.tellOfficials(deed, termId, reminder);
            const { agencyId, id: subjectId } = question!;
            await this.journal.record(tx, now, { kind: 'question.reminded', agencyId, subjectId, facts: { reminder } });
          }
          await this.database.rowsIn(tx, setNextReminder, [termId, nextReminderAt(term, now)]);
        }
        return due.length;
      });
    }
    return given;
  }
}
