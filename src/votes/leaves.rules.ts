/** What the ledger says of polls and ballots: canonical JSON (RFC 8785) without personal data. docs/ledger.md describes each leaf. */
import { hash } from 'node:crypto';
import { canonicalJson } from '../ledger/log/canonical-json.js';
import { leafHash } from '../ledger/log/merkle.js';
import { commitChoices, receiptCommitment, seedCommitment } from '../ledger/log/commitment.js';
import type { Eligibility } from '../people/eligibility.rules.js';
import type { PublicChoices } from './ballot.rules.js';
import type { PollMethod } from './method.rules.js';
import type { PollKind } from './poll.rules.js';

/** What a poll asks, in its words. */
export interface PollWords {
  question: Record<string, string>;
  options: { id: string; label: Record<string, string>; cost: number | null }[];
}

/** Everything that decides how a poll is answered and counted, as it stood when it opened. */
export interface Opening extends PollWords {
  poll: string;
  consultation: string;
  kind: PollKind;
  minChoices: number;
  maxChoices: number;
  lowestScore: number | null;
  highestScore: number | null;
  budget: number | null;
  method: PollMethod;
  seats: number;
  parameters: Record<string, string>;
  opensAt: string;
  closesAt: string;
  /** Who may vote, and how many there were when it opened. */
  roll: { rule: 'ACCOUNTS'; size: number } | { rule: 'ELIGIBLE'; size: number; eligibility: Eligibility };
  /** Commitment to the seed from which lots are drawn. */
  seed: string;
  software: string;
}

export interface OpenedLeaf extends Omit<Opening, keyof PollWords> {
  type: 'poll.opened';
  format: 'urna-poll@1';
  /** SHA-256 of the canonical JSON of question and options together, base64url. */
  words: string;
  /** Both null where a leaf could not hold them: then they are published beside the ledger, and `words` tells that they are these. */
  question: PollWords['question'] | null;
  options: PollWords['options'] | null;
}

export interface BallotLeaf {
  type: 'ballot.cast' | 'ballot.changed';
  poll: string;
  /** The ballot's name: the same for all its versions, of which the last counts. */
  ballot: string;
  /** Commitment to the code and the secret of the receipt. */
  receipt: string;
  /** Commitment to the choices. */
  choices: string;
}

export interface WithdrawalLeaf {
  type: 'ballot.withdrawn';
  poll: string;
  ballot: string;
}

export interface ClosedLeaf {
  type: 'poll.closed';
  poll: string;
  closedAt: string;
  /** Ballots that count: cast and not withdrawn. */
  ballots: number;
  /** WITHDRAWN where the whole consultation was: then nothing is counted. */
  reason: 'CLOSED' | 'WITHDRAWN';
}

export interface CertifiedLeaf {
  type: 'result.certified';
  poll: string;
  ballots: number;
  /** Options by their id, in order of election; null where nothing is elected. */
  winners: string[] | null;
  /** The seed that `poll.opened` committed to, base64url. */
  seed: string;
  /** SHA-256 of the canonical JSON of the whole result, base64url. */
  result: string;
  certifiedAt: string;
}

export interface KeyDestroyedLeaf {
  type: 'poll.key-destroyed';
  poll: string;
}

export interface AnnotatedLeaf {
  type: 'result.annotated';
  poll: string;
  /** SHA-256 of the note's text, base64url. */
  note: string;
}

export type PollLeaf = OpenedLeaf | BallotLeaf | WithdrawalLeaf | ClosedLeaf | CertifiedLeaf | KeyDestroyedLeaf | AnnotatedLeaf;

/** A log tells the length of an entry in two bytes. */
export const longestLeaf = 0xffff;

export function openedLeaf(opening: Opening): OpenedLeaf {
  const leaf: OpenedLeaf = { type: 'poll.opened', format: 'urna-poll@1', ...opening, words: hashWords(opening) };
  return writeLeaf(leaf).length <= longestLeaf ? leaf : { ...leaf, question: null, options: null };
}

/** What `poll.opened` says of a poll's words, whether or not it holds them. */
export function hashWords(words: PollWords): string {
  return hash('sha256', writeWords(words), 'base64url');
}

/** As they are published beside the ledger. */
export function writeWords({ question, options }: PollWords): string {
  return canonicalJson({ question, options });
}

/** The bytes of a leaf. */
export function writeLeaf(leaf: PollLeaf): Buffer {
  return Buffer.from(canonicalJson(leaf));
}

export interface CountedBallot {
  poll: string;
  handle: Buffer;
  salt: Buffer;
  choices: PublicChoices;
  receipt: { code: string; secret: string };
  isChange: boolean;
}

export function ballotLeaf({ poll, handle, salt, choices, receipt, isChange }: CountedBallot): BallotLeaf {
  return {
    type: isChange ? 'ballot.changed' : 'ballot.cast',
    poll,
    ballot: handle.toString('base64url'),
    receipt: commitReceipt(receipt.code, receipt.secret),
    choices: commitChoices(salt, choices),
  };
}

/** What a leaf says of the receipt with this code and secret; only who knows both can work it out. */
export function commitReceipt(code: string, secret: string): string {
  return receiptCommitment(code, Buffer.from(secret.replaceAll('-', '')));
}

export function withdrawalLeaf(poll: string, handle: Buffer): WithdrawalLeaf {
  return { type: 'ballot.withdrawn', poll, ballot: handle.toString('base64url') };
}

/** What the promise of a receipt says; signed, it cannot pass for a checkpoint, whose first line is the origin. */
export function promiseText(origin: string, code: string, leaf: Uint8Array): string {
  return `urna-promise/v1\n${origin}\n${code}\n${Buffer.from(leafHash(leaf)).toString('base64')}\n`;
}

export { seedCommitment as commitSeed };
