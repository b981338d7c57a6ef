/** Reads questions for those who may see them, and what belongs to each. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { asInstances, byId } from '../platform/graphql/nodes.js';
import { Refusal } from '../platform/refusal/refusal.js';
import * as rules from './access.rules.js';
import { petitionKinds, readNumber, termOf } from './clocks.rules.js';
import { isOpen, type QuestionAct, type QuestionState } from './life.rules.js';
import { PrivateWords } from './private-words.service.js';
import { QuestionAnswer } from './question-answer.entity.js';
import { QuestionRecord } from './question-parts.entity.js';
import type { PetitionTerm } from './question-parts.js';
import { QuestionTerm } from './question-term.entity.js';
import { Question } from './question.entity.js';
import * as sql from './questions.queries.js';
import { showsWords } from './records.rules.js';

@Injectable()
export class QuestionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly words: PrivateWords,
  ) {}

  /** Null where it does not exist or the actor may not see it. */
  async find(actor: Actor, id: string): Promise<Question | null> {
    return (await this.visibleByIds(actor, [id])).get(id) ?? null;
  }

  async findByNumber(actor: Actor, number: string): Promise<Question | null> {
    const read = readNumber(number);
    if (!read) return null;
    const [question] = this.seen(actor, await this.database.rows(sql.readByNumber, [read.year, read.ordinal]));
    return question ?? null;
  }

  /** The same, refused as NOT_FOUND instead. */
  async visible(actor: Actor, id: string): Promise<Question> {
    const question = await this.find(actor, id);
    if (!question) throw new Refusal('NOT_FOUND', { type: 'Question' });
    return question;
  }

  async visibleByIds(actor: Actor, ids: readonly string[]): Promise<Map<string, Question>> {
    return byId(this.seen(actor, await this.database.rows(sql.readByIds, [ids])));
  }

  state(question: Question): QuestionState {
    return rules.standingOf(question, this.clock.now());
  }

  /** Whether an answer is owed and late. */
  isLate({ keptState, dueAt }: Question): boolean {
    return isOpen(keptState) && this.clock.now() >= dueAt;
  }

  /** The term of each kind for what is asked now. */
  termsNow(): PetitionTerm[] {
    const now = this.clock.now();
    return petitionKinds.map((kind) => ({ kind, ...termOf(kind, now) }));
  }

  seesQueueOf(actor: Actor, { agencyId }: Pick<Question, 'agencyId'>): boolean {
    return rules.whyNotSeeQueue(actor, agencyId) === null;
  }

  whyNotDo(actor: Actor, act: QuestionAct, question: Question): string | null {
    return rules.whyNotDo(actor, act, question, this.clock.now());
  }

  whyNotEdit(actor: Actor, question: Question): string | null {
    return rules.whyNotEdit(actor, question, this.clock.now());
  }

  whyNotAsAsker(actor: Actor, act: QuestionAct, question: Question): string | null {
    return rules.whyNotAsAsker(actor, act, question, this.clock.now());
  }

  whyNotFollow(actor: Actor, question: Question, isFollowed: boolean): string | null {
    return rules.whyNotFollow(actor, question, isFollowed, this.clock.now());
  }

  whyNotExtend(term: QuestionTerm): string | null {
    return rules.whyNotExtend(term, this.clock.now());
  }

  /** Its terms, the first one first. */
  async terms(questionIds: readonly string[]): Promise<Map<string, QuestionTerm[]>> {
    return grouped(asInstances(QuestionTerm, await this.database.rows(sql.readTerms, [questionIds])));
  }

  /** Its answers, the first one first. */
  async answers(questionIds: readonly string[]): Promise<Map<string, QuestionAnswer[]>> {
    return grouped(asInstances(QuestionAnswer, await this.answerRows(questionIds)));
  }

  /** What happened, in order; words only as far as the actor may read them. */
  async records(actor: Actor, questionIds: readonly string[]): Promise<Map<string, QuestionRecord[]>> {
    const questions = await this.visibleByIds(actor, questionIds);
    const records = asInstances(
      QuestionRecord,
      (await this.database.rows(sql.readRecords, [questionIds])).map((record) => this.words.record(record)),
    );
    for (const record of records) {
      const question = questions.get(record.questionId);
      if (question && rules.maySeeWhole(actor, question)) continue;
      const isShown = question && showsWords(record.act, { isPrivate: question.isPrivate, state: question.keptState });
      record.words = record.publicWords ?? (isShown ? record.words : null);
    }
    return grouped(records);
  }

  /** Those that the actor wants to know too. */
  async followed(actor: Actor, questionIds: readonly string[]): Promise<Map<string, boolean>> {
    if (actor.accountId === null) return new Map();
    const rows = await this.database.rows(sql.readFollows, [actor.accountId, questionIds]);
    return new Map(rows.map(({ questionId }) => [questionId, true]));
  }

  private async answerRows(questionIds: readonly string[]): Promise<QuestionAnswer[]> {
    return (await this.database.rows(sql.readAnswers, [questionIds])).map((answer) => this.words.answer(answer));
  }

  private seen(actor: Actor, rows: readonly sql.QuestionRow[]): Question[] {
    return asInstances(
      Question,
      rows.filter((row) => rules.whyNotSee(actor, row) === null).map((row) => this.words.question(row)),
    );
  }
}

function grouped<Part extends { questionId: string }>(parts: readonly Part[]): Map<string, Part[]> {
  const groups = new Map<string, Part[]>();
  for (const part of parts) groups.set(part.questionId, [...(groups.get(part.questionId) ?? []), part]);
  return groups;
}
