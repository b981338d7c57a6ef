/** Casting, changing and withdrawing ballots. */
import { Injectable } from '@nestjs/common';
import type { ConsultationWindow } from '../consultations/phase.rules.js';
import { personKey, type Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import type { BallotAct } from './ballot-acts.js';
import { BallotBatchesService } from './ballot-batches.service.js';
import type { Ballot, Receipt } from './ballot.entity.js';
import type { Mark } from './ballot.rules.js';
import { CellsService } from './cells.service.js';
import { readChoices, toBallot, withTallies, type Choices } from './choices.js';
import { PollKeysService } from './poll-keys.service.js';
import type { Poll } from './poll.entity.js';
import { whyNotVote } from './poll.rules.js';
import { PollsService } from './polls.service.js';
import { newReceiptCode, pseudonym, receiptSecret, repeatableReceiptCode } from './receipts.js';
import { readBallots } from './votes.queries.js';

export interface CastVote extends Choices {
  pollId: string;
  /** Code of the territory, where the poll asks for it. */
  territory?: string | null;
  /** False: refuse instead of changing an earlier ballot. */
  mayReplace: boolean;
  idempotencyKey?: string | null;
}

@Injectable()
export class CastingService {
  constructor(
    private readonly database: Database,
    private readonly polls: PollsService,
    private readonly keys: PollKeysService,
    private readonly cells: CellsService,
    private readonly batches: BallotBatchesService,
    private readonly clock: Clock,
  ) {}

  /** Takes a ballot; when this returns it is on disk and counted. */
  async cast(actor: Actor, input: CastVote): Promise<{ receipt: Receipt; poll: Poll }> {
    const poll = await this.polls.definition(input.pollId);
    const marks = readChoices(poll, input);
    // What is wrong with a ballot says something of the poll: first whether this person may know it.
    if (actor.accountId === null || marks instanceof Refusal) await this.refuseStrangers(actor, poll);
    if (marks instanceof Refusal) throw marks;
    const territory = await this.cells.read(poll, input.territory || null);
    if (territory instanceof Refusal) throw territory;
    const act = await this.actOf(actor, poll, marks, { ...input, territory });
    const { receipt, tallies } = await this.batches.submit(poll.id, act);
    return { receipt: receipt!, poll: withTallies(poll, tallies) };
  }

  /** Takes a ballot back, as if it had never been cast. */
  async withdraw(actor: Actor, pollId: string, idempotencyKey?: string | null): Promise<{ poll: Poll }> {
    const poll = await this.polls.definition(pollId);
    if (actor.accountId === null) await this.refuseStrangers(actor, poll);
    const act = await this.actOf(actor, poll, null, { mayReplace: true, idempotencyKey, territory: null });
    const { tallies } = await this.batches.submit(poll.id, act);
    return { poll: withTallies(poll, tallies) };
  }

  /** Why the actor may not vote in the poll now. */
  whyNotVote(actor: Actor, poll: Poll, window: ConsultationWindow): string | null {
    return whyNotVote(actor, poll, window, this.clock.now());
  }

  /** The actor's own ballots, by poll. */
  async ownBallots(actor: Pick<Actor, 'accountId' | 'person'>, polls: readonly Poll[]): Promise<Map<string, Ballot>> {
    const person = personKey(actor);
    if (person === null) return new Map();
    const secrets = await this.keys.ofAll([...new Set(polls.map((poll) => poll.id))]);
    const keys = [...secrets].map(([pollId, { key }]) => [pollId, key] as const);
    const voters = keys.map(([, key]) => pseudonym(key, person));
    const rows = await this.database.rows(readBallots, [keys.map(([pollId]) => pollId), voters]);
    const byPoll = new Map(polls.map((poll) => [poll.id, poll]));
    return new Map(
      rows.map(({ pollId, marks, receipt }) => {
        const receiptParts = { receiptCode: receipt, receiptSecret: receiptSecret(secrets.get(pollId)!.key, receipt) };
        return [pollId, { ...toBallot(byPoll.get(pollId)!, marks), ...receiptParts }];
      }),
    );
  }

  private async actOf(
    actor: Actor,
    poll: Poll,
    marks: Mark[] | null,
    input: Pick<CastVote, 'mayReplace' | 'idempotencyKey'> & { territory: string | null },
  ): Promise<BallotAct> {
    const accountId = actor.accountId!;
    const idempotencyKey = input.idempotencyKey || null;
    const pollKey = (await this.keys.ofAll([poll.id])).get(poll.id)?.key;
    if (!pollKey) {
      await this.refuseStrangers(actor, poll);
      // Without its key it has ended, whatever the clock says here.
      throw new Refusal('CLOSED');
    }
    const person = personKey(actor);
    if (person === null) throw new Refusal('PARTICIPATION_MOVED');
    const voter = pseudonym(pollKey, person);
    const receipt = idempotencyKey ? repeatableReceiptCode(pollKey, accountId, idempotencyKey) : newReceiptCode();
    return { actor, accountId, person, voter, marks, territory: input.territory, receipt, mayReplace: input.mayReplace, idempotencyKey };
  }

  private async refuseStrangers(actor: Actor, poll: Poll): Promise<void> {
    const window = (await this.polls.windows([poll.consultationId])).get(poll.consultationId)!;
    refuseIf(this.whyNotVote(actor, poll, window));
  }
}
