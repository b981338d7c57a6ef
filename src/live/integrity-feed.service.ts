/** Live integrity: whether what people do is usual, told again at most every few seconds. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ReadingService } from '../consultations/reading.service.js';
import { activityEvents } from '../integrity/integrity.events.js';
import type { Actor } from '../people/actor.js';
import type { LiveStream } from '../platform/graphql/live-stream.js';
import { Journal } from '../platform/journal/journal.js';
import { Bus } from './bus.js';
import { Coalesced } from './coalesced.js';
import { IntegrityChanged } from './integrity.types.js';

const intervalMs = 2_000;
const kinds = new Set<string>(Object.values(activityEvents));

@Injectable()
export class IntegrityFeed implements OnModuleInit {
  private readonly activity: Coalesced;

  constructor(
    private readonly bus: Bus,
    private readonly consultations: ReadingService,
    journal: Journal,
  ) {
    this.activity = new Coalesced({
      field: 'integrityChanged',
      intervalMs,
      bus,
      journal,
      newest: (id) => journal.newestOf(id, id),
      toEvent: (consultationId, sequence) => Object.assign(new IntegrityChanged(), { sequence, consultationId }),
    });
  }

  onModuleInit(): void {
    this.bus.listenToAll(({ kind, consultationId, sequence }) => {
      if (consultationId && kinds.has(kind)) this.activity.mark(consultationId, sequence);
    });
  }

  async stream(actor: Actor, consultationId: string, after: string | null): Promise<LiveStream> {
    await this.consultations.visible(actor, consultationId);
    return this.activity.stream(consultationId, after);
  }
}
