/** Closed sets of the API that the rules of this room know as plain words. */
import { registerEnumType } from '@nestjs/graphql';
import type { Ground, Measure } from './moderation.rules.js';
import type { PersonalWrong, ReportKind } from './risk.rules.js';

export const ModerationGround = {
  INSULT: 'INSULT',
  HATE: 'HATE',
  SPAM: 'SPAM',
  PERSONAL_DATA: 'PERSONAL_DATA',
  OFF_TOPIC: 'OFF_TOPIC',
  OTHER: 'OTHER',
} as const satisfies Record<Ground, Ground>;
registerEnumType(ModerationGround, {
  name: 'ModerationGround',
  description: 'What is wrong with a comment, according to who reports it or decides on it.',
  valuesMap: {
    INSULT: { description: 'It insults or threatens somebody.' },
    HATE: { description: 'It incites hatred or discrimination against a group.' },
    SPAM: { description: 'It is advertising, or the same text again and again.' },
    PERSONAL_DATA: { description: 'It shows somebody’s personal data.' },
    OFF_TOPIC: { description: 'It has nothing to do with the consultation.' },
    OTHER: { description: 'Something else, explained in words.' },
  },
});

export const ModerationMeasure = { HIDE: 'HIDE', RESTORE: 'RESTORE', NO_ACTION: 'NO_ACTION' } as const satisfies Record<Measure, Measure>;
registerEnumType(ModerationMeasure, {
  name: 'ModerationMeasure',
  description: 'What a moderator decided.',
  valuesMap: {
    HIDE: { description: 'The comment is hidden; its place and the replies to it remain.' },
    RESTORE: { description: 'The comment is shown again.' },
    NO_ACTION: { description: 'The reports are dismissed and the comment stays as it is.' },
  },
});

const aboutOneself = {
  NOT_MINE: { description: 'Somebody wrote in the name of the person who reports.' },
  PERSONAL_DATA: { description: 'It shows personal data of the person who reports.' },
};

export const PersonalWrongs = { NOT_MINE: 'NOT_MINE', PERSONAL_DATA: 'PERSONAL_DATA' } as const satisfies Record<
  PersonalWrong,
  PersonalWrong
>;
registerEnumType(PersonalWrongs, {
  name: 'PersonalWrong',
  description: 'What a comment does to the person who reports it. This is reported without an account too.',
  valuesMap: aboutOneself,
});

export const ReportKinds = { RULES: 'RULES', ...PersonalWrongs } as const satisfies Record<ReportKind, ReportKind>;
registerEnumType(ReportKinds, {
  name: 'ReportKind',
  description: 'Whether a report is about the rules of the house, or about the person who reports.',
  valuesMap: { RULES: { description: 'The comment breaks a rule, whomever it concerns.' }, ...aboutOneself },
});
