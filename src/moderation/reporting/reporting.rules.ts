/** Reporting again, and reporting without an account: what is asked of whom. */
import type { Ground } from '../moderation.rules.js';
import type { PersonalWrong, ReportKind } from '../risk.rules.js';

/** How often one person may call a moderator to the same comment: after that, appealing is the way. */
export const mostReportsOfOne = 3;

/** Work for about a second on a telephone, and nothing that a person notices; an attacker pays it for every single report. */
export const work = { algorithm: 'PBKDF2/SHA-256', cost: 4_000, fewest: 100, most: 300 } as const;

export const minutesToProve = 30;
export const minutesToConfirm = 30;

/** How long a report without account keeps the hash of where it came from, when nobody has decided yet. */
export const hoursOfKey = 48;

export interface EarlierReport {
  isOpen: boolean;
  kind: ReportKind;
  reason: Ground;
  bodyAsReported: string;
}

export type AgainRefusal = 'ALREADY_REPORTED' | 'ALREADY_DECIDED' | 'REPORTED_OFTEN';

/** One open report a person and comment. Once it was decided, they report again what has changed: other words, or another reason. */
export function whyNotAgain(
  earlier: readonly EarlierReport[],
  { kind, reason, body }: { kind: ReportKind; reason: Ground; body: string },
): AgainRefusal | null {
  if (earlier.some(({ isOpen }) => isOpen)) return 'ALREADY_REPORTED';
  if (earlier.length >= mostReportsOfOne) return 'REPORTED_OFTEN';
  const same = earlier.some((report) => report.kind === kind && report.reason === reason && report.bodyAsReported === body);
  return same ? 'ALREADY_DECIDED' : null;
}

/** The ground under which moderators find it. */
export function groundOf(kind: PersonalWrong): Ground {
  return kind === 'PERSONAL_DATA' ? 'PERSONAL_DATA' : 'OTHER';
}

/** What a challenge is for: it is worth nothing for anything else. */
export interface ProvedAct {
  commentId: string;
  kind: PersonalWrong;
}

export interface ChallengeFacts extends ProvedAct {
  /** Milliseconds since 1970. */
  until: number;
}

export type ProofRefusal = 'PROOF_OF_ANOTHER_ACT' | 'PROOF_EXPIRED';

/** Whether the signed facts of a challenge are for this act and this moment. */
export function whyNotProof(facts: ChallengeFacts, act: ProvedAct, now: Date): ProofRefusal | null {
  if (facts.commentId !== act.commentId || facts.kind !== act.kind) return 'PROOF_OF_ANOTHER_ACT';
  return now.getTime() < facts.until ? null : 'PROOF_EXPIRED';
}

/** Without letters and digits that look alike when copied by hand. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const lengthOfCode = 16;

/** The code with which somebody finds their report again, in groups of four. */
export function codeFrom(bytes: Uint8Array): string {
  let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let code = '';
  for (let place = 0; place < lengthOfCode; place++) {
    code += alphabet[Number(number % BigInt(alphabet.length))]!;
    number /= BigInt(alphabet.length);
  }
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** However somebody types it; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (plain.length !== lengthOfCode || [...plain].some((sign) => !alphabet.includes(sign))) return null;
  return plain.replace(/(.{4})(?=.)/g, '$1-');
}
