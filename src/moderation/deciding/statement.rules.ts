/** What a statement of reasons must say, measure by measure (after article 17 of Regulation (EU) 2022/2065, the DSA). */
import type { Ground, Measure } from '../moderation.rules.js';

/** Why something is measured at all: it breaks the law, or a rule of this house. */
export const bases = ['ILLEGAL_CONTENT', 'INCOMPATIBLE_CONTENT'] as const;
export type Basis = (typeof bases)[number];

/** How the moderators came to look at it. */
export const sources = ['REPORT', 'OWN_INITIATIVE', 'AUTHORITY'] as const;
export type Source = (typeof sources)[number];

/** A stretch of the words of a comment, or of those that it proposes, in code points from their beginning; the end is not part of it. */
export interface Passage {
  start: number;
  end: number;
  inProposal?: boolean;
}

/** What a moderator writes down; whatever does not belong to the measure is null. */
export interface Statement {
  measure: Measure;
  ground: Ground | null;
  basis: Basis | null;
  /** The law and its article; with ILLEGAL_CONTENT only. */
  legalGround: string | null;
  /** What was found, without personal data. */
  facts: string | null;
  /** Why that breaks the law or the rule. */
  reason: string;
  /** Why nothing milder would do. */
  proportion: string | null;
  endsAt: Date | null;
  passages: readonly Passage[] | null;
}

export const shortestWords = 10;
export const longestFacts = 2000;
export const longestProportion = 1000;
export const longestLegalGround = 300;

/** Where decisions apply: the service is offered by public bodies of Colombia. ISO 3166-1. */
export const territoryScope: readonly string[] = ['CO'];

export const longestSuspensionDays = 90;
/** Shorter than this it would be over before its author reads of it. */
export const shortestTermHours = 1;
export const longestTermDays = 365;

const dayMs = 24 * 3_600_000;

/** Those that restrict somebody, or say something of what they wrote. */
export const restrictions = ['LABEL', 'HIDE', 'HIDE_PART', 'LOCK_THREAD', 'WARN', 'SUSPEND'] as const satisfies readonly Measure[];
export type Restriction = (typeof restrictions)[number];

export function isRestriction(measure: Measure): measure is Restriction {
  return (restrictions as readonly Measure[]).includes(measure);
}

/** About a person rather than about their words: the public record does not say of whom. */
export function isAboutPerson(measure: Measure): boolean {
  return measure === 'WARN' || measure === 'SUSPEND';
}

/** Those that must explain why nothing milder would do: they take words or a voice away. */
export function needsProportion(measure: Measure): boolean {
  return measure === 'HIDE' || measure === 'HIDE_PART' || measure === 'LOCK_THREAD' || measure === 'SUSPEND';
}

/** A passage that exposes somebody stays blacked out, and a warning is said once: neither has an end. */
export function mayEnd(measure: Measure): boolean {
  return measure === 'LABEL' || measure === 'HIDE' || measure === 'LOCK_THREAD' || measure === 'SUSPEND';
}

/** No one person alone acts against a whole account, or against what an agency says. Taking back and leaving alone needs nobody else. */
export function needsTwoPeople(measure: Measure, authorRole: 'CITIZEN' | 'OFFICIAL'): boolean {
  return measure === 'SUSPEND' || (isRestriction(measure) && authorRole === 'OFFICIAL');
}

export type StatementRefusal =
  | 'GROUND_MISSING'
  | 'FACTS_MISSING'
  | 'PROPORTION_MISSING'
  | 'LEGAL_GROUND_MISSING'
  | 'END_MISSING'
  | 'END_NOT_POSSIBLE'
  | 'END_TOO_SOON'
  | 'END_TOO_LATE'
  | 'PASSAGES_MISSING'
  | 'PASSAGES_NOT_POSSIBLE';

/** The code, and the field of the statement at fault. */
export interface StatementFault {
  code: StatementRefusal;
  field: keyof Statement;
}

/** What the statement lacks or has too much of. The short form of earlier clients does without facts and proportion. */
export function whyNotState(statement: Statement, now: Date, isShort = false): StatementFault | null {
  const { measure, ground, basis, legalGround, facts, proportion } = statement;
  if (isRestriction(measure)) {
    if (!ground) return { code: 'GROUND_MISSING', field: 'ground' };
    if (!facts && !isShort) return { code: 'FACTS_MISSING', field: 'facts' };
  }
  if (basis === 'ILLEGAL_CONTENT' && !legalGround) return { code: 'LEGAL_GROUND_MISSING', field: 'legalGround' };
  if (needsProportion(measure) && !proportion && !isShort) return { code: 'PROPORTION_MISSING', field: 'proportion' };
  return whyNotEnd(statement, now) ?? whyNotPick(statement);
}

function whyNotEnd({ measure, endsAt }: Statement, now: Date): StatementFault | null {
  const fault = (code: StatementRefusal): StatementFault => ({ code, field: 'endsAt' });
  if (endsAt === null) return measure === 'SUSPEND' ? fault('END_MISSING') : null;
  if (!mayEnd(measure)) return fault('END_NOT_POSSIBLE');
  const term = endsAt.getTime() - now.getTime();
  if (term < shortestTermHours * 3_600_000) return fault('END_TOO_SOON');
  return term > longestDays(measure) * dayMs ? fault('END_TOO_LATE') : null;
}

/** For how long at most a measure with an end is taken. */
export function longestDays(measure: Measure): number {
  return measure === 'SUSPEND' ? longestSuspensionDays : longestTermDays;
}

function whyNotPick({ measure, passages }: Statement): StatementFault | null {
  const has = passages !== null && passages.length > 0;
  if (measure === 'HIDE_PART') return has ? null : { code: 'PASSAGES_MISSING', field: 'passages' };
  return has ? { code: 'PASSAGES_NOT_POSSIBLE', field: 'passages' } : null;
}

/** The statement without what its measure does not have: a basis is said of restrictions only, a legal ground of what is illegal. */
export function tidied(statement: Statement): Statement {
  const restricts = isRestriction(statement.measure);
  const basis = restricts ? (statement.basis ?? 'INCOMPATIBLE_CONTENT') : null;
  return {
    ...statement,
    basis,
    ground: restricts ? statement.ground : null,
    legalGround: basis === 'ILLEGAL_CONTENT' ? statement.legalGround : null,
    proportion: restricts ? statement.proportion : null,
    passages: statement.passages?.length ? statement.passages : null,
  };
}

/** Reports weigh before the moderators' own eye; what an authority asked for is said by whoever decides. */
export function sourceOf(openReports: number, isFromAuthority: boolean): Source {
  if (isFromAuthority) return 'AUTHORITY';
  return openReports > 0 ? 'REPORT' : 'OWN_INITIATIVE';
}
