/** Looks receipts up for whoever knows their code. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { GuessingService } from '../people/guessing.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { BallotReceipt } from './ballot-receipt.js';
import { PollsService } from './polls.service.js';
import { readReceiptCode } from './receipts.js';
import { readReceipt } from './votes.queries.js';

@Injectable()
export class LookingUpService {
  constructor(
    private readonly database: Database,
    private readonly polls: PollsService,
    private readonly guessing: GuessingService,
    private readonly clock: Clock,
  ) {}

  /** What the code tells, null when no ballot has it. Codes that no ballot has count as guesses of that address. */
  async find(actor: Actor, text: string, address: string): Promise<BallotReceipt | null> {
    const code = readReceiptCode(text);
    if (code === null) return null;
    const attempt = this.guessing.lookingUpReceipt(address);
    await this.guessing.refuseWhileWaiting(attempt, this.clock.now());
    const [found] = await this.database.rows(readReceipt, [code]);
    const poll = found ? await this.polls.find(actor, found.pollId) : null;
    if (found && poll) return { code, poll, state: found.isWithdrawn ? 'WITHDRAWN' : 'COUNTED' };
    await this.guessing.count(attempt, this.clock.now());
    return null;
  }
}
