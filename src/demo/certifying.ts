/** Results of the demonstration: certified by two officials the day after they were counted, some by one so far, one with a note. */
import type { INestApplicationContext } from '@nestjs/common';
import { CertifyingService } from '../votes/certifying.service.js';
import { EndingsService } from '../votes/endings.service.js';
import type { Cast } from './cast.js';
import { day, hour, later } from './days.js';
import type { Staged } from './staged.js';
import type { Timeline } from './timeline.js';

export function certify(app: INestApplicationContext, timeline: Timeline, cast: Cast, staged: Staged): void {
  for (const { poll: key, by, note } of staged.content.certified ?? []) {
    const pollId = (): string => staged.polls.find(({ content }) => content.key === key)!.poll.id;
    for (const [place, name] of by.entries()) {
      timeline.plan(later(staged.closesAt, (place === 0 ? 16 : 20) * hour), async () => {
        await app.get(CertifyingService).certify(cast.who(name), pollId());
        await app.get(EndingsService).carryOn();
      });
    }
    if (note)
      timeline.plan(later(staged.closesAt, 5 * day), () => app.get(CertifyingService).annotate(cast.who(by.at(-1)!), pollId(), note));
  }
}
