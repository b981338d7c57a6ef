/** Live streams of appeals: of one for those who see it, of all that somebody may have to decide. */
import { Injectable } from '@nestjs/common';
import { appealKinds } from '../moderation/appeals/appeals.events.js';
import { AppealsService } from '../moderation/appeals/appeals.service.js';
import type { Actor } from '../people/actor.js';
import type { LiveStream } from '../platform/graphql/live-stream.js';
import { Journal } from '../platform/journal/journal.js';
import { AppealChanged } from './appeals.types.js';
import { Bus, everything, topics } from './bus.js';
import { journalStream, type JournalStream } from './journal-stream.js';
import { ResyncRequired } from './live.types.js';

@Injectable()
export class AppealsFeed {
  constructor(
    private readonly bus: Bus,
    private readonly journal: Journal,
    private readonly appeals: AppealsService,
  ) {}

  async ofOne(actor: Actor, appealId: string, after: string | null): Promise<LiveStream> {
    const { agencyId } = await this.appeals.visible(actor, appealId);
    return this.stream('appealChanged', after, {
      topic: appealId,
      source: topics.agency(agencyId),
      matches: ({ subjectId }) => subjectId === appealId,
      read: (from, limit) => this.journal.readOfSubject(from, appealId, appealKinds, limit),
    });
  }

  async ofAgency(actor: Actor, agencyId: string | null, after: string | null): Promise<LiveStream> {
    await this.appeals.whoeverDecides(actor, agencyId);
    const ofAll = async (from: string, limit: number) => this.journal.readKinds(from, (await this.journal.head()).head, appealKinds, limit);
    return this.stream('moderationAppealEvents', after, {
      topic: agencyId ?? 'all',
      source: agencyId ? topics.agency(agencyId) : everything,
      read: agencyId ? (from, limit) => this.journal.readOfAgency(from, agencyId, appealKinds, limit) : ofAll,
    });
  }

  private stream(field: string, after: string | null, of: Pick<JournalStream, 'topic' | 'source' | 'read' | 'matches'>): LiveStream {
    return journalStream({
      ...of,
      field,
      after,
      bus: this.bus,
      journal: this.journal,
      kinds: appealKinds,
      toEvent: ({ sequence, subjectId }) => Object.assign(new AppealChanged(), { sequence, appealId: subjectId! }),
      resyncEvent: (sequence) => Object.assign(new ResyncRequired(), { sequence }),
    });
  }
}
