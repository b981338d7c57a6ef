/** What people are told about questions, and who is told. */
import type { Reminder } from './clocks.rules.js';

export type NoticeKind =
  | 'RECEIVED'
  | 'TRANSFERRED'
  | 'EXTENDED'
  | 'ANSWERED'
  | 'ANSWERED_TOO'
  | 'ASSIGNED'
  | 'TRANSFERRED_HERE'
  | 'ASKED_AGAIN'
  | 'WITHDRAWN'
  | Reminder;

/** Whoever has taken the question is told, as long as they still serve there; else everybody who could take it. */
export function officialsToTell(assigneeId: string | null, officials: readonly string[]): readonly string[] {
  return assigneeId !== null && officials.includes(assigneeId) ? [assigneeId] : officials;
}

/** What is late goes to the head of the agency, and to whoever has taken it; without a head to everybody who could answer. */
export function toldWhenLate(assigneeId: string | null, headId: string | null, officials: readonly string[]): readonly string[] {
  const head = headId !== null && officials.includes(headId) ? [headId] : null;
  if (head === null) return officials;
  return [...new Set([...head, ...(assigneeId !== null && officials.includes(assigneeId) ? [assigneeId] : [])])];
}

/** Minutes until a letter that the server did not take is tried again; null when it is given up. */
export function minutesToNextTry(tries: number): number | null {
  return [10, 60, 360][tries - 1] ?? null;
}
