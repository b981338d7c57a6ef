/** Live work of moderators: how much waits, and how far decisions about many comments are; the newest figures, however much happens. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { heldKinds } from '../comments/comments.events.js';
import { BatchesService } from '../moderation/batches/batches.service.js';
import { caseKinds } from '../moderation/moderation.events.js';
import { batchKinds, claimKinds } from '../moderation/queue/queue.events.js';
import { QueueService } from '../moderation/queue/queue.service.js';
import type { Actor } from '../people/actor.js';
import type { LiveStream } from '../platform/graphql/live-stream.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { Bus } from './bus.js';
import { Coalesced } from './coalesced.js';
import { ModerationBatchChanged, ModerationQueueChanged } from './moderating.types.js';

const queueKinds = new Set<string>([...caseKinds, ...claimKinds, ...heldKinds]);

@Injectable()
export class ModeratingFeed implements OnModuleInit {
  private readonly queues: Coalesced;
  private readonly works: Coalesced;

  constructor(
    private readonly bus: Bus,
    private readonly queue: QueueService,
    private readonly batches: BatchesService,
    journal: Journal,
  ) {
    // What is shown is read anew each time: it is as new as the journal.
    const newest = async (): Promise<string> => (await journal.head()).head;
    this.queues = new Coalesced({
      field: 'moderationQueueChanged',
      intervalMs: 500,
      bus,
      journal,
      newest,
      toEvent: (agencyId, sequence) => Object.assign(new ModerationQueueChanged(), { sequence, agencyId }),
    });
    this.works = new Coalesced({
      field: 'moderationBatchChanged',
      intervalMs: 250,
      bus,
      journal,
      newest,
      toEvent: (batchId, sequence) => Object.assign(new ModerationBatchChanged(), { sequence, batchId }),
    });
  }

  onModuleInit(): void {
    const ofBatches = new Set<string>(batchKinds);
    this.bus.listenToAll(({ kind, agencyId, subjectId, sequence }) => {
      if (agencyId && queueKinds.has(kind)) this.queues.mark(agencyId, sequence);
      if (subjectId && ofBatches.has(kind)) this.works.mark(subjectId, sequence);
    });
  }

  async queueOf(actor: Actor, agencyId: string, after: string | null): Promise<LiveStream> {
    await this.queue.mayLook(actor, agencyId);
    return this.queues.stream(agencyId, after);
  }

  async batch(actor: Actor, batchId: string, after: string | null): Promise<LiveStream> {
    if (!(await this.batches.visibleByIds(actor, [batchId])).has(batchId))
      throw new Refusal('NOT_FOUND', { type: 'ModerationBatch' }, 'id');
    return this.works.stream(batchId, after);
  }
}
