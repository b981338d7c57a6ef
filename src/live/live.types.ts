/** What subscriptions carry. */
import { createUnionType, Extensions, Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Comment } from '../comments/comment.entity.js';
import { Sequence } from '../platform/graphql/scalars.js';
import { HistoryEntry } from '../consultations/history-entry.js';
import { Consultation } from '../consultations/consultation.entity.js';
import { ModerationCase } from '../moderation/moderation-case.entity.js';
import { Question } from '../questions/question.entity.js';
import { Poll } from '../votes/poll.entity.js';

@ObjectType({ isAbstract: true })
abstract class Told {
  @Field(() => Sequence, {
    description: 'Place of this event in the order of everything; pass the newest one as `after` when subscribing again.',
  })
  sequence: string;
}

@ObjectType({
  description: 'The events since `after` can no longer be told one by one: read the state again and go on from this sequence.',
})
export class ResyncRequired extends Told {}

@ObjectType({ description: 'The newest count of a poll, at most four times a second.' })
export class PollResultsUpdate extends Told {
  @Field(() => Poll, { description: 'The poll; its `results` are those of this moment.' })
  poll: Poll;
}

@ObjectType({ description: 'Something happened to a consultation: its phase changed, or its public history grew.' })
export class ConsultationChanged extends Told {
  @Field(() => HistoryEntry, { description: 'What happened.' })
  entry: HistoryEntry;
  consultationId: string;
  @Field(() => Consultation, { nullable: true, description: 'The consultation as it is now; null when it may no longer be seen.' })
  consultation?: Consultation;
}

export const CommentChange = {
  POSTED: 'POSTED',
  EDITED: 'EDITED',
  WITHDRAWN: 'WITHDRAWN',
  HELD: 'HELD',
  HIDDEN: 'HIDDEN',
  RESTORED: 'RESTORED',
  SUPPORTS: 'SUPPORTS',
  DECIDED: 'DECIDED',
  MODERATED: 'MODERATED',
} as const;
export type CommentChangeKind = keyof typeof CommentChange;
registerEnumType(CommentChange, {
  name: 'CommentChange',
  description: 'What happened to a comment.',
  valuesMap: {
    POSTED: { description: 'It can be read from now on: it was posted, or let go on after it had been held.' },
    EDITED: { description: 'Its author changed its words.' },
    WITHDRAWN: { description: 'Its author took it back: it is a tombstone now.' },
    RESTORED: { description: 'Hiding was lifted, undone or over: it can be read again.' },
    SUPPORTS: { description: 'Its number of supports, or of those who oppose the words that it suggests, changed.' },
    DECIDED: { description: 'The agency decided about the words that it suggests.' },
    HELD: {
      description:
        'It waits to be looked at again, after somebody undid what had been decided: it is in no list any more, and `comment` is null.',
    },
    HIDDEN: { description: 'Moderators hid it: it is a tombstone now.' },
    MODERATED: { description: 'A label, a blacked out passage or the lock of its thread came or went.' },
  },
});

@ObjectType({ description: 'A comment was posted or changed.' })
export class CommentChanged extends Told {
  @Field(() => CommentChange, { description: 'What happened.' })
  change: CommentChangeKind;
  commentId: string;
  @Field(() => Comment, { nullable: true, description: 'The comment as it is now, as everybody sees it.' })
  comment?: Comment;
}

export const QueueChange = {
  REPORTED: 'REPORTED',
  HELD: 'HELD',
  HELD_WITHDRAWN: 'HELD_WITHDRAWN',
  ADVISED: 'ADVISED',
  HIDDEN: 'HIDDEN',
  RESTORED: 'RESTORED',
  REPORTS_DISMISSED: 'REPORTS_DISMISSED',
  DECIDED: 'DECIDED',
  LIFTED: 'LIFTED',
  DECISION_UNDONE: 'DECISION_UNDONE',
  PROPOSED: 'PROPOSED',
  PROPOSAL_ANSWERED: 'PROPOSAL_ANSWERED',
  CLAIMED: 'CLAIMED',
  RELEASED: 'RELEASED',
  HANDED_OVER: 'HANDED_OVER',
  NOTED: 'NOTED',
} as const;
export type QueueChangeKind = keyof typeof QueueChange;
registerEnumType(QueueChange, {
  name: 'QueueChange',
  description: 'What happened in a moderation queue.',
  valuesMap: {
    REPORTED: { description: 'Somebody reported a comment.' },
    HELD: {
      description: 'A rule of the agency holds a new comment back, or one waits again after somebody undid what had been decided.',
    },
    HELD_WITHDRAWN: { description: 'The author took a comment back that was held.' },
    HIDDEN: { description: 'A moderator hid a comment.' },
    RESTORED: { description: 'Hiding was lifted, or its time was over.' },
    REPORTS_DISMISSED: { description: 'A moderator found nothing wrong.' },
    DECIDED: {
      description: 'A moderator decided on a label, a passage, a lock, a warning or a suspension, or let a held comment go on.',
    },
    LIFTED: { description: 'A measure other than hiding was lifted, or its time was over.' },
    PROPOSED: { description: 'A moderator proposed a measure that takes two people.' },
    PROPOSAL_ANSWERED: { description: 'A proposal was declined or withdrawn.' },
    ADVISED: { description: 'The filter suggested a comment that may be spam.' },
    CLAIMED: { description: 'A moderator is at work on a case now.' },
    RELEASED: { description: 'A moderator gave a case back.' },
    HANDED_OVER: { description: 'A moderator handed a case over to a colleague.' },
    NOTED: { description: 'A moderator wrote a note about a case.' },
    DECISION_UNDONE: { description: 'A moderator undid a decision: the reports that it had answered are open again.' },
  },
});

@ObjectType({ description: 'Something changed in the queue of an agency’s moderators.' })
export class QueueChanged extends Told {
  @Field(() => QueueChange, { description: 'What happened.' })
  change: QueueChangeKind;
  commentId: string;
  @Extensions({ perViewer: true })
  @Field(() => ModerationCase, { nullable: true, description: 'The case as it is now; null when the viewer may no longer see it.' })
  case?: ModerationCase;
}

export const CommentEventUnion = createUnionType({
  name: 'CommentEvent',
  description: 'An event of `commentEvents`.',
  types: () => [CommentChanged, ResyncRequired] as const,
  resolveType: (event: object) => event.constructor as typeof CommentChanged,
});

export const QueueEventUnion = createUnionType({
  name: 'ModerationQueueEvent',
  description: 'An event of `moderationQueueEvents`.',
  types: () => [QueueChanged, ResyncRequired] as const,
  resolveType: (event: object) => event.constructor as typeof QueueChanged,
});

export const ConsultationEventUnion = createUnionType({
  name: 'ConsultationEvent',
  description: 'An event of `consultationEvents`.',
  types: () => [ConsultationChanged, ResyncRequired] as const,
  resolveType: (event: object) => event.constructor as typeof ConsultationChanged,
});

export const QuestionChange = {
  ASKED: 'ASKED',
  ASSIGNED: 'ASSIGNED',
  TRANSFERRED: 'TRANSFERRED',
  RECEIVED: 'RECEIVED',
  EXTENDED: 'EXTENDED',
  REMINDED: 'REMINDED',
  ESCALATED: 'ESCALATED',
  ANSWERED: 'ANSWERED',
  EDITED: 'EDITED',
  ASKED_AGAIN: 'ASKED_AGAIN',
  RATED: 'RATED',
  WITHDRAWN: 'WITHDRAWN',
  FOLLOWERS: 'FOLLOWERS',
} as const;
export type QuestionChangeKind = keyof typeof QuestionChange;
registerEnumType(QuestionChange, {
  name: 'QuestionChange',
  description: 'What happened to a question.',
  valuesMap: {
    ASKED: { description: 'It was asked.' },
    ASSIGNED: { description: 'An official was made responsible for it.' },
    TRANSFERRED: { description: 'The agency passed it on to another one.' },
    EXTENDED: { description: 'It got a longer term, with a reason.' },
    ANSWERED: { description: 'The agency answered.' },
    ASKED_AGAIN: { description: 'Whoever asked it asked again.' },
    RATED: { description: 'Whoever asked it said whether the answer helped.' },
    WITHDRAWN: { description: 'Whoever asked it took it back.' },
    RECEIVED: { description: 'The agency got it from another one.' },
    REMINDED: { description: 'Half of the term has passed, or two working days are left.' },
    ESCALATED: { description: 'The term was over without an answer.' },
    EDITED: { description: 'What everybody reads of it was edited.' },
    FOLLOWERS: { description: 'The number of those who want to know too changed.' },
  },
});

@ObjectType({ description: 'Something happened to a question.' })
export class QuestionChanged extends Told {
  questionId: string;
  told: QuestionChangeKind;
  @Extensions({ perViewer: true })
  @Field(() => QuestionChange, { nullable: true, description: 'What happened; null when the viewer may no longer see the question.' })
  change?: QuestionChangeKind | null;
  @Extensions({ perViewer: true })
  @Field(() => Question, { nullable: true, description: 'The question as it is now; null when the viewer may no longer see it.' })
  question?: Question | null;
}

@ObjectType({ description: 'Something changed in the queue of an agency.' })
export class AgencyQueueChanged extends Told {
  questionId: string;
  @Field(() => QuestionChange, { description: 'What happened.' })
  change: QuestionChangeKind;
  @Extensions({ perViewer: true })
  @Field(() => Question, { nullable: true, description: 'The question as it is now; null when it went where the viewer does not see it.' })
  question?: Question | null;
}

export const QuestionEventUnion = createUnionType({
  name: 'QuestionEvent',
  description: 'An event of `questionChanged`.',
  types: () => [QuestionChanged, ResyncRequired] as const,
  resolveType: (event: object) => event.constructor as typeof QuestionChanged,
});

export const AgencyQueueEventUnion = createUnionType({
  name: 'AgencyQueueEvent',
  description: 'An event of `agencyQueueChanged`.',
  types: () => [AgencyQueueChanged, ResyncRequired] as const,
  resolveType: (event: object) => event.constructor as typeof AgencyQueueChanged,
});
