/** Who sees a question, who reads all of it, and who acts on it. */
import { hasRole, whyNotAct, type Actor } from '../people/actor.js';
import { endOf, isOver, type Term } from './clocks.rules.js';
import { stateOf, whyNotNow, type LifeRefusal, type Living, type QuestionAct, type QuestionState } from './life.rules.js';

/** What the rules need to know of a question. */
export interface Asked {
  /** Who asked, or the official who entered it for somebody. */
  askerId: string;
  /** Null for what was asked on the web. */
  gatheringId: string | null;
  agencyId: string;
  isPrivate: boolean;
  allowsEdition: boolean;
  isListed: boolean;
  keptState: QuestionState;
  answeredAt: Date | null;
  rounds: number;
}

/** Whoever asked, the officials of the agency that has it, and administrators read every word. */
export function maySeeWhole(actor: Actor, question: Pick<Asked, 'askerId' | 'gatheringId' | 'agencyId'>): boolean {
  return isAsker(actor, question) || actor.isAdministrator || hasRole(actor, 'OFFICIAL', question.agencyId);
}

/** A private question exists only for them, unless an edition of it was published. */
export function whyNotSee(
  actor: Actor,
  question: Pick<Asked, 'askerId' | 'gatheringId' | 'agencyId' | 'isPrivate' | 'isListed'>,
): 'NOT_FOUND' | null {
  return !question.isPrivate || question.isListed || maySeeWhole(actor, question) ? null : 'NOT_FOUND';
}

/** Whoever entered it for somebody has not asked it: they neither rate the answer nor ask again. */
export function isAsker(actor: Actor, question: Pick<Asked, 'askerId' | 'gatheringId'>): boolean {
  return actor.accountId !== null && question.gatheringId === null && actor.accountId === question.askerId;
}

export type DutyRefusal = 'NOT_FOUND' | 'SIGN_IN_REQUIRED' | 'AUDITORS_ONLY_READ' | 'FORBIDDEN';
export type AskerRefusal = 'NOT_FOUND' | 'SIGN_IN_REQUIRED' | 'AUDITORS_ONLY_READ' | 'NOT_YOUR_QUESTION';

/** Why this person may not ask. Officials ask other agencies as citizens do, and their own by other ways. */
export function whyNotAsk(actor: Actor, agencyId: string): 'SIGN_IN_REQUIRED' | 'AUDITORS_ONLY_READ' | 'OFFICIALS_ANSWER_HERE' | null {
  return whyNotAct(actor) ?? (hasRole(actor, 'OFFICIAL', agencyId) ? 'OFFICIALS_ANSWER_HERE' : null);
}

/** Only officials work for an agency on its questions. */
export function whyNotServe(actor: Actor, agencyId: string): Exclude<DutyRefusal, 'NOT_FOUND'> | null {
  return whyNotAct(actor) ?? (hasRole(actor, 'OFFICIAL', agencyId) ? null : 'FORBIDDEN');
}

/** The queue, the templates and who is told are for the officials of the agency and for administrators. */
export function whyNotSeeQueue(actor: Actor, agencyId: string): 'FORBIDDEN' | null {
  return actor.isAdministrator || hasRole(actor, 'OFFICIAL', agencyId) ? null : 'FORBIDDEN';
}

/** Why an official may not do it now. */
export function whyNotDo(actor: Actor, act: QuestionAct, question: Asked, now: Date): DutyRefusal | LifeRefusal | null {
  return whyNotSee(actor, question) ?? whyNotServe(actor, question.agencyId) ?? whyNotIn(act, question, now);
}

/** Why whoever asked may not do it now: everything besides answering is theirs alone. */
export function whyNotAsAsker(actor: Actor, act: QuestionAct, question: Asked, now: Date): AskerRefusal | LifeRefusal | null {
  return (
    whyNotSee(actor, question) ??
    whyNotAct(actor) ??
    (isAsker(actor, question) ? null : 'NOT_YOUR_QUESTION') ??
    whyNotIn(act, question, now)
  );
}

/** Why this person may not follow it; whoever asked is told anyway. */
export function whyNotFollow(
  actor: Actor,
  question: Asked,
  isFollowed: boolean,
  now: Date,
): 'NOT_FOUND' | 'SIGN_IN_REQUIRED' | 'AUDITORS_ONLY_READ' | 'OWN_QUESTION' | 'QUESTION_ALREADY_FOLLOWED' | LifeRefusal | null {
  return (
    whyNotSee(actor, question) ??
    whyNotAct(actor) ??
    (isAsker(actor, question) ? 'OWN_QUESTION' : null) ??
    whyNotIn('follow', question, now) ??
    (isFollowed ? 'QUESTION_ALREADY_FOLLOWED' : null)
  );
}

/** One extension, while the term still runs (art. 14, parágrafo: before it expires). */
export function whyNotExtend(
  term: Pick<Term, 'dueOn'> & { extendedFrom: string | null },
  now: Date,
): 'EXTENDED_BEFORE' | 'TERM_OVER' | null {
  if (term.extendedFrom !== null) return 'EXTENDED_BEFORE';
  return isOver(term.dueOn, now) ? 'TERM_OVER' : null;
}

/** An agency that has had it does not get it back: who is competent is then for others to decide (art. 39 of Ley 1437 de 2011). */
export function whyNotTransferTo(agencyId: string, hadBy: readonly string[]): 'TRANSFER_TO_ITSELF' | 'TRANSFERRED_BEFORE' | null {
  if (hadBy.at(-1) === agencyId) return 'TRANSFER_TO_ITSELF';
  return hadBy.includes(agencyId) ? 'TRANSFERRED_BEFORE' : null;
}

/** Of a private question the agency publishes nothing unless whoever asked lets it (Ley 1581 de 2012, art. 9), and then question and answer together. */
export function whyNotPublishEdition(
  question: Pick<Asked, 'isPrivate' | 'allowsEdition' | 'answeredAt'>,
  edition: { title?: string | null; question?: string | null; askedAgain?: string | null; answer?: string | null },
  isAnswering: boolean,
): 'EDITION_EMPTY' | 'EDITION_NOT_ALLOWED' | 'EDITION_INCOMPLETE' | 'QUESTION_NOT_YET_ANSWERED' | null {
  if (!Object.values(edition).some(Boolean)) return 'EDITION_EMPTY';
  const isAnswered = isAnswering || question.answeredAt !== null;
  if (edition.answer && !isAnswered) return 'QUESTION_NOT_YET_ANSWERED';
  if (!question.isPrivate) return null;
  if (!question.allowsEdition) return 'EDITION_NOT_ALLOWED';
  return edition.title && edition.question && edition.answer ? null : 'EDITION_INCOMPLETE';
}

/** Why an official may not edit now what everybody reads of it, whatever the words. */
export function whyNotEdit(
  actor: Actor,
  question: Asked,
  now: Date,
): DutyRefusal | LifeRefusal | 'EDITION_NOT_ALLOWED' | 'QUESTION_NOT_YET_ANSWERED' | null {
  const refusal = whyNotDo(actor, 'edit', question, now);
  if (refusal !== null || !question.isPrivate) return refusal;
  if (!question.allowsEdition) return 'EDITION_NOT_ALLOWED';
  return question.answeredAt === null ? 'QUESTION_NOT_YET_ANSWERED' : null;
}

/** The state by the clock, of what the rules know. */
export function standingOf(question: Pick<Asked, 'keptState' | 'answeredAt'>, now: Date): QuestionState {
  return stateOf(livingOf(question), now);
}

export function livingOf({ keptState, answeredAt }: Pick<Asked, 'keptState' | 'answeredAt'>): Living {
  return { state: keptState, answeredAt };
}

/** Whether something that ended then was in time. */
export function isInTime(dueOn: string, at: Date): boolean {
  return at < endOf(dueOn);
}

function whyNotIn(act: QuestionAct, question: Asked, now: Date): LifeRefusal | null {
  return whyNotNow(act, standingOf(question, now), question.rounds);
}
