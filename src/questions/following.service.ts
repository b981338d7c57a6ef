/** “I want to know too”: followers are told the answer; everybody sees how many they are, nobody who. */
import { Injectable } from '@nestjs/common';
import { whyNotAct, type Actor } from '../people/actor.js';
import { Database } from '../platform/database/database.js';
import { Journal } from '../platform/journal/journal.js';
import { refuseIf } from '../platform/refusal/refusal.js';
import { whyNotFollow, whyNotSee } from './access.rules.js';
import { QuestionActs, type Deed } from './question-acts.service.js';
import type { QuestionWish } from './asking.service.js';
import type { Question } from './question.entity.js';
import * as sql from './writing.queries.js';

@Injectable()
export class FollowingService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly acts: QuestionActs,
  ) {}

  follow(actor: Actor, wish: QuestionWish): Promise<{ question: Question | null }> {
    const request = {
      ...wish,
      operation: 'followQuestion',
      whyNot: (who: Actor, question: Deed['question'], now: Date) => whyNotFollow(who, question, false, now),
    };
    return this.acts.carryOut(actor, request, async (deed) => {
      const [added] = await this.database.rowsIn(deed.tx, sql.insertFollow, [actor.accountId, wish.questionId, deed.now]);
      refuseIf(whyNotFollow(actor, deed.question, !added, deed.now), 'input.questionId');
      await this.count(deed, 'question.followed', 1);
    });
  }

  /** At any time, also when the question is gone: whoever follows may always stop. */
  unfollow(actor: Actor, wish: QuestionWish): Promise<{ question: Question | null }> {
    const request = {
      ...wish,
      operation: 'unfollowQuestion',
      whyNot: (who: Actor, question: Deed['question']) => whyNotSee(who, question) ?? whyNotAct(who),
    };
    return this.acts.carryOut(actor, request, async (deed) => {
      const [removed] = await this.database.rowsIn(deed.tx, sql.deleteFollow, [actor.accountId, wish.questionId]);
      refuseIf(removed ? null : 'QUESTION_NOT_FOLLOWED', 'input.questionId');
      await this.count(deed, 'question.unfollowed', -1);
    });
  }

  /** Without the actor: the journal is kept for ever, and what somebody follows tells what they care about. */
  private async count({ tx, now, question }: Deed, kind: string, more: number): Promise<void> {
    await this.database.rowsIn(tx, sql.countFollowers, [question.id, more]);
    await this.journal.record(tx, now, { kind, agencyId: question.agencyId, subjectId: question.id, isPublic: false });
  }
}
