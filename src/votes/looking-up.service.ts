/** Looks receipts up for whoever knows their code, in the ledger itself. */
import { Injectable } from '@nestjs/common';
import { LedgerService } from '../ledger/ledger.service.js';
import type { Actor } from '../people/actor.js';
import { GuessingService } from '../people/guessing.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { BallotReceipt } from './ballot-receipt.js';
import { toBallot } from './choices.js';
import { commitReceipt, type BallotLeaf } from './leaves.rules.js';
import { isOver } from './poll.rules.js';
import { phaseOf } from '../consultations/phase.rules.js';
import type { Poll } from './poll.entity.js';
import { PollsService } from './polls.service.js';
import { readReceiptCode, readReceiptSecret } from './receipts.js';
import { readReceipt } from './votes.queries.js';

@Injectable()
export class LookingUpService {
  constructor(
    private readonly database: Database,
    private readonly polls: PollsService,
    private readonly ledger: LedgerService,
    private readonly guessing: GuessingService,
    private readonly clock: Clock,
  ) {}

  /** What the code tells, null when no ballot has it. Codes that no ballot has, and wrong secrets, count as guesses of that address. */
  async find(actor: Actor, text: string, secretText: string | null, address: string): Promise<BallotReceipt | null> {
    const code = readReceiptCode(text);
    if (code === null) return null;
    const attempt = this.guessing.lookingUpReceipt(address);
    await this.guessing.refuseWhileWaiting(attempt, this.clock.now());
    const entry = await this.ledger.find(code);
    const leaf = entry && (JSON.parse(entry.leaf.toString()) as BallotLeaf);
    const poll = leaf ? await this.polls.find(actor, leaf.poll) : null;
    if (!entry || !leaf || !poll) {
      await this.guessing.count(attempt, this.clock.now());
      return null;
    }
    const secret = secretText === null ? null : readReceiptSecret(secretText);
    const isSecretRight = secret !== null && commitReceipt(code, secret) === leaf.receipt;
    if (secretText !== null && !isSecretRight) await this.guessing.count(attempt, this.clock.now());
    const [ballot] = await this.database.rows(readReceipt, [code]);
    return {
      code,
      poll,
      // Only the newest version of a ballot has its code in its row.
      state: !ballot ? 'REPLACED' : ballot.isWithdrawn ? 'WITHDRAWN' : 'COUNTED',
      isInLedger: entry.index !== null,
      isSecretRight,
      leafIndex: isSecretRight ? entry.index : null,
      leaf: isSecretRight ? entry.leaf.toString() : null,
      proof: isSecretRight && entry.index !== null ? await this.ledger.proofOf(entry.index) : null,
      counted: isSecretRight && ballot && !ballot.isWithdrawn && (await this.hasClosed(poll)) ? toBallot(poll, ballot.marks) : null,
    };
  }

  private async hasClosed(poll: Poll): Promise<boolean> {
    const window = (await this.polls.windows([poll.consultationId])).get(poll.consultationId)!;
    return isOver(phaseOf(window, this.clock.now()));
  }
}
