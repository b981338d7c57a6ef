/** Live progress of answers: the newest figures, at most four times a second a consultation. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import type { LiveStream } from '../platform/graphql/live-stream.js';
import { Journal } from '../platform/journal/journal.js';
import { argumentKinds, progressKinds } from '../responses/responses.events.js';
import { AnsweringProgressed, ArgumentsProgressed } from './answering.types.js';
import { Bus } from './bus.js';
import { Coalesced } from './coalesced.js';

const intervalMs = 250;

@Injectable()
export class AnsweringFeed implements OnModuleInit {
  private readonly progress: Coalesced;
  private readonly sorting: Coalesced;

  constructor(
    private readonly bus: Bus,
    private readonly consultations: ReadingService,
    journal: Journal,
  ) {
    this.progress = new Coalesced({
      field: 'answeringProgressed',
      intervalMs,
      bus,
      journal,
      newest: (id) => journal.newestOf(id, id),
      toEvent: (consultationId, sequence) => Object.assign(new AnsweringProgressed(), { sequence, consultationId }),
    });
    this.sorting = new Coalesced({
      field: 'argumentsProgressed',
      intervalMs,
      bus,
      journal,
      newest: async (id) => journal.newestOf(id, (await consultations.windows([id])).get(id)!.agencyId),
      toEvent: (consultationId, sequence) => Object.assign(new ArgumentsProgressed(), { sequence, consultationId }),
    });
  }

  onModuleInit(): void {
    const [kinds, sorted] = [new Set<string>(progressKinds), new Set<string>(argumentKinds)];
    this.bus.listenToAll(({ kind, consultationId, sequence }) => {
      if (consultationId && kinds.has(kind)) this.progress.mark(consultationId, sequence);
      if (consultationId && sorted.has(kind)) this.sorting.mark(consultationId, sequence);
    });
  }

  async stream(actor: Actor, consultationId: string, after: string | null): Promise<LiveStream> {
    await this.consultations.visible(actor, consultationId);
    return this.progress.stream(consultationId, after);
  }

  async sortingStream(actor: Actor, consultationId: string, after: string | null): Promise<LiveStream> {
    await this.consultations.visible(actor, consultationId);
    return this.sorting.stream(consultationId, after);
  }
}
