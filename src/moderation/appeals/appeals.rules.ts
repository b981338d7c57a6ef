/** Who appeals against a decision, who decides about the appeal, and what may come of it: nobody judges twice, and nobody their own cause. */
import { hasRole, whyNotAct, type Actor } from '../../people/actor.js';
import { isRestriction } from '../deciding/statement.rules.js';
import type { Measure } from '../moderation.rules.js';
import { appealableUntil, furtherUntil, type Step } from './terms.rules.js';

export const shortestWords = 10;
export const longestWords = 3000;

/** How the appellant is concerned: it was decided against them, or what they had reported was dismissed (art. 20(1) of Regulation (EU) 2022/2065). */
export type Standing = 'AUTHOR' | 'REPORTER';

export const outcomes = ['UPHELD', 'REVERSED', 'CHANGED'] as const;
export type Outcome = (typeof outcomes)[number];

/** Why an auditor decides. */
export type WhyAuditor = 'FURTHER' | 'DECIDED_ON_APPEAL' | 'NOBODY_ELSE';

/** What has become of an appeal. */
export const appealStates = ['OPEN', 'UPHELD', 'REVERSED', 'CHANGED', 'SETTLED', 'WITHDRAWN'] as const;
export type AppealState = (typeof appealStates)[number];

/** What the rules need to know of the decision that is appealed against. */
export interface Appealed {
  measure: Measure;
  decidedAt: Date;
  undoneAt: Date | null;
  /** Whether a later decision has lifted it. */
  isLifted: boolean;
  /** The step of the appeal on which it was decided; null for a decision that began on its own. */
  onAppeal: Step | null;
  isAuthor: boolean;
  /** Whether it answered a report of theirs. */
  isReporter: boolean;
  /** Whether they have appealed against it before. */
  hasAppealed: boolean;
}

export type AppealRefusal =
  | 'SIGN_IN_REQUIRED'
  | 'AUDITORS_ONLY_READ'
  | 'NOT_CONCERNED'
  | 'DECISION_NO_LONGER_STANDS'
  | 'APPEAL_WAS_THE_LAST'
  | 'ALREADY_APPEALED'
  | 'TOO_LATE_TO_APPEAL';

/** In whose name one would appeal: null where the decision does not concern them. */
export function standingOf({ measure, isAuthor, isReporter }: Pick<Appealed, 'measure' | 'isAuthor' | 'isReporter'>): Standing | null {
  // What leaves things as they are, or as they were, hurts nobody but whoever reported.
  if (isAuthor) return isRestriction(measure) ? 'AUTHOR' : null;
  return isReporter && measure === 'NO_ACTION' ? 'REPORTER' : null;
}

/** Whether anybody at all could be concerned by such a decision. */
export function mayBeAppealedAgainst(measure: Measure): boolean {
  return isRestriction(measure) || measure === 'NO_ACTION';
}

/** A suspension does not keep anybody from appealing: it is what they appeal against. */
export function whyNotAppeal(actor: Actor, decision: Appealed, now: Date): AppealRefusal | null {
  const mayNot = whyNotAct(actor);
  if (mayNot) return mayNot;
  if (standingOf(decision) === null) return 'NOT_CONCERNED';
  if (decision.hasAppealed) return 'ALREADY_APPEALED';
  if (decision.undoneAt || decision.isLifted) return 'DECISION_NO_LONGER_STANDS';
  if (decision.onAppeal === 'AUDITOR') return 'APPEAL_WAS_THE_LAST';
  const until = decision.onAppeal === 'AGENCY' ? furtherUntil(decision.decidedAt) : appealableUntil(decision.decidedAt);
  return now >= until ? 'TOO_LATE_TO_APPEAL' : null;
}

/**
 * Why the auditor decides about it, null where a moderator of the agency does: what was decided on an appeal goes to the second step at
 * once, and so does what nobody else in the agency could decide.
 */
export function reasonForAuditor(decision: Pick<Appealed, 'onAppeal'>, others: number): WhyAuditor | null {
  if (decision.onAppeal) return 'DECIDED_ON_APPEAL';
  return others === 0 ? 'NOBODY_ELSE' : null;
}

/** What the rules need to know of an appeal. */
export interface Appeal {
  step: Step;
  standing: Standing;
  agencyId: string;
  appellantId: string;
  closedAt: Date | null;
  withdrawnAt: Date | null;
  settledBy: string | null;
  outcome: Outcome | null;
  decidedAt: Date | null;
  /** Whether the appellant has gone on to the auditor. */
  hasGoneFurther: boolean;
}

export function stateOf({ closedAt, withdrawnAt, outcome }: Pick<Appeal, 'closedAt' | 'withdrawnAt' | 'outcome'>): AppealState {
  if (outcome) return outcome;
  if (withdrawnAt) return 'WITHDRAWN';
  return closedAt ? 'SETTLED' : 'OPEN';
}

export type FurtherRefusal =
  | 'SIGN_IN_REQUIRED'
  | 'AUDITORS_ONLY_READ'
  | 'NOT_YOUR_APPEAL'
  | 'APPEAL_WAS_THE_LAST'
  | 'APPEAL_STILL_OPEN'
  | 'APPEAL_NOT_DECIDED'
  | 'APPEAL_WAS_GRANTED'
  | 'ALREADY_APPEALED'
  | 'TOO_LATE_TO_APPEAL';

/** The second step is for whoever did not get everything on the first. */
export function whyNotGoFurther(actor: Actor, appeal: Appeal, now: Date): FurtherRefusal | null {
  const mayNot = whyNotAct(actor) ?? whyNotOwn(actor, appeal);
  if (mayNot) return mayNot;
  if (appeal.step === 'AUDITOR') return 'APPEAL_WAS_THE_LAST';
  const state = stateOf(appeal);
  if (state === 'OPEN') return 'APPEAL_STILL_OPEN';
  if (state === 'WITHDRAWN' || state === 'SETTLED') return 'APPEAL_NOT_DECIDED';
  if (state === 'REVERSED') return 'APPEAL_WAS_GRANTED';
  if (appeal.hasGoneFurther) return 'ALREADY_APPEALED';
  return now >= furtherUntil(appeal.decidedAt!) ? 'TOO_LATE_TO_APPEAL' : null;
}

export function whyNotWithdraw(
  actor: Actor,
  appeal: Appeal,
): 'SIGN_IN_REQUIRED' | 'AUDITORS_ONLY_READ' | 'NOT_YOUR_APPEAL' | 'APPEAL_CLOSED' | null {
  return whyNotAct(actor) ?? whyNotOwn(actor, appeal) ?? (appeal.closedAt ? 'APPEAL_CLOSED' : null);
}

function whyNotOwn({ accountId }: Actor, { appellantId }: Pick<Appeal, 'appellantId'>): 'NOT_YOUR_APPEAL' | null {
  return appellantId === accountId ? null : 'NOT_YOUR_APPEAL';
}

/** The appellant, those who may have to decide, and those who audit the deciding; for everybody else it does not exist. */
export function maySee(viewer: Actor, { agencyId, appellantId }: Pick<Appeal, 'agencyId' | 'appellantId'>): boolean {
  return viewer.accountId !== null && (viewer.accountId === appellantId || mayReadFile(viewer, agencyId));
}

/** What was written then, reports and notes are for those who decide. */
export function mayReadFile(viewer: Actor, agencyId: string): boolean {
  return viewer.isAuditor || hasRole(viewer, 'MODERATOR', agencyId);
}

/** Who had a part in the matter: whoever decided or seconded it, on any step, wrote or reported the comment, or appeals. */
export type Involved = ReadonlySet<string>;

export type DecideRefusal =
  'SIGN_IN_REQUIRED' | 'AUDITORS_ONLY_READ' | 'AUDITORS_DECIDE' | 'FORBIDDEN' | 'TOOK_PART_BEFORE' | 'APPEAL_CLOSED';

/** The first step is for moderators of the agency, the second for auditors: the one act that is theirs. Somebody else than before, always. */
export function whyNotDecideAppeal(
  actor: Actor,
  appeal: Pick<Appeal, 'step' | 'agencyId' | 'closedAt'>,
  involved: Involved,
): DecideRefusal | null {
  const { accountId } = actor;
  if (accountId === null) return 'SIGN_IN_REQUIRED';
  if (appeal.step === 'AGENCY') {
    if (actor.isAuditor) return 'AUDITORS_ONLY_READ';
    if (!hasRole(actor, 'MODERATOR', appeal.agencyId)) return 'FORBIDDEN';
  } else if (!actor.isAuditor) return mayReadFile(actor, appeal.agencyId) ? 'AUDITORS_DECIDE' : 'FORBIDDEN';
  if (involved.has(accountId)) return 'TOOK_PART_BEFORE';
  return appeal.closedAt ? 'APPEAL_CLOSED' : null;
}
