/** Begins live streams of questions for those who may watch. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import type { LiveStream } from '../platform/graphql/live-stream.js';
import { Journal } from '../platform/journal/journal.js';
import { refuseIf } from '../platform/refusal/refusal.js';
import { whyNotSeeQueue } from '../questions/access.rules.js';
import { questionKinds, queueKinds, type QuestionEvent } from '../questions/questions.events.js';
import { QuestionsService } from '../questions/questions.service.js';
import { Bus, topics } from './bus.js';
import { journalStream } from './journal-stream.js';
import { AgencyQueueChanged, QuestionChanged, ResyncRequired, type QuestionChangeKind } from './live.types.js';

@Injectable()
export class LiveQuestionsService {
  constructor(
    private readonly bus: Bus,
    private readonly journal: Journal,
    private readonly questions: QuestionsService,
  ) {}

  async questionChanged(actor: Actor, questionId: string, after: string | null): Promise<LiveStream> {
    await this.questions.visible(actor, questionId);
    return journalStream({
      ...this.of('questionChanged', after),
      kinds: questionKinds,
      topic: questionId,
      source: topics.question(questionId),
      read: (from, limit) => this.journal.readOfSubject(from, questionId, questionKinds, limit),
      toEvent: ({ sequence, kind }) => Object.assign(new QuestionChanged(), { sequence, told: changes[kind as QuestionEvent], questionId }),
    });
  }

  async agencyQueueChanged(actor: Actor, agencyId: string, after: string | null): Promise<LiveStream> {
    refuseIf(whyNotSeeQueue(actor, agencyId));
    return journalStream({
      ...this.of('agencyQueueChanged', after),
      kinds: queueKinds,
      topic: agencyId,
      source: topics.agency(agencyId),
      read: (from, limit) => this.journal.readOfAgency(from, agencyId, queueKinds, limit),
      toEvent: ({ sequence, kind, subjectId }) =>
        Object.assign(new AgencyQueueChanged(), { sequence, change: changes[kind as QuestionEvent], questionId: subjectId! }),
    });
  }

  private of(field: string, after: string | null) {
    const resyncEvent = (sequence: string): ResyncRequired => Object.assign(new ResyncRequired(), { sequence });
    return { field, after, bus: this.bus, journal: this.journal, resyncEvent };
  }
}

const changes: Record<QuestionEvent, QuestionChangeKind> = {
  'question.asked': 'ASKED',
  'question.assigned': 'ASSIGNED',
  'question.transferred': 'TRANSFERRED',
  'question.received': 'RECEIVED',
  'question.extended': 'EXTENDED',
  'question.reminded': 'REMINDED',
  'question.escalated': 'ESCALATED',
  'question.answered': 'ANSWERED',
  'question.edited': 'EDITED',
  'question.asked_again': 'ASKED_AGAIN',
  'question.rated': 'RATED',
  'question.withdrawn': 'WITHDRAWN',
  'question.followed': 'FOLLOWERS',
  'question.unfollowed': 'FOLLOWERS',
};
