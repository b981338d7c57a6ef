/** Closed sets of the API that the rules of this room know as plain words. */
import { registerEnumType } from '@nestjs/graphql';
import type { PetitionKind } from './clocks.rules.js';
import type { QuestionState } from './life.rules.js';
import type { RecordedAct, TermCause } from './records.rules.js';

export const PetitionKinds = {
  INFORMATION: 'INFORMATION',
  GENERAL: 'GENERAL',
  CONSULTATION: 'CONSULTATION',
} as const satisfies Record<PetitionKind, PetitionKind>;
registerEnumType(PetitionKinds, {
  name: 'PetitionKind',
  description: 'What a question asks for. The law gives each its own term (Ley 1755 de 2015, art. 14).',
  valuesMap: {
    INFORMATION: { description: 'Documents or information: 10 working days.' },
    GENERAL: { description: 'Anything else that the agency should do or say: 15 working days.' },
    CONSULTATION: { description: 'How the agency understands a matter in its charge: 30 working days.' },
  },
});

export const QuestionStates = {
  RECEIVED: 'RECEIVED',
  ASSIGNED: 'ASSIGNED',
  ANSWERED: 'ANSWERED',
  REASKED: 'REASKED',
  CLOSED: 'CLOSED',
  WITHDRAWN: 'WITHDRAWN',
} as const satisfies Record<QuestionState, QuestionState>;
registerEnumType(QuestionStates, {
  name: 'QuestionState',
  description: 'Where a question stands. It follows the clock: no act is needed to close it.',
  valuesMap: {
    RECEIVED: { description: 'The agency has it; nobody there has taken it yet.' },
    ASSIGNED: { description: 'An official of the agency works on it.' },
    ANSWERED: { description: 'Answered; whoever asked may ask once more for ten working days.' },
    REASKED: { description: 'Whoever asked was not satisfied and asked once more.' },
    CLOSED: { description: 'Answered for good.' },
    WITHDRAWN: { description: 'Taken back by whoever asked before it was answered.' },
  },
});

export const TermCauses = {
  ASKED: 'ASKED',
  TRANSFERRED: 'TRANSFERRED',
  ASKED_AGAIN: 'ASKED_AGAIN',
} as const satisfies Record<TermCause, TermCause>;
registerEnumType(TermCauses, {
  name: 'TermCause',
  description: 'Why a term began.',
  valuesMap: {
    ASKED: { description: 'Somebody asked.' },
    TRANSFERRED: { description: 'Another agency passed the question on.' },
    ASKED_AGAIN: { description: 'Whoever asked did so once more.' },
  },
});

export const RecordedActs = {
  ASKED: 'ASKED',
  ASSIGNED: 'ASSIGNED',
  TRANSFERRED: 'TRANSFERRED',
  EXTENDED: 'EXTENDED',
  ANSWERED: 'ANSWERED',
  EDITED: 'EDITED',
  ASKED_AGAIN: 'ASKED_AGAIN',
  RATED: 'RATED',
  WITHDRAWN: 'WITHDRAWN',
  ESCALATED: 'ESCALATED',
} as const satisfies Record<RecordedAct, RecordedAct>;
registerEnumType(RecordedActs, {
  name: 'QuestionAct',
  description: 'What happened to a question.',
  valuesMap: {
    ASKED: { description: 'Somebody asked.' },
    ASSIGNED: { description: 'An official of the agency took it.' },
    TRANSFERRED: { description: 'It was passed on to the competent agency, whose term began.' },
    EXTENDED: { description: 'The agency gave itself more time, with a reason.' },
    ANSWERED: { description: 'The agency answered.' },
    EDITED: { description: 'The agency edited what everybody may read, to keep personal data out.' },
    ASKED_AGAIN: { description: 'Whoever asked did so once more.' },
    RATED: { description: 'Whoever asked rated the answer.' },
    WITHDRAWN: { description: 'Whoever asked took it back.' },
    ESCALATED: { description: 'The term was over without an answer: it went to the head of the agency.' },
  },
});

export const QuestionOrders = { NEWEST: 'NEWEST', MOST_FOLLOWED: 'MOST_FOLLOWED', LAST_ANSWERED: 'LAST_ANSWERED' } as const;
export type QuestionOrder = keyof typeof QuestionOrders;
registerEnumType(QuestionOrders, {
  name: 'QuestionOrder',
  description: 'Orders of questions.',
  valuesMap: {
    NEWEST: { description: 'By when they were asked, the latest first.' },
    MOST_FOLLOWED: { description: 'By how many want to know too, the most first.' },
    LAST_ANSWERED: { description: 'Only answered ones, the latest answer first.' },
  },
});

export const QueuePlaces = { ALL: 'ALL', MINE: 'MINE', UNASSIGNED: 'UNASSIGNED', DUE_SOON: 'DUE_SOON', LATE: 'LATE' } as const;
export type QueuePlace = keyof typeof QueuePlaces;
registerEnumType(QueuePlaces, {
  name: 'QueuePlace',
  description: 'Parts of an agency’s queue.',
  valuesMap: {
    ALL: { description: 'Everything that waits for an answer.' },
    MINE: { description: 'What the viewer has taken.' },
    UNASSIGNED: { description: 'What nobody has taken.' },
    DUE_SOON: { description: 'What is due within two working days and not yet late.' },
    LATE: { description: 'What should have been answered.' },
  },
});
