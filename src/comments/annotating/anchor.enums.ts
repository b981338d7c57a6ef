/** The closed sets of anchors in the API. */
import { registerEnumType } from '@nestjs/graphql';
import type { AnchorDoubt, AnchorState } from './anchors.rules.js';

export const AnchorStates = {
  EXACT: 'EXACT',
  APPROXIMATE: 'APPROXIMATE',
  PROVISION: 'PROVISION',
  ORPHAN: 'ORPHAN',
} as const satisfies Record<AnchorState, AnchorState>;
registerEnumType(AnchorStates, {
  name: 'AnchorState',
  description: 'How surely a comment stands where it stands.',
  valuesMap: {
    EXACT: { description: 'On its own words, wherever they have moved.' },
    APPROXIMATE: { description: 'On words that may be its own; `doubt` says why that is not sure.' },
    PROVISION: { description: 'Its passage is gone; the part that held it, or the article around, lives on.' },
    ORPHAN: { description: 'Its passage and its part are gone; `original` says what it was about.' },
  },
});

export const AnchorDoubts = {
  OTHER_WORDS: 'OTHER_WORDS',
  OTHER_CONTEXT: 'OTHER_CONTEXT',
  PART_OF_WORD: 'PART_OF_WORD',
} as const satisfies Record<AnchorDoubt, AnchorDoubt>;
registerEnumType(AnchorDoubts, {
  name: 'AnchorDoubt',
  description: 'Why a passage is only approximate.',
  valuesMap: {
    OTHER_WORDS: { description: 'Some of its words changed: a quarter of the characters at most.' },
    OTHER_CONTEXT: { description: 'Its words are in its article, about something else perhaps.' },
    PART_OF_WORD: { description: 'Its words are now within longer words.' },
  },
});
