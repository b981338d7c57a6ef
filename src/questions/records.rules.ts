/** What the public record of a question tells, and why terms begin. */
export const recordedActs = [
  'ASKED',
  'ASSIGNED',
  'TRANSFERRED',
  'EXTENDED',
  'ANSWERED',
  'EDITED',
  'ASKED_AGAIN',
  'RATED',
  'WITHDRAWN',
  'ESCALATED',
] as const;
export type RecordedAct = (typeof recordedActs)[number];

export type TermCause = 'ASKED' | 'TRANSFERRED' | 'ASKED_AGAIN';
export type TermOutcome = 'ANSWERED' | 'TRANSFERRED' | 'WITHDRAWN';

/** QuestionActs whose words are reasons that the agency owes to everybody who sees the question. */
const reasoned: readonly RecordedAct[] = ['TRANSFERRED', 'EXTENDED', 'EDITED', 'ASKED_AGAIN', 'WITHDRAWN'];

/** Whether the words of an entry are for everybody: not those of a withdrawn question, nor what a private one was about. */
export function showsWords(act: RecordedAct, question: { isPrivate: boolean; state: string }): boolean {
  return reasoned.includes(act) && !question.isPrivate && (act !== 'ASKED_AGAIN' || question.state !== 'WITHDRAWN');
}
