/** Results of the demonstration: certified by two officials the day after they were counted, some by one so far, one with a note. */
import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { CertifyingService } from '../votes/certifying.service.js';
import { EndingsService } from '../votes/endings.service.js';
import { ReadingResultsService } from '../votes/reading-results.service.js';
import type { Cast } from './cast.js';
import { day, hour, later } from './days.js';
import type { Staged } from './publishing.js';
import type { Timeline } from './timeline.js';

export function certify(app: INestApplicationContext, timeline: Timeline, cast: Cast, staged: Staged): void {
  for (const { poll: key, by, note } of staged.content.certified ?? []) {
    const pollId = (): string => staged.polls.find(({ content }) => content.key === key)!.poll.id;
    for (const [place, name] of by.entries()) {
      timeline.plan(later(staged.closesAt, (place === 0 ? 16 : 20) * hour), async () => {
        await counted(app, pollId());
        await app.get(CertifyingService).certify(cast.who(name), pollId());
        await app.get(EndingsService).carryOn();
      });
    }
    if (note)
      timeline.plan(later(staged.closesAt, 5 * day), () => app.get(CertifyingService).annotate(cast.who(by.at(-1)!), pollId(), note));
  }
}

/** The clockwork of the application counts as well, and may be at it. */
async function counted(app: INestApplicationContext, pollId: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    await app.get(EndingsService).carryOn();
    if ((await app.get(ReadingResultsService).results([pollId])).has(pollId)) return;
    await pause(50);
  }
  throw new Error(`The poll ${pollId} of the demonstration was not counted.`);
}
