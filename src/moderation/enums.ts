/** Closed sets of the API that the rules of this room know as plain words. */
import { registerEnumType } from '@nestjs/graphql';
import type { ProposalStanding } from './deciding/proposals.rules.js';
import type { Basis, Source } from './deciding/statement.rules.js';
import type { Ground, Measure } from './moderation.rules.js';

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

export const ModerationMeasure = {
  NO_ACTION: 'NO_ACTION',
  LABEL: 'LABEL',
  HIDE: 'HIDE',
  HIDE_PART: 'HIDE_PART',
  LOCK_THREAD: 'LOCK_THREAD',
  WARN: 'WARN',
  SUSPEND: 'SUSPEND',
  RESTORE: 'RESTORE',
} as const satisfies Record<Measure, Measure>;
registerEnumType(ModerationMeasure, {
  name: 'ModerationMeasure',
  description: 'What a moderator decided, from the mildest to the most severe; and taking it back.',
  valuesMap: {
    NO_ACTION: { description: 'Nothing is changed: the reports are dismissed, and a comment that was held is shown.' },
    LABEL: { description: 'The comment stays and carries a label with the reason.' },
    HIDE: { description: 'The comment is hidden; its place and the replies to it remain.' },
    HIDE_PART: { description: 'Passages of the comment are blacked out; the rest stays.' },
    LOCK_THREAD: { description: 'Nobody replies to the comment or below it any more; everything written stays.' },
    WARN: { description: 'The author is warned; nothing is taken away. The record does not say who.' },
    SUSPEND: {
      description:
        'The author does not comment, support or report in the consultations of the agency for a time, and goes on voting, asking, answering, appealing and reading. Decided by two people. The record does not say who.',
    },
    RESTORE: { description: 'An earlier measure is lifted: everything is as it was before it.' },
  },
});

export const ModerationBasis = {
  ILLEGAL_CONTENT: 'ILLEGAL_CONTENT',
  INCOMPATIBLE_CONTENT: 'INCOMPATIBLE_CONTENT',
} as const satisfies Record<Basis, Basis>;
registerEnumType(ModerationBasis, {
  name: 'ModerationBasis',
  description:
    'What a measure rests on: `decision_ground` of the DSA Transparency Database (Regulation (EU) 2022/2065, article 17(3)(d) and (e)).',
  valuesMap: {
    ILLEGAL_CONTENT: { description: 'The comment breaks a law, which the decision names.' },
    INCOMPATIBLE_CONTENT: { description: 'The comment breaks a rule of the house, and no law need be broken.' },
  },
});

export const ModerationSource = {
  REPORT: 'REPORT',
  OWN_INITIATIVE: 'OWN_INITIATIVE',
  AUTHORITY: 'AUTHORITY',
} as const satisfies Record<Source, Source>;
registerEnumType(ModerationSource, {
  name: 'ModerationSource',
  description: 'How the moderators came to decide: `source_type` of the DSA Transparency Database.',
  valuesMap: {
    REPORT: { description: 'Somebody reported the comment (article 16 of the DSA).' },
    OWN_INITIATIVE: { description: 'Nobody had reported it: the moderators looked by themselves.' },
    AUTHORITY: { description: 'An authority asked for it.' },
  },
});

export const AutomatedDecision = { NOT_AUTOMATED: 'NOT_AUTOMATED' } as const;
registerEnumType(AutomatedDecision, {
  name: 'AutomatedDecision',
  description: 'How far a machine decided: `automated_decision` of the DSA Transparency Database. Here a person always decides.',
  valuesMap: { NOT_AUTOMATED: { description: 'A person decided.' } },
});

export const ProposalState = {
  OPEN: 'OPEN',
  SECONDED: 'SECONDED',
  DECLINED: 'DECLINED',
  WITHDRAWN: 'WITHDRAWN',
  EXPIRED: 'EXPIRED',
} as const satisfies Record<ProposalStanding, ProposalStanding>;
registerEnumType(ProposalState, {
  name: 'ModerationProposalState',
  description: 'What became of a measure that takes two people.',
  valuesMap: {
    OPEN: { description: 'It waits for another moderator.' },
    SECONDED: { description: 'Another moderator agreed, and it was carried out.' },
    DECLINED: { description: 'Another moderator did not agree, and said why.' },
    WITHDRAWN: { description: 'Whoever proposed it took it back.' },
    EXPIRED: { description: 'Nobody answered it in time.' },
  },
});
