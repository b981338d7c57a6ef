/** Who is told what when something happens to a question. */
import type { Reminder } from './clocks.rules.js';
import type { QuestionEvent } from './questions.events.js';

export type QuestionTold =
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

export type Circle = 'ASKER' | 'FOLLOWERS' | 'ASSIGNEE' | 'OFFICIALS' | 'HEAD';

export interface Telling {
  what: QuestionTold;
  to: Circle;
}

/** A transfer is told of once, in the name of the agency that got the question. */
const tellings: Partial<Record<QuestionEvent, readonly Telling[]>> = {
  'question.asked': [{ what: 'RECEIVED', to: 'ASKER' }],
  'question.assigned': [{ what: 'ASSIGNED', to: 'ASSIGNEE' }],
  'question.received': [
    { what: 'TRANSFERRED', to: 'ASKER' },
    { what: 'TRANSFERRED_HERE', to: 'OFFICIALS' },
  ],
  'question.extended': [{ what: 'EXTENDED', to: 'ASKER' }],
  'question.answered': [
    { what: 'ANSWERED', to: 'ASKER' },
    { what: 'ANSWERED_TOO', to: 'FOLLOWERS' },
  ],
  'question.asked_again': [{ what: 'ASKED_AGAIN', to: 'OFFICIALS' }],
  'question.withdrawn': [{ what: 'WITHDRAWN', to: 'OFFICIALS' }],
  'question.escalated': [{ what: 'LATE', to: 'HEAD' }],
};

/** The events after which somebody is told. */
export const toldKinds: readonly string[] = [...Object.keys(tellings), 'question.reminded'];

export function tellingsOf(kind: string, facts: { reminder?: Reminder }): readonly Telling[] {
  if (kind === 'question.reminded') return [{ what: facts.reminder!, to: 'OFFICIALS' }];
  return tellings[kind as QuestionEvent] ?? [];
}

/** What officials are told because of their office. */
export function isDuty(to: Circle): boolean {
  return to === 'ASSIGNEE' || to === 'OFFICIALS' || to === 'HEAD';
}

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
