/** The closed sets of this room in the API. */
import { registerEnumType } from '@nestjs/graphql';
import type { Channel, NoticeKind } from './notices.rules.js';

export const NoticeChannels = {
  SITE: 'SITE',
  MAIL_AT_ONCE: 'MAIL_AT_ONCE',
  MAIL_DAILY: 'MAIL_DAILY',
  NONE: 'NONE',
} as const satisfies Record<Channel, Channel>;
registerEnumType(NoticeChannels, {
  name: 'NoticeChannel',
  description: 'By which way somebody is told what concerns them.',
  valuesMap: {
    SITE: { description: 'Here only.' },
    MAIL_AT_ONCE: { description: 'Here, and by e-mail at once. So it is for those who never chose.' },
    MAIL_DAILY: { description: 'Here, and once a day by e-mail.' },
    NONE: { description: 'Not at all.' },
  },
});

export const NoticeKinds = { ANSWER: 'ANSWER', ANSWER_REVISED: 'ANSWER_REVISED' } as const satisfies Record<NoticeKind, NoticeKind>;
registerEnumType(NoticeKinds, {
  name: 'NoticeKind',
  description: 'What a notice tells.',
  valuesMap: {
    ANSWER: { description: 'An agency answered what the person had said.' },
    ANSWER_REVISED: { description: 'Another answer took the place of an earlier one.' },
  },
});
