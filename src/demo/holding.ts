/** The rules of the demonstration by which comments wait until somebody has looked, laid down one after the other. */
import type { INestApplicationContext } from '@nestjs/common';
import { PremoderationService } from '../moderation/premoderation/premoderation.service.js';
import type { Cast } from './cast.js';
import { demo } from './content/index.js';
import { onDay } from './days.js';
import type { Timeline } from './timeline.js';

export function layDownRules(app: INestApplicationContext, timeline: Timeline, cast: Cast, now: Date): void {
  const numbers = new Map<string, number>();
  for (const { agencyKey, by, daysAgo, ...rules } of demo.rules) {
    const seenNumber = numbers.get(agencyKey) ?? 0;
    numbers.set(agencyKey, seenNumber + 1);
    const agencyId = cast.agencyIds.get(agencyKey)!;
    timeline.plan(onDay(now, -daysAgo, 10), () => app.get(PremoderationService).set(cast.who(by), { agencyId, seenNumber, ...rules }));
  }
}
