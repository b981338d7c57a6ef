/** Documents as people write them, and who may verify whom and how. */
import { hasRole, whyNotAct, type Actor } from '../actor.js';

export const verificationKinds = ['PROVIDER', 'ROLL', 'PAPER', 'IN_PERSON'] as const;
export type VerificationKind = (typeof verificationKinds)[number];

/** Kinds of identity document; the same number may stand on two kinds. */
export const documentKinds = ['CC', 'TI', 'CE', 'PPT', 'PA'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export interface IdentityDocument {
  kind: DocumentKind;
  number: string;
  /** As `YYYY-MM-DD`. */
  bornOn: string;
}

/** Only a passport has letters. Points and spaces are how people write numbers, and leading zeros how some offices do. */
export function readDocument(kind: DocumentKind, number: string): string | null {
  const tidy = number.toUpperCase().replace(/[\s.,-]/g, '');
  const isOne = kind === 'PA' ? /^[A-Z0-9]{5,15}$/.test(tidy) : /^\d{4,12}$/.test(tidy);
  if (!isOne) return null;
  return kind === 'PA' ? tidy : tidy.replace(/^0+(?=\d)/, '');
}

/** A day that exists, in the past, of somebody who may be alive. */
export function readBirthDate(text: string, today: string): string | null {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
  return isDay && text <= today && Number(text.slice(0, 4)) >= Number(today.slice(0, 4)) - 130 ? text : null;
}

/** What is hashed for a roll: `urna roll hash` and whoever verifies write it alike. */
export function rollText({ kind, number, bornOn }: IdentityDocument): string {
  return `urna-roll/v1\n${kind}\n${number}\n${bornOn}`;
}

/** An account of a deployment or of one who only reads is nobody's vote. */
export function whyNotVerify(actor: Actor): 'SIGN_IN_REQUIRED' | 'AUDITORS_ONLY_READ' | null {
  return whyNotAct(actor);
}

/** An official of the agency verifies others: nobody attests to who they are themselves. */
export function whyNotVerifyInPerson(
  actor: Actor,
  agencyId: string,
  account: { id: string; isAuditor: boolean } | null,
): 'SIGN_IN_REQUIRED' | 'AUDITORS_ONLY_READ' | 'FORBIDDEN' | 'DESK_CODE_UNKNOWN' | 'CANNOT_VERIFY_SELF' | 'AUDITORS_HOLD_NO_ROLES' | null {
  return (
    whyNotAct(actor) ??
    (hasRole(actor, 'OFFICIAL', agencyId) ? null : 'FORBIDDEN') ??
    (account === null ? 'DESK_CODE_UNKNOWN' : null) ??
    (account!.id === actor.accountId ? 'CANNOT_VERIFY_SELF' : null) ??
    (account!.isAuditor ? 'AUDITORS_HOLD_NO_ROLES' : null)
  );
}

export interface LinkState {
  /** The identity that the account has. */
  ownIdentity: string | null;
  /** That of the document, where it is known. */
  identity: string | null;
  /** Which account has it. */
  holder: string | null;
  /** What is known of the birth date, where it is. */
  bornOn: string | null;
}

/**
 * Whether a document may be linked to the account. One that is another account's moves only where it was proven by more than
 * knowledge: a number and a birth date are known to relatives and offices too.
 */
export function whyNotLink(
  accountId: string,
  state: LinkState,
  { kind, bornOn, movesParticipation }: { kind: VerificationKind; bornOn: string | null; movesParticipation: boolean },
): 'OTHER_IDENTITY' | 'BIRTH_DATE_DIFFERS' | 'DOCUMENT_ELSEWHERE' | 'DOCUMENT_ELSEWHERE_MOVE' | null {
  if (state.ownIdentity !== null && state.ownIdentity !== state.identity) return 'OTHER_IDENTITY';
  const isStrong = kind === 'IN_PERSON' || kind === 'PROVIDER';
  if (state.bornOn !== null && bornOn !== null && state.bornOn !== bornOn && !isStrong) return 'BIRTH_DATE_DIFFERS';
  if (state.holder === null || state.holder === accountId) return null;
  if (!isStrong) return 'DOCUMENT_ELSEWHERE';
  return movesParticipation ? null : 'DOCUMENT_ELSEWHERE_MOVE';
}
