/** Assigning, passing on, extending, answering and editing for the public: what the officials of an agency do. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { AgenciesService } from '../people/agencies.service.js';
import { RolesService } from '../people/roles.service.js';
import { isCalendarDay } from '../platform/clock/calendar.rules.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { isInTime, whyNotDo, whyNotExtend, whyNotPublishEdition, whyNotTransferTo } from './access.rules.js';
import { PrivateWords } from './private-words.service.js';
import { QuestionActs, type Deed } from './question-acts.service.js';
import type { QuestionWish } from './asking.service.js';
import { endOf, latestExtension, nextReminderAt, whyNotExtendTo, workingDaysTaken } from './clocks.rules.js';
import type { QuestionAct } from './life.rules.js';
import type { Question } from './question.entity.js';
import * as sql from './writing.queries.js';

/** What everybody reads instead of what was written; what is not given stays. */
export interface PublicEdition {
  title?: string | null;
  question?: string | null;
  askedAgain?: string | null;
  answer?: string | null;
}

type Outcome = Promise<{ question: Question | null }>;

@Injectable()
export class AnsweringService {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgenciesService,
    private readonly roles: RolesService,
    private readonly acts: QuestionActs,
    private readonly words: PrivateWords,
  ) {}

  /** Gives the question to an official of the agency, or takes it oneself. */
  assign(actor: Actor, wish: QuestionWish & { accountId?: string | null }): Outcome {
    return this.carryOut(actor, wish, 'assign', async (deed) => {
      const assigneeId = wish.accountId ?? actor.accountId!;
      const officials = await this.roles.holders(deed.tx, deed.question.agencyId, 'OFFICIAL');
      if (!officials.includes(assigneeId)) throw new Refusal('NOT_AN_OFFICIAL_THERE', {}, 'input.accountId');
      const term = await this.acts.openTerm(deed);
      await this.acts.move(deed, 'assign', { assigneeId });
      await this.acts.record(deed, 'ASSIGNED');
      await this.acts.tell(deed, 'question.assigned', { termId: term.id, facts: { assignee: assigneeId } });
    });
  }

  /** Passes the question on to the competent agency, whose term begins anew; the record says whether it was in time. */
  transfer(actor: Actor, wish: QuestionWish & { agencyId: string; reason: string }): Outcome {
    return this.carryOut(actor, wish, 'transfer', async (deed) => {
      const { tx, now, question } = deed;
      const from = question.agencyId;
      if (!(await this.agencies.agenciesByIds([wish.agencyId], tx)).has(wish.agencyId))
        throw new Refusal('NOT_FOUND', { type: 'Agency' }, 'input.agencyId');
      const hadBy = (await this.database.rowsIn(tx, sql.readHolders, [question.id])).map(({ agencyId }) => agencyId);
      refuseIf(whyNotTransferTo(wish.agencyId, hadBy), 'input.agencyId');
      const old = await this.acts.openTerm(deed);
      const inTime = isInTime(old.transferDueOn, now);
      await this.acts.endTerm(deed, old, 'TRANSFERRED', null, inTime);
      const term = await this.acts.beginTerm(tx, { ...question, agencyId: wish.agencyId }, 'TRANSFERRED', now);
      await this.acts.move(deed, 'transfer', { agencyId: wish.agencyId, assigneeId: null, dueAt: term.dueAt });
      await this.acts.publishWords(deed);
      await this.acts.record(deed, 'TRANSFERRED', { fromAgencyId: from, dueOn: term.dueOn, isInTime: inTime, words: wish.reason });
      await this.acts.tell(deed, 'question.transferred', { agencyId: from });
      await this.acts.tell(deed, 'question.received', { termId: term.id });
    });
  }

  /** Once for each term, before it is over, with a reason, to a working day within twice the term. */
  extend(actor: Actor, wish: QuestionWish & { dueOn: string; reason: string }): Outcome {
    return this.carryOut(actor, wish, 'extend', async (deed) => {
      const { tx, now } = deed;
      const term = await this.acts.openTerm(deed);
      refuseIf(whyNotExtend(term, now));
      if (!isCalendarDay(wish.dueOn)) throw new Refusal('EXTENSION_NOT_AFTER_TERM', { dueOn: term.dueOn }, 'input.dueOn');
      const code = whyNotExtendTo(wish.dueOn, term);
      if (code) throw new Refusal(code, { dueOn: term.dueOn, latest: latestExtension(term) }, 'input.dueOn');
      const dueAt = endOf(wish.dueOn);
      await this.database.rowsIn(tx, sql.extendTerm, [term.id, wish.dueOn, dueAt, nextReminderAt({ ...term, dueOn: wish.dueOn }, now)]);
      await this.acts.move(deed, 'extend', { dueAt });
      await this.acts.record(deed, 'EXTENDED', { dueOn: wish.dueOn, words: wish.reason });
      await this.acts.tell(deed, 'question.extended', { termId: term.id });
    });
  }

  /** Answers in the name of an office. Late answers are answers too; the record says how late. */
  answer(actor: Actor, wish: QuestionWish & { office: string; body: string; edition?: PublicEdition | null }): Outcome {
    return this.carryOut(actor, wish, 'answer', async (deed) => {
      const { tx, now, question } = deed;
      if (wish.edition) refuseIf(whyNotPublishEdition(question, wish.edition, true), 'input.edition');
      const term = await this.acts.openTerm(deed);
      const [inTime, days] = [isInTime(term.dueOn, now), workingDaysTaken(term.receivedOn, now)];
      await this.acts.endTerm(deed, term, 'ANSWERED', days, inTime);
      const id = newId();
      const { plain, sealed } = this.words.written('answer', id, wish.body, question.isPrivate);
      const values = [id, question.id, term.id, question.agencyId, actor.accountId, wish.office, plain, sealed, now];
      await this.database.rowsIn(tx, sql.insertAnswer, values);
      await this.acts.move(deed, 'answer', { answeredAt: now });
      await this.acts.record(deed, 'ANSWERED', { office: wish.office, isInTime: inTime });
      if (wish.edition) await this.publish(deed, wish.edition);
      await this.acts.publishWords(deed);
      await this.acts.tell(deed, 'question.answered', { termId: term.id });
    });
  }

  /** Replaces what everybody reads, to keep personal data out; whoever asked and the agency still read what was written. */
  edit(actor: Actor, wish: QuestionWish & { edition: PublicEdition; reason: string }): Outcome {
    return this.carryOut(actor, wish, 'edit', async (deed) => {
      refuseIf(whyNotPublishEdition(deed.question, wish.edition, false), 'input.edition');
      await this.publish(deed, wish.edition);
      await this.acts.publishWords(deed);
      await this.acts.record(deed, 'EDITED', { words: wish.reason });
      await this.acts.tell(deed, 'question.edited');
    });
  }

  /** What was written is read by whoever asked and the agency alone from here on: it is sealed. */
  private async publish({ tx, question }: Deed, edition: PublicEdition): Promise<void> {
    const [title, body] = [edition.title || null, edition.question || null];
    const sealed = title !== null || body !== null ? this.words.sealedNow(question) : null;
    await this.database.rowsIn(tx, sql.editQuestion, [question.id, title, body, sealed]);
    if (edition.answer) {
      const [answer] = await this.database.rowsIn(tx, sql.readNewestAnswer, [question.id]);
      const written = this.words.written('answer', answer!.id, answer!.words, true);
      await this.database.rowsIn(tx, sql.editAnswer, [answer!.id, edition.answer, written.sealed]);
    }
    if (!edition.askedAgain) return;
    const [again] = await this.database.rowsIn(tx, sql.readAskingAgain, [question.id]);
    if (!again) throw new Refusal('NOT_ASKED_AGAIN', {}, 'input.edition.askedAgain');
    const written = this.words.written('record', again.id, again.words, true);
    await this.database.rowsIn(tx, sql.editAskingAgain, [again.id, edition.askedAgain, written.sealed]);
  }

  private carryOut(actor: Actor, wish: QuestionWish, act: QuestionAct, write: (deed: Deed) => Promise<void>): Outcome {
    return this.acts.carryOut(
      actor,
      {
        questionId: wish.questionId,
        idempotencyKey: wish.idempotencyKey,
        operation: `${act}Question`,
        whyNot: (who, question, now) => {
          const code = whyNotDo(who, act, question, now);
          return code && new Refusal(code, {}, 'input.questionId');
        },
      },
      write,
    );
  }
}
