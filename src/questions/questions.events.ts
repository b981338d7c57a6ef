/** What happens to questions, as the journal keeps it. Of private ones it tells no words and not who asked. */
export const questionEvents = {
  asked: 'question.asked',
  assigned: 'question.assigned',
  transferred: 'question.transferred',
  /** In the name of the agency that got it from another one. */
  received: 'question.received',
  extended: 'question.extended',
  reminded: 'question.reminded',
  escalated: 'question.escalated',
  answered: 'question.answered',
  edited: 'question.edited',
  askedAgain: 'question.asked_again',
  rated: 'question.rated',
  withdrawn: 'question.withdrawn',
  followed: 'question.followed',
  unfollowed: 'question.unfollowed',
} as const;
export type QuestionEvent = (typeof questionEvents)[keyof typeof questionEvents];

/** After these somebody who looks at the question sees something else. */
export const questionKinds: readonly QuestionEvent[] = Object.values(questionEvents).filter(
  (kind) => kind !== 'question.received' && kind !== 'question.reminded',
);

/** After these the queue of an agency is another one. */
export const queueKinds: readonly QuestionEvent[] = [
  'question.asked',
  'question.assigned',
  'question.transferred',
  'question.received',
  'question.extended',
  'question.reminded',
  'question.escalated',
  'question.answered',
  'question.asked_again',
  'question.withdrawn',
];

export const networkEvents = {
  guidancePublished: 'guidance.published',
  guidanceRevised: 'guidance.revised',
  templateSaved: 'template.saved',
  templateRemoved: 'template.removed',
  headNamed: 'agency.head_named',
} as const;
