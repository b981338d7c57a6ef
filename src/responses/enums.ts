/** The closed sets of this room in the API. */
import { registerEnumType } from '@nestjs/graphql';
import type { Disposition, ObservationKind, ObservationState } from './answering.rules.js';

export const Dispositions = {
  ACCEPTED: 'ACCEPTED',
  PARTLY_ACCEPTED: 'PARTLY_ACCEPTED',
  NOT_ACCEPTED: 'NOT_ACCEPTED',
  OUT_OF_SCOPE: 'OUT_OF_SCOPE',
  ALREADY_COVERED: 'ALREADY_COVERED',
} as const satisfies Record<Disposition, Disposition>;
registerEnumType(Dispositions, {
  name: 'Disposition',
  description: 'What an agency does with an observation.',
  valuesMap: {
    ACCEPTED: { description: 'The text changes as it asks.' },
    PARTLY_ACCEPTED: { description: 'The text changes as it asks in part.' },
    NOT_ACCEPTED: { description: 'The text does not change because of it.' },
    OUT_OF_SCOPE: { description: 'It is not about what the text regulates.' },
    ALREADY_COVERED: { description: 'The text, or another rule, says so already.' },
  },
});

export const ObservationKinds = { COMMENT: 'COMMENT', SUGGESTION: 'SUGGESTION', REPLY: 'REPLY' } as const satisfies Record<
  ObservationKind,
  ObservationKind
>;
registerEnumType(ObservationKinds, {
  name: 'ObservationKind',
  description: 'What an observation was said with.',
  valuesMap: {
    COMMENT: { description: 'A comment on the consultation or on a part of its text.' },
    SUGGESTION: { description: 'A comment that proposes other words.' },
    REPLY: { description: 'A reply that an official took in.' },
  },
});

export const ObservationStates = { IN_SCOPE: 'IN_SCOPE', HIDDEN: 'HIDDEN', WITHDRAWN: 'WITHDRAWN' } as const satisfies Record<
  ObservationState,
  ObservationState
>;
registerEnumType(ObservationStates, {
  name: 'ObservationState',
  description: 'Whether an observation needs an answer. It keeps its number in any case.',
  valuesMap: {
    IN_SCOPE: { description: 'It needs an answer.' },
    HIDDEN: { description: 'Moderators hid its comment after the closing; it needs an answer again once that is restored.' },
    WITHDRAWN: { description: 'Its author took the comment back after the closing.' },
  },
});
