/** The closed sets of suggestions in the API. */
import { registerEnumType } from '@nestjs/graphql';
import type { GatheringProblem } from './gathering.rules.js';
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
