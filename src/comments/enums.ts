/** The closed sets of this room in the API. */
import { registerEnumType } from '@nestjs/graphql';
import type { CommentOrder } from './comment-pages.rules.js';
import type { AuthorRole, CommentState, Stance } from './comments.rules.js';

export const Stances = { IN_FAVOUR: 'IN_FAVOUR', AGAINST: 'AGAINST', NEUTRAL: 'NEUTRAL' } as const satisfies Record<Stance, Stance>;
registerEnumType(Stances, {
  name: 'Stance',
  description: 'What a comment says of the text.',
  valuesMap: {
    IN_FAVOUR: { description: 'In favour.' },
    AGAINST: { description: 'Against.' },
    NEUTRAL: { description: 'Neither, or a question.' },
  },
});

export const AuthorRoles = { CITIZEN: 'CITIZEN', OFFICIAL: 'OFFICIAL' } as const satisfies Record<AuthorRole, AuthorRole>;
registerEnumType(AuthorRoles, {
  name: 'AuthorRole',
  description: 'For whom the author of a comment speaks.',
  valuesMap: {
    CITIZEN: { description: 'For themselves.' },
    OFFICIAL: { description: 'For the agency that asks: an official answer.' },
  },
});

export const CommentStates = { VISIBLE: 'VISIBLE', HELD: 'HELD', HIDDEN: 'HIDDEN', WITHDRAWN: 'WITHDRAWN' } as const satisfies Record<
  CommentState,
  CommentState
>;
registerEnumType(CommentStates, {
  name: 'CommentState',
  description: 'Whether a comment can be read. Hidden and withdrawn ones stay as tombstones, so that their replies survive.',
  valuesMap: {
    VISIBLE: { description: 'It can be read.' },
    HELD: {
      description:
        'A rule of the agency holds it back until a person has looked at it. Only its author and those who moderate or check moderation find it.',
    },
    HIDDEN: { description: 'A moderator hid it, with a public reason.' },
    WITHDRAWN: { description: 'Its author took it back.' },
  },
});

export const CommentOrders = {
  NEWEST: 'NEWEST',
  OLDEST: 'OLDEST',
  MOST_SUPPORTED: 'MOST_SUPPORTED',
  MOST_DISCUSSED: 'MOST_DISCUSSED',
} as const satisfies Record<CommentOrder, CommentOrder>;
registerEnumType(CommentOrders, {
  name: 'CommentOrder',
  description: 'Orders of comments.',
  valuesMap: {
    NEWEST: { description: 'The latest first.' },
    OLDEST: { description: 'The first first.' },
    MOST_SUPPORTED: { description: 'Those with the most supports first; among equals the latest.' },
    MOST_DISCUSSED: { description: 'Those with the most direct replies first; among equals the latest.' },
  },
});
