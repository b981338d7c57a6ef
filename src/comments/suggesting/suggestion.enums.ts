/** The closed sets of suggestions in the API. */
import { registerEnumType } from '@nestjs/graphql';
import type { GatheringProblem } from './gathering.rules.js';
import type { SuggestionOrder } from './suggestion-pages.rules.js';
import type { SuggestionStatus } from './suggestions.rules.js';

export const SuggestionStatuses = {
  OPEN: 'OPEN',
  ACCEPTED: 'ACCEPTED',
  ACCEPTED_CHANGED: 'ACCEPTED_CHANGED',
  DECLINED: 'DECLINED',
} as const satisfies Record<SuggestionStatus, SuggestionStatus>;
registerEnumType(SuggestionStatuses, {
  name: 'SuggestionStatus',
  description: 'What the agency says to a suggestion. One that its author withdrew is a tombstone.',
  valuesMap: {
    OPEN: { description: 'Nothing yet.' },
    ACCEPTED: { description: 'It takes the words as they were proposed.' },
    ACCEPTED_CHANGED: { description: 'It takes the idea, in other words.' },
    DECLINED: { description: 'It does not take it, for the reason given.' },
  },
});

export const GatheringProblems = {
  PASSAGE_CHANGED: 'PASSAGE_CHANGED',
  PASSAGE_GONE: 'PASSAGE_GONE',
  OVERLAPS: 'OVERLAPS',
  FORMATTED: 'FORMATTED',
} as const satisfies Record<GatheringProblem, GatheringProblem>;
registerEnumType(GatheringProblems, {
  name: 'GatheringProblem',
  description: 'Why an accepted suggestion has to be put into the draft by hand.',
  valuesMap: {
    PASSAGE_CHANGED: { description: 'The current version does not have its passage word for word.' },
    PASSAGE_GONE: { description: 'The current version does not have its passage at all.' },
    OVERLAPS: { description: 'One that was accepted before it changes some of the same words.' },
    FORMATTED: { description: 'Its passage is bold, a link, a table or the like, or its words would change more than the passage.' },
  },
});

export const SuggestionOrders = {
  NEWEST: 'NEWEST',
  MOST_SUPPORTED: 'MOST_SUPPORTED',
  MOST_OPPOSED: 'MOST_OPPOSED',
} as const satisfies Record<SuggestionOrder, SuggestionOrder>;
registerEnumType(SuggestionOrders, {
  name: 'SuggestionOrder',
  description: 'Orders of suggestions.',
  valuesMap: {
    NEWEST: { description: 'The latest first.' },
    MOST_SUPPORTED: { description: 'Those with the most supports first; among equals the latest.' },
    MOST_OPPOSED: { description: 'Those that most people oppose first; among equals the latest.' },
  },
});
