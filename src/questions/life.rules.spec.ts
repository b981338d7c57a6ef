import { questionStates, stateAfter, stateOf, transitions, whyNotNow, type QuestionAct, type QuestionState } from './life.rules.js';

const acts: QuestionAct[] = ['assign', 'transfer', 'extend', 'answer', 'withdraw', 'edit', 'follow', 'askAgain', 'rate'];
const now = new Date('2026-02-10T15:00:00Z');
const answered = new Date('2026-02-02T15:00:00Z');

/** What is possible in each state, and the code with which the rest is refused. */
const life: Record<QuestionState, Partial<Record<QuestionAct, string | null>>> = {
  RECEIVED: {
    assign: null,
    transfer: null,
    extend: null,
    answer: null,
    withdraw: null,
    edit: null,
    follow: null,
    askAgain: 'QUESTION_NOT_YET_ANSWERED',
    rate: 'QUESTION_NOT_YET_ANSWERED',
  },
  ASSIGNED: {
    assign: null,
    transfer: null,
    extend: null,
    answer: null,
    withdraw: null,
    edit: null,
    follow: null,
    askAgain: 'QUESTION_NOT_YET_ANSWERED',
    rate: 'QUESTION_NOT_YET_ANSWERED',
  },
  ANSWERED: {
    assign: 'QUESTION_ALREADY_ANSWERED',
    transfer: 'QUESTION_ALREADY_ANSWERED',
    extend: 'QUESTION_ALREADY_ANSWERED',
    answer: 'QUESTION_ALREADY_ANSWERED',
    withdraw: 'QUESTION_ALREADY_ANSWERED',
    edit: null,
    follow: null,
    askAgain: null,
    rate: null,
  },
  REASKED: {
    assign: null,
    transfer: 'ANSWERED_BEFORE',
    extend: null,
    answer: null,
    withdraw: 'ANSWERED_BEFORE',
    edit: null,
    follow: null,
    askAgain: 'ALREADY_REASKED',
    rate: null,
  },
  CLOSED: {
    assign: 'QUESTION_ALREADY_ANSWERED',
    transfer: 'QUESTION_ALREADY_ANSWERED',
    extend: 'QUESTION_ALREADY_ANSWERED',
    answer: 'QUESTION_ALREADY_ANSWERED',
    withdraw: 'QUESTION_ALREADY_ANSWERED',
    edit: null,
    follow: null,
    askAgain: 'ALREADY_REASKED',
    rate: null,
  },
  WITHDRAWN: Object.fromEntries(acts.map((act) => [act, 'QUESTION_WITHDRAWN'])),
};

describe('The life of a question', () => {
  it.each(questionStates.flatMap((state) => acts.map((act) => [state, act] as const)))('in %s: %s', (state, act) => {
    const rounds = state === 'REASKED' || state === 'CLOSED' ? 2 : 1;
    expect(whyNotNow(act, state, rounds)).toBe(life[state][act]);
  });

  it('ends by itself when nobody asked again in time', () => {
    const question = { state: 'ANSWERED' as const, answeredAt: answered };
    expect(stateOf(question, now)).toBe('ANSWERED');
    expect(stateOf(question, new Date('2026-02-17T04:59:59Z'))).toBe('ANSWERED');
    expect(stateOf(question, new Date('2026-02-17T05:00:00Z'))).toBe('CLOSED');
    expect(whyNotNow('askAgain', 'CLOSED', 1)).toBe('ASKING_AGAIN_OVER');
  });

  it('goes on from the state of the clock, not from the one that is kept', () => {
    const question = { state: 'ANSWERED' as const, answeredAt: answered };
    expect(stateAfter('askAgain', question, now)).toBe('REASKED');
    expect(stateAfter('rate', question, new Date('2026-03-20T05:00:00Z'))).toBe('CLOSED');
  });

  it('begins anew with a transfer and never leaves its end', () => {
    expect(transitions.ASSIGNED.transfer).toBe('RECEIVED');
    expect(Object.values(transitions.CLOSED).every((next) => next === 'CLOSED')).toBe(true);
    expect(transitions.WITHDRAWN).toEqual({});
  });
});
