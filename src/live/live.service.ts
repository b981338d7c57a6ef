/** Begins live streams for those who may watch. */
import { Injectable } from '@nestjs/common';
import { suggestionEvents } from '../comments/suggesting/suggestions.events.js';
import { commentEvents, heldKinds } from '../comments/comments.events.js';
import { historyKinds } from '../consultations/consultations.events.js';
import { HistoryEntry } from '../consultations/history-entry.js';
import { toHistoryLine } from '../consultations/history.rules.js';
import { ReadingService } from '../consultations/reading.service.js';
import { caseKinds, type ModerationEvent } from '../moderation/moderation.events.js';
import { whyNotSeeReports } from '../moderation/moderation.rules.js';
import { claimKinds } from '../moderation/queue/queue.events.js';
import type { Actor } from '../people/actor.js';
import type { LiveStream } from '../platform/graphql/live-stream.js';
import { Journal, type JournalEntry } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { TextsService } from '../texts/texts.service.js';
import { PollsService } from '../votes/polls.service.js';
import { Bus, topics } from './bus.js';
import { journalStream } from './journal-stream.js';
import {
  CommentChanged,
  ConsultationChanged,
  QueueChanged,
  ResyncRequired,
  type CommentChangeKind,
  type QueueChangeKind,
} from './live.types.js';
import { ResultsFeed } from './results-feed.service.js';

@Injectable()
export class LiveService {
  constructor(
    private readonly bus: Bus,
    private readonly journal: Journal,
    private readonly results: ResultsFeed,
    private readonly polls: PollsService,
    private readonly consultations: ReadingService,
    private readonly texts: TextsService,
  ) {}

  async pollResults(actor: Actor, pollId: string, after: string | null): Promise<LiveStream> {
    const poll = await this.polls.visible(actor, pollId);
    return this.results.stream(pollId, poll.consultationId, after);
  }

  async consultationEvents(actor: Actor, consultationId: string, after: string | null): Promise<LiveStream> {
    await this.consultations.visible(actor, consultationId);
    return journalStream({
      ...this.of('consultationEvents', after, resync),
      kinds: historyKinds,
      topic: consultationId,
      source: topics.consultation(consultationId),
      read: (from, limit) => this.journal.readOfConsultation(from, consultationId, historyKinds, limit),
      toEvent: toConsultationChanged,
    });
  }

  async commentEvents(actor: Actor, consultationId: string, provisionId: string | null, after: string | null): Promise<LiveStream> {
    await this.consultations.visible(actor, consultationId);
    if (provisionId && (await this.texts.provision(provisionId))?.consultationId !== consultationId)
      throw new Refusal('NOT_FOUND', { type: 'Provision' }, 'provisionId');
    const kinds = Object.keys(commentChanges);
    return journalStream({
      ...this.of('commentEvents', after, resync),
      kinds,
      topic: `${consultationId} ${provisionId ?? ''}`,
      source: topics.consultation(consultationId),
      read: (from, limit) => this.journal.readOfConsultation(from, consultationId, kinds, limit),
      matches: provisionId ? (entry) => entry.facts.provisionId === provisionId : undefined,
      toEvent: ({ sequence, kind, subjectId }) =>
        Object.assign(new CommentChanged(), { sequence, change: commentChanges[kind]!, commentId: subjectId! }),
    });
  }

  async moderationQueueEvents(actor: Actor, agencyId: string, after: string | null): Promise<LiveStream> {
    refuseIf(whyNotSeeReports(actor, agencyId));
    return journalStream({
      ...this.of('moderationQueueEvents', after, resync),
      kinds: queueKinds,
      topic: agencyId,
      source: topics.agency(agencyId),
      read: (from, limit) => this.journal.readOfAgency(from, agencyId, queueKinds, limit),
      toEvent: ({ sequence, kind, subjectId }) =>
        Object.assign(new QueueChanged(), { sequence, change: queueChanges[kind as (typeof queueKinds)[number]], commentId: subjectId! }),
    });
  }

  private of(
    field: string,
    after: string | null,
    resyncEvent: (sequence: string) => object,
  ): { field: string; after: string | null; bus: Bus; journal: Journal; resyncEvent: (sequence: string) => object } {
    return { field, after, bus: this.bus, journal: this.journal, resyncEvent };
  }
}

const commentChanges: Record<string, CommentChangeKind> = {
  [commentEvents.posted]: 'POSTED',
  [commentEvents.edited]: 'EDITED',
  [commentEvents.withdrawn]: 'WITHDRAWN',
  [commentEvents.heldAgain]: 'HELD',
  [commentEvents.supported]: 'SUPPORTS',
  [commentEvents.supportRevoked]: 'SUPPORTS',
  [commentEvents.sideEntered]: 'SUPPORTS',
  [commentEvents.sideRemoved]: 'SUPPORTS',
  [suggestionEvents.opposed]: 'SUPPORTS',
  [suggestionEvents.oppositionRevoked]: 'SUPPORTS',
  [suggestionEvents.accepted]: 'DECIDED',
  [suggestionEvents.declined]: 'DECIDED',
  [suggestionEvents.reopened]: 'DECIDED',
  'comment.hidden': 'HIDDEN',
  'comment.restored': 'RESTORED',
  'comment.hiding_undone': 'RESTORED',
  'comment.restoring_undone': 'HIDDEN',
  'comment.hiding_ended': 'RESTORED',
  'comment.labelled': 'MODERATED',
  'comment.part_hidden': 'MODERATED',
  'comment.thread_locked': 'MODERATED',
  'comment.measure_lifted': 'MODERATED',
  'comment.measure_ended': 'MODERATED',
  'comment.labelling_undone': 'MODERATED',
  'comment.part_hiding_undone': 'MODERATED',
  'comment.locking_undone': 'MODERATED',
  'comment.lifting_undone': 'MODERATED',
};

const queueKinds = [...caseKinds, ...claimKinds, ...heldKinds];

const queueChanges: Record<ModerationEvent | (typeof claimKinds)[number] | (typeof heldKinds)[number], QueueChangeKind> = {
  [commentEvents.held]: 'HELD',
  [commentEvents.heldAgain]: 'HELD',
  [commentEvents.heldWithdrawn]: 'HELD_WITHDRAWN',
  'moderation.case_claimed': 'CLAIMED',
  'moderation.case_released': 'RELEASED',
  'moderation.case_handed_over': 'HANDED_OVER',
  'moderation.case_noted': 'NOTED',
  'comment.reported': 'REPORTED',
  'comment.released': 'DECIDED',
  'comment.advised': 'ADVISED',
  'comment.reports_dismissed': 'REPORTS_DISMISSED',
  'comment.hidden': 'HIDDEN',
  'comment.labelled': 'DECIDED',
  'comment.part_hidden': 'DECIDED',
  'comment.thread_locked': 'DECIDED',
  'comment.author_warned': 'DECIDED',
  'comment.author_suspended': 'DECIDED',
  'comment.restored': 'RESTORED',
  'comment.measure_lifted': 'LIFTED',
  'comment.hiding_ended': 'RESTORED',
  'comment.measure_ended': 'LIFTED',
  'comment.dismissal_undone': 'DECISION_UNDONE',
  'comment.labelling_undone': 'DECISION_UNDONE',
  'comment.hiding_undone': 'DECISION_UNDONE',
  'comment.part_hiding_undone': 'DECISION_UNDONE',
  'comment.locking_undone': 'DECISION_UNDONE',
  'comment.warning_undone': 'DECISION_UNDONE',
  'comment.suspension_undone': 'DECISION_UNDONE',
  'comment.restoring_undone': 'DECISION_UNDONE',
  'comment.lifting_undone': 'DECISION_UNDONE',
  'comment.measure_proposed': 'PROPOSED',
  'comment.proposal_declined': 'PROPOSAL_ANSWERED',
  'comment.proposal_withdrawn': 'PROPOSAL_ANSWERED',
};

function resync(sequence: string): ResyncRequired {
  return Object.assign(new ResyncRequired(), { sequence });
}

function toConsultationChanged({ sequence, kind, at, facts, consultationId }: JournalEntry): ConsultationChanged {
  const entry = Object.assign(new HistoryEntry(), { sequence, act: kind as HistoryEntry['act'], ...toHistoryLine(kind, at, facts) });
  return Object.assign(new ConsultationChanged(), { sequence, entry, consultationId: consultationId! });
}
