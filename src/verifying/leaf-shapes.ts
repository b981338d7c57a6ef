/** Reads leaves strictly: canonical JSON, of a type that is known, with what belongs to that type and nothing else. */
import type { ModerationLeaf } from '../moderation/record/leaves.rules.js';
import type { PollLeaf, PollWords } from '../votes/leaves.rules.js';
import { allMethods } from '../votes/method.rules.js';
import { pollKinds } from '../votes/poll.rules.js';
import type { Fault } from './log-files.js';
import { moderationShapes } from './record-shapes.js';
import {
  isHash,
  isListOf,
  isName,
  isNumber,
  isObject,
  isOneOf,
  isRecordOf,
  isText,
  isTime,
  isUuid,
  isWhole,
  oddFieldOf,
  orNull,
  parseCanonical,
  wrongFieldOf,
  type Shape,
  type Test,
} from './shapes.js';

const isOption: Test = (value) => isObject(value) && isText(value.id) && isRecordOf(isText)(value.label) && orNull(isNumber)(value.cost);

export function isPollWords(value: unknown): value is PollWords {
  return isObject(value) && isRecordOf(isText)(value.question) && isListOf(isOption)(value.options) && Object.keys(value).length === 2;
}

const ballot = { ballot: isName, choices: isHash, poll: isUuid, receipt: isHash };

const shapes: Readonly<Record<PollLeaf['type'], Shape>> = {
  'poll.opened': {
    budget: orNull(isNumber),
    closesAt: isTime,
    consultation: isUuid,
    format: isOneOf(['urna-poll@1']),
    highestScore: orNull(isWhole),
    kind: isOneOf(pollKinds),
    lowestScore: orNull(isWhole),
    maxChoices: isNumber,
    method: isOneOf(allMethods),
    minChoices: isNumber,
    opensAt: isTime,
    options: orNull(isListOf(isOption)),
    parameters: isRecordOf(isText),
    poll: isUuid,
    question: orNull(isRecordOf(isText)),
    roll: (value) => isObject(value) && isText(value.rule) && isNumber(value.size),
    seats: isNumber,
    seed: isHash,
    software: isText,
    words: isHash,
  },
  'ballot.cast': ballot,
  'ballot.changed': ballot,
  'ballot.withdrawn': { ballot: isName, poll: isUuid },
  'poll.closed': { ballots: isNumber, closedAt: isTime, poll: isUuid, reason: isOneOf(['CLOSED', 'WITHDRAWN']) },
  'result.certified': {
    ballots: isNumber,
    certifiedAt: isTime,
    poll: isUuid,
    result: isHash,
    seed: isHash,
    winners: orNull(isListOf(isText)),
  },
  'poll.key-destroyed': { poll: isUuid },
  'result.annotated': { note: isHash, poll: isUuid },
};

/** Leaves of other rooms are none of a poll's business; those of these must be understood. */
const rooms = ['poll', 'ballot', 'result', 'moderation'];

export type ReadLeaf = { poll: PollLeaf } | { moderation: ModerationLeaf } | { other: string } | { fault: Fault };

export function readLeaf(entry: Buffer): ReadLeaf {
  const text = entry.toString();
  const value = parseCanonical(text);
  if (value === null || !Buffer.from(text).equals(entry)) return fault('verifying.leaf-not-canonical', { leafText: text.slice(0, 80) });
  const { type } = value;
  if (typeof type !== 'string' || !/^[a-z-]+(\.[a-z-]+)+$/.test(type))
    return fault('verifying.leaf-without-type', { leafText: text.slice(0, 80) });
  const isOfPoll = Object.hasOwn(shapes, type);
  if (!isOfPoll && !Object.hasOwn(moderationShapes, type))
    return rooms.includes(type.split('.')[0]!) ? fault('verifying.leaf-type-unknown', { type }) : { other: type };
  const shape = isOfPoll ? shapes[type as PollLeaf['type']] : moderationShapes[type as ModerationLeaf['type']];
  const odd = oddFieldOf(value, shape);
  if (odd !== undefined) return fault('verifying.leaf-with-odd-field', { type, field: odd });
  const wrong = wrongFieldOf(value, shape);
  if (wrong !== undefined) return fault('verifying.leaf-field-wrong', { type, field: wrong });
  return isOfPoll ? { poll: value as unknown as PollLeaf } : { moderation: value as unknown as ModerationLeaf };
}

function fault(says: string, facts: Fault['facts']): { fault: Fault } {
  return { fault: { says, facts } };
}
