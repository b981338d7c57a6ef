/** What the ledger and the open record say of moderation: canonical JSON (RFC 8785) without personal data. docs/ledger.md describes it. */
import { hash } from 'node:crypto';
import { canonicalJson } from '../../ledger/log/canonical-json.js';

/** A decision as everybody may read it: of persons only what they did. */
export interface RecordedDecision extends StatementWords {
  decision: string;
  agency: string;
  consultation: string;
  /** Null where the measure concerns a person: the comment would name them. */
  comment: string | null;
  measure: string;
  ground: string | null;
  basis: string | null;
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

/** What moderators wrote. */
export interface StatementWords {
  facts: string | null;
  legalGround: string | null;
  proportion: string | null;
  reason: string;
}

export interface RecordedUndoing {
  decision: string;
  undoneAt: Date;
}

export interface RecordedOutcome {
  appeal: string;
  agency: string;
  decision: string;
  /** Before the agency, or before the auditor. */
  step: string;
  outcome: string;
  filedAt: Date;
  decidedAt: Date;
  reason: string;
}

/** A moment as JSON says it. */
type Said<Row> = { [Key in keyof Row]: Row[Key] extends Date ? string : Row[Key] extends Date | null ? string | null : Row[Key] };

export interface DecidedLeaf extends Omit<Said<RecordedDecision>, keyof StatementWords> {
  type: 'moderation.decided';
  /** SHA-256 of the words of the statement. */
  statement: string;
}

export interface UndoneLeaf extends Said<RecordedUndoing> {
  type: 'moderation.undone';
}

export interface OutcomeLeaf extends Said<RecordedOutcome> {
  type: 'moderation.appeal-decided';
  /** SHA-256 of it. */
  reason: string;
}

export type ModerationLeaf = DecidedLeaf | UndoneLeaf | OutcomeLeaf;

/** Where the leaf of a line stands in the ledger. */
export interface LeafPlace {
  /** Null for the moment in which the leaf waits for its place. */
  leaf: number | null;
  /** What the ledger holds, so that also a line that still waits can be held against it; null where nothing ever entered the ledger. */
  hash: string | null;
}

/** Of what never entered the ledger, as where a row was added behind its back. */
export const nowhere: LeafPlace = { leaf: null, hash: null };

/** A decision in the open record, with its places in the ledger. */
export interface DecisionLine extends Said<RecordedDecision>, LeafPlace {
  type: 'decision';
  undone: ({ at: string } & LeafPlace) | null;
}

export interface OutcomeLine extends Said<RecordedOutcome>, LeafPlace {
  type: 'appeal';
}

export type RecordLine = DecisionLine | OutcomeLine;

export function decisionLine(
  { decidedAt, endsAt, ...said }: RecordedDecision,
  place: LeafPlace,
  undone: DecisionLine['undone'],
): DecisionLine {
  return { type: 'decision', ...said, decidedAt: decidedAt.toISOString(), endsAt: endsAt?.toISOString() ?? null, ...place, undone };
}

export function outcomeLine({ filedAt, decidedAt, ...said }: RecordedOutcome, place: LeafPlace): OutcomeLine {
  return { type: 'appeal', ...said, filedAt: filedAt.toISOString(), decidedAt: decidedAt.toISOString(), ...place };
}

/** The leaf that a line of the record must have in the ledger. */
export function leafOfLine(line: RecordLine): ModerationLeaf {
  if (line.type === 'appeal') {
    const { leaf: _, hash: __, ...said } = line;
    return { ...said, type: 'moderation.appeal-decided', reason: hashReason(line.reason) };
  }
  const { leaf: _, hash: __, undone: ___, facts, legalGround, proportion, reason, ...said } = line;
  return { ...said, type: 'moderation.decided', statement: hashStatement({ facts, legalGround, proportion, reason }) };
}

export function leafOfDecision(decision: RecordedDecision): ModerationLeaf {
  return leafOfLine(decisionLine(decision, nowhere, null));
}

export function leafOfUndoing({ decision, undoneAt }: RecordedUndoing): UndoneLeaf {
  return { type: 'moderation.undone', decision, undoneAt: undoneAt.toISOString() };
}

export function leafOfOutcome(outcome: RecordedOutcome): ModerationLeaf {
  return leafOfLine(outcomeLine(outcome, nowhere));
}

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

/** The month of the record in which a moment falls: that of Bogota, which has no daylight saving. */
export function recordMonth(at: Date): string {
  return new Date(at.getTime() - 5 * 3_600_000).toISOString().slice(0, 7);
}
