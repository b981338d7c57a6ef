/** Reminds agencies of what they owe, and takes what is late to their head; each once, however many processes do so. */
import { Injectable } from '@nestjs/common';
import { visitor } from '../people/actor.js';
import { Database } from '../platform/database/database.js';
import { QuestionActs } from './question-acts.service.js';
import { nextReminderAt, reminderAt } from './clocks.rules.js';
import { lockForAct } from './questions.queries.js';
import { lockDueTerms, setNextReminder } from './reminding.queries.js';

/** Reminders given in one transaction. */
const batch = 50;

@Injectable()
export class RemindingService {
  constructor(
    private readonly database: Database,
    private readonly acts: QuestionActs,
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
            await this.acts.record(deed, 'ESCALATED');
            await this.acts.tell(deed, 'question.escalated', { termId });
          } else {
            await this.acts.tell(deed, 'question.reminded', { termId, facts: { reminder } });
          }
          await this.database.rowsIn(tx, setNextReminder, [termId, nextReminderAt(term, now)]);
        }
        return due.length;
      });
    }
    return given;
  }
}
