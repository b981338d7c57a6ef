/** Reads leaves strictly: canonical JSON, of a type that is known, with what belongs to that type and nothing else. */
import { canonicalJson } from '../ledger/log/canonical-json.js';
import { hashBytes } from '../ledger/log/merkle.js';
import type { PollLeaf, PollWords } from '../votes/leaves.rules.js';
import { allMethods } from '../votes/method.rules.js';
import { pollKinds } from '../votes/poll.rules.js';
import type { Fault } from './log-files.js';

type Test = (value: unknown) => boolean;
export const nameBytes = 16;

const isText: Test = (value) => typeof value === 'string';
const isNumber: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isWhole: Test = (value) => Number.isSafeInteger(value);
const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const isOneOf =
  (words: readonly unknown[]): Test =>
  (value) =>
    words.includes(value);
const isTime: Test = (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
const isUuid: Test = (value) => typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
const isListOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const isHash = (value: unknown): boolean => readBytes(value, hashBytes) !== null;
const isName = (value: unknown): boolean => readBytes(value, nameBytes) !== null;
const isRecordOf =
  (test: Test): Test =>
  (value) =>
    isObject(value) && Object.values(value).every(test);
const isOption: Test = (value) => isObject(value) && isText(value.id) && isRecordOf(isText)(value.label) && orNull(isNumber)(value.cost);

export function isPollWords(value: unknown): value is PollWords {
  return isObject(value) && isRecordOf(isText)(value.question) && isListOf(isOption)(value.options) && Object.keys(value).length === 2;
}

const ballot = { ballot: isName, choices: isHash, poll: isUuid, receipt: isHash };

const shapes: Readonly<Record<PollLeaf['type'], Readonly<Record<string, Test>>>> = {
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
const rooms = ['poll', 'ballot', 'result'];

export type ReadLeaf = { poll: PollLeaf } | { other: string } | { fault: Fault };

export function readLeaf(entry: Buffer): ReadLeaf {
  const text = entry.toString();
  const value = parseCanonical(text);
  if (value === null || !Buffer.from(text).equals(entry)) return fault('verifying.leaf-not-canonical', { leafText: text.slice(0, 80) });
  const { type } = value;
  if (typeof type !== 'string' || !/^[a-z-]+(\.[a-z-]+)+$/.test(type))
    return fault('verifying.leaf-without-type', { leafText: text.slice(0, 80) });
  if (!Object.hasOwn(shapes, type))
    return rooms.includes(type.split('.')[0]!) ? fault('verifying.leaf-type-unknown', { type }) : { other: type };
  const shape = shapes[type as PollLeaf['type']];
  const odd = Object.keys(value).find((key) => key !== 'type' && !Object.hasOwn(shape, key));
  if (odd !== undefined) return fault('verifying.leaf-with-odd-field', { type, field: odd });
  const wrong = Object.keys(shape).find((key) => !Object.hasOwn(value, key) || !shape[key]!(value[key]));
  return wrong === undefined ? { poll: value as unknown as PollLeaf } : fault('verifying.leaf-field-wrong', { type, field: wrong });
}

/** The object whose one spelling the text is; null for everything else. */
export function parseCanonical(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && canonicalJson(value) === text ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

/** Bytes of that number in their one spelling in base64url; null for everything else. */
export function readBytes(text: unknown, length: number): Buffer | null {
  if (typeof text !== 'string') return null;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === length && bytes.toString('base64url') === text ? bytes : null;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fault(says: string, facts: Fault['facts']): { fault: Fault } {
  return { fault: { says, facts } };
}
