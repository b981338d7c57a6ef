/** What moderators did in the demonstration, as its content tells it. */
import type { ReportReason, Stance } from './stance.types.js';

export type DemoMeasure = 'NO_ACTION' | 'LABEL' | 'HIDE' | 'HIDE_PART' | 'LOCK_THREAD' | 'WARN' | 'SUSPEND';

/** A statement of reasons; what a measure does not have is left out. */
export interface DemoStatement {
  measure: DemoMeasure;
  ground?: ReportReason;
  /** The law that the words break; of what only breaks the rules of the house, nothing. */
  legalGround?: string;
  facts?: string;
  reason: string;
  proportion?: string;
  /** For how long; without an end when absent. */
  days?: number;
  /** Words of the comment that are blacked out. */
  passages?: string[];
}

export interface DemoOutcome {
  /** Key of a moderator who had no part in the decision, or of the auditor. */
  by: string;
  outcome: 'UPHELD' | 'REVERSED' | 'CHANGED';
  reason: string;
  /** What is decided instead. */
  instead?: DemoStatement;
}

/** Without an outcome it waits for one. */
export interface DemoAppeal {
  /** The author when absent, else whoever reported the comment first. */
  isOfReporter?: true;
  words: string;
  outcome?: DemoOutcome;
  /** The second step, to the auditor. */
  further?: { words: string; outcome?: DemoOutcome };
}

export interface DemoDecision extends DemoStatement {
  /** Key of the moderator; the first of the agency when absent. */
  by?: string;
  /** Of what takes two people: who seconded it; it waits when absent. */
  secondedBy?: string;
  appeal?: DemoAppeal;
}

/** What an agency lays down about comments that wait until somebody has looked. */
export interface DemoRules {
  agencyKey: string;
  /** Key of a moderator. */
  by: string;
  daysAgo: number;
  newAccountDays?: number;
  mostLinks?: number;
  mostAMinute?: number;
  words: string[];
  reason: string;
}

/** Much at once: comments that say nearly the same, put together from parts. */
export interface DemoWave {
  consultationKey: string;
  article?: string;
  daysAgo: number;
  /** Hour of the day in Bogota. */
  hour: number;
  /** How many come in each minute. */
  minutes: number[];
  stance: Stance;
  /** One of each, in this order. */
  parts: string[][];
  /** How many accounts opened for it a few hours before; citizens of long standing when absent. */
  newAccounts?: number;
  /** Decided about all of them by one act, so many hours later. */
  decision?: DemoDecision & { measure: 'NO_ACTION' | 'LABEL' | 'HIDE'; hoursLater: number };
  /** Decided about whoever wrote the first of them. */
  onAuthor?: DemoDecision & { hoursLater: number };
}

/** A few accounts report many comments. */
export interface DemoReportWave {
  consultationKey: string;
  daysAgo: number;
  hour: number;
  accounts: number;
  comments: number;
  reason: ReportReason;
  note: string;
  decision: DemoDecision & { measure: 'NO_ACTION'; hoursLater: number };
}
