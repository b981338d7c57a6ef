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
    NONE: {
      description: 'Not at all. What moderators decided about somebody, and what people must know for their office, is still shown here.',
    },
  },
});

export const NoticeKinds = {
  ANSWER: 'ANSWER',
  ANSWER_REVISED: 'ANSWER_REVISED',
  QUESTION_RECEIVED: 'QUESTION_RECEIVED',
  QUESTION_TRANSFERRED: 'QUESTION_TRANSFERRED',
  QUESTION_EXTENDED: 'QUESTION_EXTENDED',
  QUESTION_ANSWERED: 'QUESTION_ANSWERED',
  QUESTION_ANSWERED_TOO: 'QUESTION_ANSWERED_TOO',
  QUESTION_ASSIGNED: 'QUESTION_ASSIGNED',
  QUESTION_TRANSFERRED_HERE: 'QUESTION_TRANSFERRED_HERE',
  QUESTION_ASKED_AGAIN: 'QUESTION_ASKED_AGAIN',
  QUESTION_WITHDRAWN: 'QUESTION_WITHDRAWN',
  QUESTION_HALF_TIME: 'QUESTION_HALF_TIME',
  QUESTION_TWO_DAYS: 'QUESTION_TWO_DAYS',
  QUESTION_LATE: 'QUESTION_LATE',
  MODERATION_DECISION: 'MODERATION_DECISION',
  MODERATION_REPORT_DECIDED: 'MODERATION_REPORT_DECIDED',
  MODERATION_UNDONE: 'MODERATION_UNDONE',
  MODERATION_ENDED: 'MODERATION_ENDED',
  MODERATION_PROPOSED: 'MODERATION_PROPOSED',
  MODERATION_HANDED_OVER: 'MODERATION_HANDED_OVER',
  MODERATION_DECLINED: 'MODERATION_DECLINED',
  MODERATION_APPEAL_RECEIVED: 'MODERATION_APPEAL_RECEIVED',
  MODERATION_APPEAL_TO_DECIDE: 'MODERATION_APPEAL_TO_DECIDE',
  MODERATION_APPEAL_PASSED_ON: 'MODERATION_APPEAL_PASSED_ON',
  MODERATION_APPEAL_DECIDED: 'MODERATION_APPEAL_DECIDED',
  MODERATION_APPEAL_SETTLED: 'MODERATION_APPEAL_SETTLED',
} as const satisfies Record<NoticeKind, NoticeKind>;
registerEnumType(NoticeKinds, {
  name: 'NoticeKind',
  description: 'What a notice tells.',
  valuesMap: {
    ANSWER: { description: 'An agency answered what the person had said.' },
    ANSWER_REVISED: { description: 'Another answer took the place of an earlier one.' },
    QUESTION_RECEIVED: { description: 'An agency received the question of the person.' },
    QUESTION_TRANSFERRED: { description: 'The question of the person went to another agency.' },
    QUESTION_EXTENDED: { description: 'An agency needs more time for the question of the person.' },
    QUESTION_ANSWERED: { description: 'The question of the person was answered.' },
    QUESTION_ANSWERED_TOO: { description: 'A question that the person follows was answered.' },
    QUESTION_ASSIGNED: { description: 'An official was given a question.' },
    QUESTION_TRANSFERRED_HERE: { description: 'A question was passed on to the agency of the official.' },
    QUESTION_ASKED_AGAIN: { description: 'Whoever asked a question that the official answers asked again.' },
    QUESTION_WITHDRAWN: { description: 'A question that the official had to answer was taken back.' },
    QUESTION_HALF_TIME: { description: 'Half of the term of a question has passed.' },
    QUESTION_TWO_DAYS: { description: 'Two working days of the term of a question are left.' },
    QUESTION_LATE: { description: 'The term of a question is over without an answer.' },
    MODERATION_DECISION: { description: 'Moderators decided about a comment of the person, or about the person.' },
    MODERATION_REPORT_DECIDED: { description: 'Moderators decided about a comment that the person had reported.' },
    MODERATION_UNDONE: { description: 'Such a decision was undone at once.' },
    MODERATION_ENDED: { description: 'The time of such a measure is over.' },
    MODERATION_HANDED_OVER: { description: 'A colleague handed a case over to the moderator.' },
    MODERATION_PROPOSED: { description: 'A colleague of the moderator proposed a measure that takes two people.' },
    MODERATION_DECLINED: { description: 'A measure that the moderator proposed was declined.' },
    MODERATION_APPEAL_RECEIVED: { description: 'An appeal of the person was received, and by when it is decided.' },
    MODERATION_APPEAL_TO_DECIDE: { description: 'An appeal waits for the person, who may decide about it.' },
    MODERATION_APPEAL_PASSED_ON: { description: 'Nobody was left in the agency to decide about an appeal of the person: an auditor does.' },
    MODERATION_APPEAL_DECIDED: { description: 'An appeal of the person was decided.' },
    MODERATION_APPEAL_SETTLED: { description: 'Another decision settled an appeal of the person.' },
  },
});
