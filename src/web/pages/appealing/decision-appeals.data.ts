/** Written by npm run documents from decision-appeals.graphql. */
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How whoever appeals is concerned (art. 20(1) of Regulation (EU) 2022/2065). It names nobody. */
export type AppealStanding =
  /** It was decided against them or what they wrote. */
  | 'AUTHOR'
  /** They reported the comment, and their report was dismissed. */
  | 'REPORTER';

/** What has become of an appeal. */
export type AppealState =
  /** A milder measure took the place of the first. */
  | 'CHANGED'
  /** It waits for somebody to decide. */
  | 'OPEN'
  /** The appellant was right. */
  | 'REVERSED'
  /** Another decision gave what was asked for, or took back what was appealed against: nothing was left to decide. */
  | 'SETTLED'
  /** The decision stands. */
  | 'UPHELD'
  /** The appellant took it back. */
  | 'WITHDRAWN';

/** Who decides about an appeal. */
export type AppealStep =
  /** The first step: a moderator of the agency who had no part in the decision, within 10 working days (as art. 76 of Ley 1437 de 2011 gives those who appeal). */
  | 'AGENCY'
  /** The second and last step: an auditor, within 15 working days. */
  | 'AUDITOR';

/** Why an auditor decides about an appeal. */
export type WhyAuditorDecides =
  /** What is appealed against was itself decided on somebody else’s appeal. */
  | 'DECIDED_ON_APPEAL'
  /** The appellant went on after the first step. */
  | 'FURTHER'
  /** The agency has no other moderator than those who had a part in it. */
  | 'NOBODY_ELSE';

export type DecisionAppealsFragment = { appealableUntil: string | null, decidedOnAppeal: AppealStep | null, appeals: Array<{ step: AppealStep, whyAuditor: WhyAuditorDecides | null, standing: AppealStanding, state: AppealState, filedAt: string, dueAt: string, isLate: boolean, closedAt: string | null, outcomeReason: string | null }>, viewerCanAppeal: { allowed: boolean }, viewerAppeal: { id: string } | null, agency: { name: string }, consultation: { timeZone: string } };
