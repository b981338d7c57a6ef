/** Commits ballots by the batch: one lane a poll, one transaction for all that arrived while the one before committed. */
import { Injectable } from '@nestjs/common';
import { ReadingService } from '../consultations/reading.service.js';
import { nobodyKnown } from '../people/actor.js';
import { asksForIdentity, type Standing } from '../people/eligibility.rules.js';
import { IdentityMarks } from '../people/identity-marks.js';
import { PersonsService } from '../people/verifying/persons.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { Lanes } from '../platform/lanes/lane.js';
import { Refusal } from '../platform/refusal/refusal.js';
import type { Receipt } from './ballot.entity.js';
import { roundsOf, standingKey, whyNotTake, type BallotAct, type Standings, type TakenBallot } from './ballot-acts.js';
import { BallotWritingService } from './ballot-writing.service.js';
import { OpeningService } from './opening.service.js';
import type { Poll } from './poll.entity.js';
import { PollsService } from './polls.service.js';
import { lockPoll, readLeftVoters } from './votes.queries.js';

@Injectable()
export class BallotBatchesService {
  private readonly lanes = new Lanes<BallotAct, TakenBallot>((pollId, acts) => this.commit(pollId, acts));

  constructor(
    private readonly database: Database,
    private readonly polls: PollsService,
    private readonly consultations: ReadingService,
    private readonly persons: PersonsService,
    private readonly opening: OpeningService,
    private readonly marks: IdentityMarks,
    private readonly writing: BallotWritingService,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** When this returns, the ballot is on disk and counted; throws the Refusal of this one act. */
  submit(pollId: string, act: BallotAct): Promise<TakenBallot> {
    return this.lanes.submit(pollId, act);
  }

  /** One transaction for all acts of a batch. A second act of the same person waits for the next batch. */
  private async commit(pollId: string, acts: BallotAct[]): Promise<(TakenBallot | Error)[]> {
    const outcomes = new Map<BallotAct, TakenBallot | Error>();
    for (const round of roundsOf(acts)) {
      try {
        for (const [act, outcome] of await this.commitRound(pollId, round)) outcomes.set(act, outcome);
      } catch (error) {
        // Earlier rounds are on disk and must be acknowledged.
        for (const act of round) outcomes.set(act, error as Error);
      }
    }
    return acts.map((act) => outcomes.get(act)!);
  }

  private async commitRound(pollId: string, acts: BallotAct[]): Promise<Map<BallotAct, TakenBallot | Error>> {
    const poll = await this.polls.definition(pollId);
    return this.database.transaction(async (tx) => {
      const window = await this.consultations.lockShared(tx, poll.consultationId);
      const [state] = await this.database.rowsIn(tx, lockPoll, [pollId]);
      const now = this.clock.now();
      const outcomes = new Map<BallotAct, TakenBallot | Error>();
      const standings = await this.standings(tx, poll, acts);
      const returned = state!.hasLeftVoters ? await this.returned(tx, pollId, acts) : null;
      const claimed = await this.claim(tx, acts, now);
      const admitted: BallotAct[] = [];
      for (const act of acts) {
        const refusal = claimed.has(act)
          ? (whyNotTake(act, standings.get(standingKey(act)), { poll, closedAt: state!.closedAt, window, now }) ??
            (act.accountId !== null && returned?.has(act.accountId) ? 'VOTED_BEFORE_LEAVING' : null))
          : 'ENTRY_SETTLED';
        if (refusal === null) admitted.push(act);
        else outcomes.set(act, new Refusal(refusal));
        if (refusal !== null && claimed.has(act)) await act.assisted?.refused(tx, refusal, now);
      }
      const earlier = await this.recall(tx, pollId, admitted, now);
      const fresh = admitted.filter((act) => !earlier.has(act));
      if (fresh.length > 0 && !state!.openedAt) await this.opening.open(tx, poll, window, now);
      const { rows, tallies } = await this.writing.write(tx, poll, { acts: fresh, standings }, window, now);
      const written = new Set(rows.map((row) => row.voter.toString('hex')));
      for (const act of admitted) {
        const receipt = earlier.get(act) ?? (written.has(act.voter.toString('hex')) ? { pollId, code: act.receipt, castAt: now } : null);
        if (receipt instanceof Refusal) outcomes.set(act, receipt);
        else if (receipt) outcomes.set(act, { receipt, tallies });
        else {
          outcomes.set(act, new Refusal(act.marks ? 'ALREADY_VOTED' : 'NO_BALLOT_TO_WITHDRAW'));
          await act.assisted?.refused(tx, 'ALREADY_VOTED', now);
          // Nothing was done: the same request may be made again.
          if (act.idempotencyKey) await this.idempotency.release(tx, act.accountId!, act.idempotencyKey);
        }
      }
      return outcomes;
    });
  }

  private async standings(tx: Tx, poll: Poll, acts: readonly BallotAct[]): Promise<Standings> {
    const accountIds = acts.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]));
    const held = await this.persons.hold(tx, accountIds, asksForIdentity(poll.eligibility));
    const standings = new Map<string, Standing>(held);
    const assisted = acts.filter((act) => act.assisted !== undefined);
    const known = await this.persons.ofIdentities(
      tx,
      assisted.map(({ person }) => person),
    );
    for (const act of assisted)
      standings.set(standingKey(act), { trustLevel: act.assisted!.trustLevel, person: known.get(act.person) ?? nobodyKnown });
    return standings;
  }

  /** Those that are to be cast: what officials entered is claimed, so that nobody casts it a second time. */
  private async claim(tx: Tx, acts: readonly BallotAct[], now: Date): Promise<Set<BallotAct>> {
    const claimed = new Set<BallotAct>();
    for (const act of acts) if (!act.assisted || (await act.assisted.claim(tx, now))) claimed.add(act);
    return claimed;
  }

  /** Accounts of people who voted here under another one, which they have left: one person, one ballot. */
  private async returned(tx: Tx, pollId: string, acts: readonly BallotAct[]): Promise<Set<string>> {
    const marks = await this.marks.of(
      tx,
      acts.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])),
    );
    const known = await this.database.rowsIn(tx, readLeftVoters, [pollId, [...marks.values()].flat()]);
    const left = new Set(known.map(({ mark }) => mark.toString('hex')));
    return new Set([...marks].filter(([, own]) => own.some((mark) => left.has(mark.toString('hex')))).map(([accountId]) => accountId));
  }

  /** Receipts that were given for these idempotency keys before, or why the key cannot be used; new keys are claimed. */
  private async recall(tx: Tx, pollId: string, acts: BallotAct[], now: Date): Promise<Map<BallotAct, Receipt | Refusal>> {
    const keyed = acts.filter((act) => act.idempotencyKey !== null);
    // Not the receipt: whoever reads it beside the account would know the ballot.
    const outcome = { pollId, castAt: now.toISOString() };
    const claims = keyed.map((act) => ({
      accountId: act.accountId!,
      key: act.idempotencyKey!,
      operation: act.marks ? 'castVote' : 'withdrawVote',
      outcome,
    }));
    const answers = await this.idempotency.claimAll(tx, now, claims);
    const earlier = new Map<BallotAct, Receipt | Refusal>();
    keyed.forEach((act, index) => {
      const known = answers[index];
      if (known instanceof Refusal) earlier.set(act, known);
      else if (known && known.pollId !== pollId) earlier.set(act, new Refusal('IDEMPOTENCY_KEY_REUSED', {}, 'input.idempotencyKey'));
      else if (known) earlier.set(act, { pollId, code: act.receipt, castAt: new Date(known.castAt) });
    });
    return earlier;
  }
}
