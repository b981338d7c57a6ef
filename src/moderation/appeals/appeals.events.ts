/** What the journal says of appeals. Who appealed, who decided and what either wrote are never among the facts. */
import type { Outcome, Standing, WhyAuditor } from './appeals.rules.js';
import type { Step } from './terms.rules.js';

/** Facts by kind; the subject is the appeal. */
export interface AppealEvents {
  'appeal.filed': AppealTold & { whyAuditor: WhyAuditor | null };
  'appeal.decided': AppealTold & { outcome: Outcome };
  'appeal.withdrawn': AppealTold;
  /** Another decision has settled the matter: nothing is left to decide about. */
  'appeal.settled': AppealTold;
  /** That decision was undone. */
  'appeal.reopened': AppealTold;
  /** Nobody was left in the agency to decide: an auditor does. */
  'appeal.passed_on': AppealTold;
}

export interface AppealTold {
  decisionId: string;
  step: Step;
  standing: Standing;
}

export type AppealEvent = keyof AppealEvents;

export const appealKinds = [
  'appeal.filed',
  'appeal.decided',
  'appeal.withdrawn',
  'appeal.settled',
  'appeal.reopened',
  'appeal.passed_on',
] as const satisfies AppealEvent[];
