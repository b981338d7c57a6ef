/** Reads leaves and lines of moderation strictly: with what belongs to them and nothing else. */
import type { DecidedLeaf, DecisionLine, ModerationLeaf, OutcomeLeaf, OutcomeLine, RecordLine } from '../moderation/record/leaves.rules.js';
import {
  faultIn,
  isDay,
  isHash,
  isListOf,
  isNumber,
  isObject,
  isOneOf,
  isText,
  isTime,
  isUuid,
  isYesOrNo,
  orNull,
  parseCanonical,
  type Shape,
  type Test,
} from './shapes.js';

const decided: Readonly<Record<keyof Omit<DecidedLeaf, 'type' | 'statement'>, Test>> = {
  agency: isUuid,
  automatedDetection: isYesOrNo,
  basis: orNull(isText),
  comment: orNull(isUuid),
  consultation: isUuid,
  contentDate: isDay,
  contentLanguage: orNull(isText),
  decidedAt: isTime,
  decision: isUuid,
  endsAt: orNull(isTime),
  ground: orNull(isText),
  lifts: orNull(isUuid),
  measure: isText,
  seconded: isYesOrNo,
  source: isText,
  territory: isListOf(isText),
};

const outcome: Readonly<Record<keyof Omit<OutcomeLeaf, 'type' | 'reason'>, Test>> = {
  agency: isUuid,
  appeal: isUuid,
  decidedAt: isTime,
  decision: isUuid,
  filedAt: isTime,
  outcome: isText,
  step: isOneOf(['AGENCY', 'AUDITOR']),
};

export const moderationShapes: Readonly<Record<ModerationLeaf['type'], Shape>> = {
  'moderation.decided': { ...decided, statement: isHash },
  'moderation.undone': { decision: isUuid, undoneAt: isTime },
  'moderation.appeal-decided': { ...outcome, reason: isHash },
};

const undoing: Shape = { at: isTime, hash: orNull(isHash), leaf: orNull(isNumber) };
const isUndoing: Test = (value) => isObject(value) && faultIn(value, undoing) === undefined;

const lineShapes: Readonly<Record<RecordLine['type'], Shape>> = {
  decision: {
    ...decided,
    facts: orNull(isText),
    hash: orNull(isHash),
    leaf: orNull(isNumber),
    legalGround: orNull(isText),
    proportion: orNull(isText),
    reason: isText,
    undone: orNull(isUndoing),
  } satisfies Record<keyof Omit<DecisionLine, 'type'>, Test>,
  appeal: { ...outcome, hash: orNull(isHash), leaf: orNull(isNumber), reason: isText } satisfies Record<
    keyof Omit<OutcomeLine, 'type'>,
    Test
  >,
};

/** A line of the open record of moderation, or the field in which it is none. */
export function readRecordLine(text: string): RecordLine | { field: string } {
  const value = parseCanonical(text);
  const shape = value && lineShapes[value.type as RecordLine['type']];
  if (!value || !shape) return { field: 'type' };
  const field = faultIn(value, shape);
  return field === undefined ? (value as unknown as RecordLine) : { field };
}
