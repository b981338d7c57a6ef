/** Who enters ballots for others, who confirms them, and what becomes of two entries: nobody's ballot rests on one official alone. */
import { assistedWays } from '../../consultations/gatherings/gatherings.rules.js';
import type { Mark } from '../ballot.rules.js';

export const ballotWays = ['WEB', ...assistedWays] as const;
export type BallotWay = (typeof ballotWays)[number];

/**
 * ENTERED waits for a second official, DIFFERENT for a third one. AGREED is on its way to being cast. CAST counts. REFUSED was not
 * cast, because its person may not vote or has voted; REJECTED was taken off the table by officials, or by the closing.
 */
export const entryStates = ['ENTERED', 'DIFFERENT', 'AGREED', 'CAST', 'REFUSED', 'REJECTED'] as const;
export type EntryState = (typeof entryStates)[number];

/** What one official read: whose document, and what was chosen. */
export interface Entry {
  document: Buffer;
  marks: readonly Mark[];
  territory: string | null;
}

export interface EnteredBallot {
  state: EntryState;
  enteredBy: string;
  secondBy: string | null;
}

export function isWaiting({ state }: Pick<EnteredBallot, 'state'>): boolean {
  return state === 'ENTERED' || state === 'DIFFERENT' || state === 'AGREED';
}

/** It does not count, and somebody may ask why. */
export function isSetAside({ state }: Pick<EnteredBallot, 'state'>): boolean {
  return state === 'REFUSED' || state === 'REJECTED';
}

/** Whoever has entered it does not confirm it, and whoever differed does not decide. */
export function whyNotConfirm(
  accountId: string,
  { state, enteredBy, secondBy }: EnteredBallot,
): 'ENTRY_SETTLED' | 'SECOND_OFFICIAL_NEEDED' | 'THIRD_OFFICIAL_NEEDED' | null {
  if (!isWaiting({ state })) return 'ENTRY_SETTLED';
  if (state === 'DIFFERENT') return accountId === enteredBy || accountId === secondBy ? 'THIRD_OFFICIAL_NEEDED' : null;
  return accountId === enteredBy ? 'SECOND_OFFICIAL_NEEDED' : null;
}

/** Any official of the agency may, also the one who was mistaken. */
export function whyNotReject({ state }: Pick<EnteredBallot, 'state'>): 'ENTRY_SETTLED' | null {
  return isWaiting({ state }) ? null : 'ENTRY_SETTLED';
}

/** What becomes of an entry when another one is laid beside it; a third one decides between two, and is not a third opinion. */
export function compare(first: Entry, second: Entry | null, now: Entry): 'AGREED' | 'DIFFERENT' | 'MATCHES_NEITHER' {
  if (isSame(first, now) || (second !== null && isSame(second, now))) return 'AGREED';
  return second === null ? 'DIFFERENT' : 'MATCHES_NEITHER';
}

/** Marks come in the order in which their kind of poll writes them: rankings in that of preference. */
export function isSame(one: Entry, other: Entry): boolean {
  return (
    one.document.equals(other.document) &&
    one.territory === other.territory &&
    one.marks.length === other.marks.length &&
    one.marks.every((mark, place) => mark === other.marks[place])
  );
}
