/** Asking, asking once more, rating and taking back: what citizens do. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { AgenciesService } from '../people/agencies.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { newId } from '../platform/ids.js';
import { whyNotShow } from '../platform/personal-data/asking.rules.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { whyNotAsAsker, whyNotAsk } from './access.rules.js';
import { PrivateWords } from './private-words.service.js';
import { QuestionActs, type Deed } from './question-acts.service.js';
import { termOf, yearOf, type PetitionKind } from './clocks.rules.js';
import type { Question } from './question.entity.js';
import { lockForAct } from './questions.queries.js';
import { QuestionsService } from './questions.service.js';
import * as sql from './writing.queries.js';

/** Questions that one person may ask within a day: each binds an agency for weeks. */
export const mostAskedInADay = 10;
const day = 24 * 3_600_000;

export interface NewQuestion {
  agencyId: string;
  kind: PetitionKind;
  isPrivate?: boolean | null;
  allowsEdition?: boolean | null;
  locale: string;
  title: string;
  body: string;
  territory?: string | null;
  /** Whether the author means to publish what looks like personal data; of a private question nobody is asked. */
  acceptsPersonalData?: boolean | null;
  idempotencyKey?: string | null;
}

export interface QuestionWish {
  questionId: string;
  idempotencyKey?: string | null;
}

/** Where it came from, when an official enters it for somebody. */
export interface EnteredFor {
  gatheringId: string;
  speaker: string | null;
  /** From when the term runs. */
  receivedAt: Date;
}

type Outcome = Promise<{ question: Question | null }>;

@Injectable()
export class AskingService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly agencies: AgenciesService,
    private readonly questions: QuestionsService,
    private readonly acts: QuestionActs,
    private readonly words: PrivateWords,
  ) {}

  async ask(actor: Actor, wish: NewQuestion): Outcome {
    refuseIf(whyNotAsk(actor, wish.agencyId), 'input.agencyId');
    if (!(await this.agencies.agenciesByIds([wish.agencyId])).has(wish.agencyId))
      throw new Refusal('NOT_FOUND', { type: 'Agency' }, 'input.agencyId');
    if (wish.territory && !(await this.agencies.territoriesByCodes([wish.territory])).has(wish.territory))
      throw new Refusal('TERRITORY_UNKNOWN', {}, 'input.territory');
    if (wish.isPrivate !== true) {
      for (const field of ['title', 'body'] as const)
        refuseIf(whyNotShow(wish[field], wish.acceptsPersonalData === true, `input.${field}`));
    }
    const { questionId } = await this.database.transaction((tx) => {
      const once = { accountId: actor.accountId!, key: wish.idempotencyKey, operation: 'askQuestion', now: this.clock.now() };
      return this.idempotency.once(tx, once, () => this.write(tx, actor, wish));
    });
    return { question: await this.questions.find(actor, questionId) };
  }

  /** Once, while the answer is fresh: the agency gets another term of the same length. */
  async askAgain(
    actor: Actor,
    { words, acceptsPersonalData, ...wish }: QuestionWish & { words: string; acceptsPersonalData?: boolean | null },
  ): Outcome {
    const request = { ...wish, operation: 'askAgain', whyNot: whyNotAsAskerOf('askAgain') };
    return this.acts.carryOut(actor, request, async (deed) => {
      const { tx, now, question } = deed;
      if (!question.isPrivate) refuseIf(whyNotShow(words, acceptsPersonalData === true, 'input.words'));
      const term = await this.acts.beginTerm(tx, question, 'ASKED_AGAIN', now);
      await this.acts.move(deed, 'askAgain', { dueAt: term.dueAt, rounds: question.rounds + 1 });
      await this.acts.record(deed, 'ASKED_AGAIN', { dueOn: term.dueOn, words });
      await this.acts.tell(deed, 'question.asked_again', { termId: term.id });
    });
  }

  async rate(actor: Actor, { rating, words, ...wish }: QuestionWish & { rating: number; words?: string | null }): Outcome {
    const request = { ...wish, operation: 'rateAnswer', whyNot: whyNotAsAskerOf('rate') };
    return this.acts.carryOut(actor, request, async (deed) => {
      const { tx, now, question } = deed;
      const [newest] = await this.database.rowsIn(tx, sql.readNewestAnswer, [question.id]);
      const sealed = words ? this.words.sealedRating(newest!.id, words) : null;
      const [rated] = await this.database.rowsIn(tx, sql.rateAnswer, [newest!.id, rating, sealed, now]);
      refuseIf(rated ? null : 'ANSWER_RATED_BEFORE', 'input.questionId');
      await this.acts.record(deed, 'RATED');
      await this.acts.tell(deed, 'question.rated');
    });
  }

  /** What was asked is no longer shown to others; the number and what happened stay. */
  async withdraw(actor: Actor, wish: QuestionWish): Outcome {
    const request = { ...wish, operation: 'withdrawQuestion', whyNot: whyNotAsAskerOf('withdraw') };
    return this.acts.carryOut(actor, request, (deed) => this.takeBack(deed, null));
  }

  /** In the transaction of the act; the words stand in its record. */
  async takeBack(deed: Deed, words: string | null): Promise<void> {
    const term = await this.acts.openTerm(deed);
    await this.acts.endTerm(deed, term, 'WITHDRAWN', null, null);
    await this.acts.move(deed, 'withdraw', { isListed: false });
    await this.database.rowsIn(deed.tx, sql.hideQuestion, [deed.question.id, this.words.sealedNow(deed.question)]);
    await this.acts.publishWords(deed);
    await this.acts.record(deed, 'WITHDRAWN', { words });
    await this.acts.tell(deed, 'question.withdrawn', { termId: term.id });
  }

  /** In the transaction of the act, once it is known to be allowed. */
  async write(tx: Tx, actor: Actor, wish: NewQuestion, entered: EnteredFor | null = null): Promise<{ questionId: string }> {
    const { agencyId, kind, locale, title, body, territory = null } = wish;
    const isPrivate = wish.isPrivate ?? false;
    const year = yearOf(this.clock.now());
    const [number] = await this.database.rowsIn(tx, sql.takeNumber, [year]);
    const now = this.clock.now();
    // Whoever waited for the number past midnight on New Year's Eve has the number of the year in which they asked.
    // What officials enter for others is nobody's own.
    const [count] = entered ? [] : await this.database.rowsIn(tx, sql.countAskedSince, [actor.accountId, new Date(now.getTime() - day)]);
    if (count && count.asked >= mostAskedInADay) throw new Refusal('TOO_MANY_QUESTIONS', { max: mostAskedInADay });
    const id = newId();
    const allowsEdition = isPrivate && (wish.allowsEdition ?? false);
    const words = isPrivate ? [null, null, this.words.sealedQuestion(id, title, body)] : [title, body, null];
    const values = [id, year, number!.ordinal, actor.accountId, agencyId, isPrivate, allowsEdition, kind, locale, ...words, territory];
    const since = entered?.receivedAt ?? now;
    const { dueAt } = termOf(kind, since);
    const { gatheringId, speaker } = entered ?? { gatheringId: null, speaker: null };
    await this.database.rowsIn(tx, sql.insertQuestion, [...values, now, dueAt, gatheringId, speaker]);
    const term = await this.acts.beginTerm(tx, { id, kind, agencyId }, 'ASKED', since);
    const [question] = await this.database.rowsIn(tx, lockForAct, [id]);
    const deed = { tx, now, actor, question: question! };
    await this.acts.publishWords(deed);
    await this.acts.record(deed, 'ASKED', { dueOn: term.dueOn });
    await this.acts.tell(deed, 'question.asked', { termId: term.id });
    return { questionId: id };
  }
}

const whyNotAsAskerOf =
  (act: 'askAgain' | 'rate' | 'withdraw') =>
  (actor: Actor, question: Parameters<typeof whyNotAsAsker>[2], now: Date): Refusal | null => {
    const code = whyNotAsAsker(actor, act, question, now);
    return code === null ? null : new Refusal(code, {}, 'input.questionId');
  };
