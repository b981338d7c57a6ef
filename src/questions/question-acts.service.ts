/** The frame of every act on a question: locked, asked for once, allowed by the rules, kept in its record and in the journal. */
import { Injectable } from '@nestjs/common';
import { whyNotAct, type Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { newId } from '../platform/ids.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { livingOf, whyNotSee } from './access.rules.js';
import { nextReminderAt, termOf, type Term } from './clocks.rules.js';
import { stateAfter, type QuestionAct, type QuestionState } from './life.rules.js';
import { PrivateWords } from './private-words.service.js';
import type { QuestionTerm } from './question-term.entity.js';
import type { Question } from './question.entity.js';
import { lockForAct, type QuestionRow } from './questions.queries.js';
import type { QuestionEvent } from './questions.events.js';
import { QuestionsService } from './questions.service.js';
import type { RecordedAct, TermCause, TermOutcome } from './records.rules.js';
import * as sql from './writing.queries.js';

export interface ActRequest {
  questionId: string;
  operation: string;
  idempotencyKey?: string | null;
  /** The rule: why this person may not do it now. */
  whyNot: (actor: Actor, question: QuestionRow, now: Date) => Refusal | string | null;
}

/** A locked question under an act that is allowed. */
export interface Deed {
  tx: Tx;
  now: Date;
  actor: Actor;
  question: QuestionRow;
}

export interface RecordedFact {
  agencyId?: string;
  fromAgencyId?: string;
  office?: string;
  dueOn?: string;
  isInTime?: boolean;
  words?: string | null;
}

/** What the journal says besides what happened. */
export interface ToldFact {
  agencyId?: string;
  termId?: string;
  facts?: Record<string, unknown>;
}

@Injectable()
export class QuestionActs {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly questions: QuestionsService,
    private readonly words: PrivateWords,
  ) {}

  /** Carries the act out in one transaction. Null is answered when the question went where the actor no longer sees it. */
  async carryOut(actor: Actor, request: ActRequest, write: (deed: Deed) => Promise<void>): Promise<{ question: Question | null }> {
    const { questionId } = request;
    await this.database.transaction(async (tx) => {
      const [question] = await this.database.rowsIn(tx, lockForAct, [questionId]);
      if (!question) throw new Refusal('NOT_FOUND', { type: 'Question' }, 'input.questionId');
      if (actor.accountId === null) refuseIf(whyNotSee(actor, question) ?? whyNotAct(actor), 'input.questionId');
      // The clock is read under the lock: of two acts at midnight the second is the later one.
      const now = this.clock.now();
      const once = { accountId: actor.accountId!, key: request.idempotencyKey, operation: request.operation, now };
      await this.idempotency.once(tx, once, async () => {
        refuseIf(request.whyNot(actor, question, now));
        await write({ tx, now, actor, question });
        return { questionId };
      });
    });
    return { question: await this.questions.find(actor, questionId) };
  }

  /** Moves the question on in its life, and keeps the row as it is now in the deed. */
  async move(
    { tx, now, question }: Deed,
    act: QuestionAct,
    changes: Partial<Pick<QuestionRow, 'agencyId' | 'assigneeId' | 'dueAt' | 'answeredAt' | 'rounds' | 'isListed'>> = {},
  ): Promise<QuestionState> {
    Object.assign(question, { keptState: stateAfter(act, livingOf(question), now) }, changes);
    const { id, keptState, agencyId, assigneeId, dueAt, answeredAt, rounds, isListed } = question;
    await this.database.rowsIn(tx, sql.moveQuestion, [id, keptState, agencyId, assigneeId, dueAt, answeredAt, rounds, isListed]);
    return keptState;
  }

  /** Begins the term of an agency that has just got the question. */
  async beginTerm(
    tx: Tx,
    question: Pick<QuestionRow, 'id' | 'kind' | 'agencyId'>,
    cause: TermCause,
    now: Date,
  ): Promise<Term & { id: string }> {
    const term = termOf(question.kind, now);
    const id = newId();
    await this.database.rowsIn(tx, sql.insertTerm, [
      id,
      question.id,
      question.agencyId,
      cause,
      now,
      term.receivedOn,
      term.workingDays,
      term.transferDueOn,
      term.dueOn,
      term.dueAt,
      nextReminderAt(term, now),
    ]);
    return { id, ...term };
  }

  async openTerm({ tx, question }: Deed): Promise<QuestionTerm> {
    return (await this.database.rowsIn(tx, sql.readOpenTerm, [question.id]))[0]!;
  }

  async endTerm(
    { tx, now }: Deed,
    term: QuestionTerm,
    outcome: TermOutcome,
    daysTaken: number | null,
    isInTime: boolean | null,
  ): Promise<void> {
    await this.database.rowsIn(tx, sql.endTerm, [term.id, outcome, now, daysTaken, isInTime]);
  }

  /** Adds a line to the record of the question. */
  async record({ tx, now, question }: Omit<Deed, 'actor'>, act: RecordedAct, fact: RecordedFact = {}): Promise<void> {
    const { agencyId = question.agencyId, fromAgencyId = null, office = null, dueOn = null, isInTime = null, words = null } = fact;
    const id = newId();
    const { plain, sealed } = this.words.written('record', id, words, question.isPrivate);
    await this.database.rowsIn(tx, sql.insertRecord, [
      id,
      question.id,
      now,
      act,
      agencyId,
      fromAgencyId,
      office,
      dueOn,
      isInTime,
      plain,
      sealed,
    ]);
  }

  /** Tells the journal. Who asked is no part of it where the question is private. Where a term is named, people are told of this act once. */
  async tell({ tx, now, actor, question }: Deed, kind: QuestionEvent, { agencyId, termId, facts = {} }: ToldFact = {}): Promise<void> {
    const isSecret = question.isPrivate && actor.accountId === question.askerId;
    await this.journal.record(tx, now, {
      kind,
      agencyId: agencyId ?? question.agencyId,
      subjectId: question.id,
      actorId: isSecret ? null : actor.accountId,
      isPublic: !question.isPrivate,
      facts: termId ? { ...facts, term: termId, telling: newId() } : facts,
    });
  }

  /** Brings what search finds of it up to date. */
  async publishWords({ tx, question }: Pick<Deed, 'tx' | 'question'>): Promise<void> {
    await this.database.rowsIn(tx, sql.writePublicWords, [question.id]);
  }
}
