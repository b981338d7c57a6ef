/** What the ledger says of moderation: canonical JSON (RFC 8785) without personal data. docs/ledger.md describes each leaf. */
import { hash } from 'node:crypto';
import { canonicalJson } from '../../ledger/log/canonical-json.js';

/** A decision as everybody may read it: of persons only what they did. */
export interface RecordedDecision {
  decision: string;
  agency: string;
  consultation: string;
  /** Null where the measure concerns a person: the comment would name them. */
  comment: string | null;
  measure: string;
  ground: string | null;
  basis: string | null;
  legalGround: string | null;
  facts: string | null;
  reason: string;
  proportion: string | null;
  source: string;
  automatedDetection: boolean;
  /** Whether a second moderator agreed before it was carried out. */
  seconded: boolean;
  territory: string[];
  /** The day, in Bogota, on which the comment was written. */
  contentDate: string;
  contentLanguage: string | null;
  decidedAt: Date;
  endsAt: Date | null;
  lifts: string | null;
}

export interface RecordedUndoing {
  decision: string;
  undoneAt: Date;
}

export interface RecordedOutcome {
  appeal: string;
  decision: string;
  step: number;
  outcome: string;
  filedAt: Date;
  decidedAt: Date;
  reason: string;
}

export interface DecidedLeaf {
  type: 'moderation.decided';
  decision: string;
  agency: string;
  consultation: string;
  comment: string | null;
  measure: string;
  ground: string | null;
  basis: string | null;
  source: string;
  automatedDetection: boolean;
  seconded: boolean;
  territory: string[];
  contentDate: string;
  contentLanguage: string | null;
  decidedAt: string;
  endsAt: string | null;
  lifts: string | null;
  /** SHA-256 of the words of the statement. */
  statement: string;
}

export interface UndoneLeaf {
  type: 'moderation.undone';
  decision: string;
  undoneAt: string;
}

export interface OutcomeLeaf {
  type: 'moderation.appeal-decided';
  appeal: string;
  decision: string;
  step: number;
  outcome: string;
  filedAt: string;
  decidedAt: string;
  /** SHA-256 of the reason. */
  reason: string;
}

export type ModerationLeaf = DecidedLeaf | UndoneLeaf | OutcomeLeaf;

export function leafOfDecision(recorded: RecordedDecision): DecidedLeaf {
  const { facts, legalGround, proportion, reason, decidedAt, endsAt, ...said } = recorded;
  return {
    type: 'moderation.decided',
    ...said,
    decidedAt: decidedAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
    statement: hashStatement({ facts, legalGround, proportion, reason }),
  };
}

export function leafOfUndoing({ decision, undoneAt }: RecordedUndoing): UndoneLeaf {
  return { type: 'moderation.undone', decision, undoneAt: undoneAt.toISOString() };
}

export function leafOfOutcome({ appeal, decision, step, outcome, filedAt, decidedAt, reason }: RecordedOutcome): OutcomeLeaf {
  return {
    type: 'moderation.appeal-decided',
    appeal,
    decision,
    step,
    outcome,
    filedAt: filedAt.toISOString(),
    decidedAt: decidedAt.toISOString(),
    reason: hashReason(reason),
  };
}

export type StatementWords = Pick<RecordedDecision, 'facts' | 'legalGround' | 'proportion' | 'reason'>;

/** What people wrote stands in the ledger as a hash only: should it ever have to go, nothing of it is left there. */
export function hashStatement({ facts, legalGround, proportion, reason }: StatementWords): string {
  return hash('sha256', `urna moderation statement v1\n${canonicalJson({ facts, legalGround, proportion, reason })}`, 'base64url');
}

export function hashReason(reason: string): string {
  return hash('sha256', `urna moderation outcome v1\n${canonicalJson({ reason })}`, 'base64url');
}

export function writeLeaf(leaf: ModerationLeaf): Buffer {
  return Buffer.from(canonicalJson(leaf));
}

/** By what a leaf is found again in the ledger; each can be there once. */
export const lookupOf = {
  decision: (id: string): string => `moderation:${id}`,
  undoing: (decision: string): string => `moderation-undone:${decision}`,
  outcome: (appeal: string): string => `moderation-appeal:${appeal}`,
} as const;
