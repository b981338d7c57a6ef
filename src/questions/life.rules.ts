/** The life of a question: one table says which act is possible in which state, and what follows it. */
import { askAgainUntil } from './clocks.rules.js';

/** As it is kept; CLOSED also comes by the clock. */
export const questionStates = ['RECEIVED', 'ASSIGNED', 'ANSWERED', 'REASKED', 'CLOSED', 'WITHDRAWN'] as const;
export type QuestionState = (typeof questionStates)[number];

/** What the life of a question needs to know of it. */
export interface Living {
  state: QuestionState;
  /** Of the newest answer. */
  answeredAt: Date | null;
}

/** The state at that moment: an answer that nobody asked about again in time is the last word. */
export function stateOf({ state, answeredAt }: Living, now: Date): QuestionState {
  return state === 'ANSWERED' && now >= askAgainUntil(answeredAt!) ? 'CLOSED' : state;
}

/** The state that follows an act, by state; an act that is not listed is not possible then. A transfer begins anew elsewhere. */
export const transitions = {
  RECEIVED: {
    assign: 'ASSIGNED',
    transfer: 'RECEIVED',
    extend: 'RECEIVED',
    answer: 'ANSWERED',
    withdraw: 'WITHDRAWN',
    edit: 'RECEIVED',
    follow: 'RECEIVED',
  },
  ASSIGNED: {
    assign: 'ASSIGNED',
    transfer: 'RECEIVED',
    extend: 'ASSIGNED',
    answer: 'ANSWERED',
    withdraw: 'WITHDRAWN',
    edit: 'ASSIGNED',
    follow: 'ASSIGNED',
  },
  ANSWERED: { askAgain: 'REASKED', rate: 'ANSWERED', edit: 'ANSWERED', follow: 'ANSWERED' },
  // What has been answered once was the agency's to answer: it is no longer passed on, nor taken back.
  REASKED: { assign: 'REASKED', extend: 'REASKED', answer: 'CLOSED', rate: 'REASKED', edit: 'REASKED', follow: 'REASKED' },
  CLOSED: { rate: 'CLOSED', edit: 'CLOSED', follow: 'CLOSED' },
  WITHDRAWN: {},
} as const satisfies Record<QuestionState, Partial<Record<string, QuestionState>>>;

type Steps<S> = S extends QuestionState ? keyof (typeof transitions)[S] : never;
export type QuestionAct = Steps<QuestionState>;

/** In these an agency owes an answer. */
export const openStates = ['RECEIVED', 'ASSIGNED', 'REASKED'] as const satisfies QuestionState[];

export function isOpen(state: QuestionState): boolean {
  return (openStates as readonly QuestionState[]).includes(state);
}

/** The state after an act that is possible now. */
export function stateAfter(act: QuestionAct, question: Living, now: Date): QuestionState {
  const steps: Partial<Record<QuestionAct, QuestionState>> = transitions[stateOf(question, now)];
  return steps[act] ?? question.state;
}

export type LifeRefusal =
  | 'QUESTION_NOT_YET_ANSWERED'
  | 'QUESTION_ALREADY_ANSWERED'
  | 'ALREADY_REASKED'
  | 'ASKING_AGAIN_OVER'
  | 'QUESTION_WITHDRAWN'
  | 'ANSWERED_BEFORE';

/** Why the act is not possible in this state, whoever asks. */
export function whyNotNow(act: QuestionAct, state: QuestionState, rounds: number): LifeRefusal | null {
  if (act in transitions[state]) return null;
  if (state === 'WITHDRAWN') return 'QUESTION_WITHDRAWN';
  if (act === 'askAgain') {
    if (isOpen(state) && rounds < 2) return 'QUESTION_NOT_YET_ANSWERED';
    return rounds < 2 ? 'ASKING_AGAIN_OVER' : 'ALREADY_REASKED';
  }
  if (act === 'rate') return 'QUESTION_NOT_YET_ANSWERED';
  return state === 'REASKED' ? 'ANSWERED_BEFORE' : 'QUESTION_ALREADY_ANSWERED';
}
