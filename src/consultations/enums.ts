/** Closed sets of the API that the rules of this room know as plain words. */
import { registerEnumType } from '@nestjs/graphql';
import type { ListOrder } from './consultations-list.queries.js';
import { type historyKinds } from './consultations.events.js';
import type { Phase } from './phase.rules.js';

export const ConsultationPhase = {
  DRAFT: 'DRAFT',
  SCHEDULED: 'SCHEDULED',
  OPEN: 'OPEN',
  CLOSED: 'CLOSED',
  ANSWERED: 'ANSWERED',
  ARCHIVED: 'ARCHIVED',
  WITHDRAWN: 'WITHDRAWN',
} as const satisfies Record<Phase, Phase>;
registerEnumType(ConsultationPhase, {
  name: 'ConsultationPhase',
  description: 'Where a consultation stands. It follows the clock: no act is needed to open or close it.',
  valuesMap: {
    DRAFT: { description: 'Being written; seen only by the people of its agency, administrators and auditors.' },
    SCHEDULED: { description: 'Announced, not yet open.' },
    OPEN: { description: 'Everyone may take part.' },
    CLOSED: { description: 'Nobody can take part any more; the agency prepares its answers.' },
    ANSWERED: { description: 'The agency has answered.' },
    ARCHIVED: { description: 'Finished, kept for reading.' },
    WITHDRAWN: { description: 'Taken back by the agency, with a public reason.' },
  },
});

export const ConsultationOrder = {
  CLOSING_SOONEST: 'CLOSING_SOONEST',
  NEWEST: 'NEWEST',
  MOST_ACTIVE: 'MOST_ACTIVE',
} as const satisfies Record<ListOrder, ListOrder>;
registerEnumType(ConsultationOrder, {
  name: 'ConsultationOrder',
  description: 'Orders of consultations.',
  valuesMap: {
    CLOSING_SOONEST: {
      description: 'Those that have not closed first, the next to close at the top; then those that closed last.',
    },
    NEWEST: { description: 'By when they were announced, the latest first.' },
    MOST_ACTIVE: { description: 'By the number of contributions, the most first.' },
  },
});

type HistoryKind = (typeof historyKinds)[number];

export const HistoryAct = {
  SCHEDULED: 'consultation.scheduled',
  OPENED: 'consultation.opened',
  CLOSED: 'consultation.closed',
  EXTENDED: 'consultation.extended',
  CLOSED_EARLY: 'consultation.closed_early',
  CORRECTED: 'consultation.corrected',
  WITHDRAWN: 'consultation.withdrawn',
  RESULT_CERTIFIED: 'consultation.result_certified',
  RESULT_ANNOTATED: 'consultation.result_annotated',
  TEXT_PUBLISHED: 'consultation.text_published',
  REPORT_PUBLISHED: 'consultation.report_published',
  TEXT_ISSUED: 'consultation.text_issued',
  ANSWERED: 'consultation.answered',
  ARCHIVED: 'consultation.archived',
} as const satisfies Record<string, HistoryKind>;
registerEnumType(HistoryAct, {
  name: 'HistoryAct',
  description: 'What happened to a published consultation.',
  valuesMap: {
    SCHEDULED: { description: 'It was announced, with the time in which it is open.' },
    OPENED: { description: 'It opened.' },
    CLOSED: { description: 'It closed at its time.' },
    EXTENDED: { description: 'It was given more time.' },
    CLOSED_EARLY: { description: 'Two officials closed it before its time.' },
    CORRECTED: { description: 'Something in it was corrected.' },
    WITHDRAWN: { description: 'The agency took it back.' },
    RESULT_CERTIFIED: { description: 'Two officials certified the result of a poll.' },
    RESULT_ANNOTATED: { description: 'A note was written beside the certified result of a poll.' },
    TEXT_PUBLISHED: { description: 'A new version of the text under discussion was published.' },
    REPORT_PUBLISHED: { description: 'A version of the report of its observations was published.' },
    TEXT_ISSUED: { description: 'The agency said which version of the text it issued.' },
    ANSWERED: { description: 'The agency answered.' },
    ARCHIVED: { description: 'It was archived.' },
  },
});
