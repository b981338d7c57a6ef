/** Waits for the count of a poll of the demonstration: the clockwork of the application counts as well, and may be at it. */
import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { EndingsService } from '../votes/endings.service.js';
import { ReadingResultsService } from '../votes/reading-results.service.js';

export async function untilCounted(app: INestApplicationContext, pollId: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    await app.get(EndingsService).carryOn();
    if ((await app.get(ReadingResultsService).results([pollId])).has(pollId)) return;
    await pause(50);
  }
  throw new Error(`The poll ${pollId} of the demonstration was not counted.`);
}
