/** Commits ballots by the batch: one lane a poll, one transaction for all that arrived while the one before committed. */
import { Injectable } from '@nestjs/common';
import type { AssistedWay } from '../consultations/gatherings/gatherings.rules.js';
import type { LockedWindow } from '../consultations/phase.rules.js';
import { ReadingService } from '../consultations/reading.service.js';
import { LedgerService } from '../ledger/ledger.service.js';
import { nobodyKnown, personKey, type Actor } from '../people/actor.js';
import { asksForIdentity, type Standing } from '../people/eligibility.rules.js';
import { IdentityMarks } from '../people/identity-marks.js';
import type { AccountTrust } from '../people/trust.rules.js';
import { PersonsService } from '../people/verifying/persons.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { Journal } from '../platform/journal/journal.js';
import { Lanes } from '../platform/lanes/lane.js';
import { Refusal } from '../platform/refusal/refusal.js';
import type { Receipt } from './ballot.entity.js';
import { publicChoices, tallyChange, type Mark } from './ballot.rules.js';
import { BallotFollowers } from './ballot-followers.js';
import { CellsService } from './cells.service.js';
import { ballotLeaf, withdrawalLeaf, writeLeaf } from './leaves.rules.js';
import { OpeningService } from './opening.service.js';
import { PollKeysService } from './poll-keys.service.js';
import { shapeOf, type Poll, type Tallies } from './poll.entity.js';
import { whyNotVote } from './poll.rules.js';
import { PollsService } from './polls.service.js';
import { newHandle, newSalt, receiptSecret } from './receipts.js';
import { TurnoutService } from './turnout.service.js';
import { pollEvents, type BallotsCounted } from './votes.events.js';
import { addToTallies, castBallots, lockPoll, readLeftVoters, withdrawBallots, type CastRow } from './votes.queries.js';

/** One ballot on its way into a batch; without marks it is a withdrawal. */
export interface BallotAct {
  /** Who casts it: the voter, or the official who confirms what was entered for one. */
  actor: Actor;
  /** The account of the voter; null where they have none. */
  accountId: string | null;
  /** Who they are in polls, as the session knew it. */
  person: string;
  voter: Buffer;
  marks: Mark[] | null;
  territory: string | null;
  receipt: string;
  mayReplace: boolean;
  idempotencyKey: string | null;
  /** What officials entered for the voter; absent where they cast it themselves. */
  assisted?: AssistedAct;
}

export interface AssistedAct {
  way: AssistedWay;
  /** What the officials know of who the voter is. */
  trustLevel: AccountTrust;
  /** In the transaction that casts it: whether it is still to be cast, by nobody else. */
  claim: (tx: Tx, now: Date) => Promise<boolean>;
  /** In the same transaction, when it is not cast for that reason. */
  refused: (tx: Tx, code: string, now: Date) => Promise<void>;
}

/** By {@link standingKey}. */
type Standings = ReadonlyMap<string, Standing>;

export interface TakenBallot {
  receipt: Receipt | null;
  tallies: Tallies;
}

@Injectable()
export class BallotBatchesService {
  private readonly lanes = new Lanes<BallotAct, TakenBallot>((pollId, acts) => this.commit(pollId, acts));

  constructor(
    private readonly database: Database,
    private readonly polls: PollsService,
    private readonly keys: PollKeysService,
    private readonly consultations: ReadingService,
    private readonly persons: PersonsService,
    private readonly turnout: TurnoutService,
    private readonly cells: CellsService,
    private readonly opening: OpeningService,
    private readonly followers: BallotFollowers,
    private readonly marks: IdentityMarks,
    private readonly ledger: LedgerService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** When this returns, the ballot is on disk and counted; throws the Refusal of this one act. */
  submit(pollId: string, act: BallotAct): Promise<TakenBallot> {
    return this.lanes.submit(pollId, act);
  }

  /** Takes ballots back within another transaction, which has locked the consultation and the poll. */
  async takeBack(
    tx: Tx,
    poll: Poll,
    { voters, accountIds }: { voters: Buffer[]; accountIds: string[] },
    window: LockedWindow,
    now: Date,
  ): Promise<void> {
    const rows = await this.database.rowsIn(tx, withdrawBallots, [poll.id, voters, accountIds]);
    await this.enter(tx, poll, rows);
    await this.count(tx, poll, { acts: [], rows, standings: new Map() }, window, now);
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
      const rows = await this.write(tx, poll, fresh, standings);
      await this.enter(tx, poll, rows);
      const tallies = await this.count(tx, poll, { acts: fresh, rows, standings }, window, now);
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

  private async write(tx: Tx, poll: Poll, acts: BallotAct[], standings: Standings): Promise<CastRow[]> {
    const cast = acts.filter((act) => act.marks !== null);
    const withdrawn = acts.filter((act) => act.marks === null);
    const rows: CastRow[] = [];
    if (cast.length > 0) {
      rows.push(
        ...(await this.database.rowsIn(tx, castBallots, [
          poll.id,
          poll.kind === 'STATEMENTS',
          cast.map((act) => act.voter),
          cast.map((act) => `{${act.marks!.join(',')}}`),
          cast.map((act) => act.receipt),
          cast.map((act) => act.accountId),
          cast.map((act) => act.mayReplace),
          cast.map(() => newHandle()),
          cast.map(() => newSalt()),
          cast.map((act) => act.territory),
          cast.map((act) => standings.get(standingKey(act))!.trustLevel),
          cast.map((act) => act.assisted?.way ?? 'WEB'),
        ])),
      );
    }
    if (withdrawn.length > 0) {
      rows.push(
        ...(await this.database.rowsIn(tx, withdrawBallots, [
          poll.id,
          withdrawn.map((act) => act.voter),
          withdrawn.map((act) => act.accountId!),
        ])),
      );
    }
    return rows;
  }

  /** Writes the ballots into the ledger, in the order in which they were taken. */
  private async enter(tx: Tx, poll: Poll, rows: readonly CastRow[]): Promise<void> {
    if (rows.length === 0) return;
    const shape = shapeOf(poll);
    const { key } = await this.keys.of(poll.id);
    const entries = rows.map(({ handle, salt, receipt: code, marks, before, isWithdrawn }) => {
      if (isWithdrawn) return { leaf: writeLeaf(withdrawalLeaf(poll.id, handle)) };
      const receipt = { code, secret: receiptSecret(key, code) };
      const choices = publicChoices(shape, marks);
      return { leaf: writeLeaf(ballotLeaf({ poll: poll.id, handle, salt, choices, receipt, isChange: before !== null })), lookup: code };
    });
    await this.ledger.append(tx, entries);
  }

  private async count(
    tx: Tx,
    poll: Poll,
    { acts, rows, standings }: { acts: readonly BallotAct[]; rows: CastRow[]; standings: Standings },
    window: LockedWindow,
    now: Date,
  ): Promise<Tallies> {
    const change = new Map<Mark, number>();
    for (const { before, marks, isWithdrawn } of rows) tallyChange(poll.kind, before, isWithdrawn ? null : marks, change);
    await this.cells.count(tx, poll, rows);
    const marks = [...change.keys()].filter((mark) => change.get(mark) !== 0);
    const counted = await this.database.rowsIn(tx, addToTallies, [poll.id, marks, marks.map((mark) => change.get(mark))]);
    if (rows.length > 0) {
      const facts: BallotsCounted = {
        cast: rows.filter((row) => row.before === null).length,
        changed: rows.filter((row) => row.before !== null && !row.isWithdrawn).length,
        withdrawn: rows.filter((row) => row.isWithdrawn).length,
      };
      if (facts.cast > 0) {
        await this.turnout.count(tx, poll.id, window, facts.cast, now);
        await this.consultations.countContributions(tx, poll.consultationId, facts.cast);
        const { id: pollId, consultationId } = poll;
        const accountIds = votersOf(acts, rows);
        const levels = accountIds.map((accountId) => standings.get(accountId)!.trustLevel as AccountTrust);
        await this.followers.follow(tx, { pollId, consultationId, accountIds, levels, now });
      }
      await this.journal.record(tx, now, {
        kind: pollEvents.ballotsCounted,
        consultationId: poll.consultationId,
        agencyId: window.agencyId,
        subjectId: poll.id,
        facts: { ...facts },
      });
    }
    return new Map(counted.map(({ mark, votes }) => [mark, Number(votes)]));
  }
}

/** Why the act is not taken, by what is known of its person now rather than when their session was looked up. */
function whyNotTake(
  { actor, person, marks }: BallotAct,
  standing: Standing | undefined,
  { poll, closedAt, window, now }: { poll: Poll; closedAt: Date | null; window: LockedWindow; now: Date },
): string | null {
  if (!standing) return 'SIGN_IN_REQUIRED';
  const known = { ...actor, ...standing };
  // Whoever may no longer vote may still take their ballot back.
  const eligibility = marks === null ? null : poll.eligibility;
  const refusal = whyNotVote(known, { closedAt, eligibility }, window, now);
  return refusal ?? (personKey(known) === person ? null : 'IDENTITY_JUST_CHANGED');
}

/** Who had not voted before and did so themselves, in an order that says nothing of their ballots. */
function votersOf(acts: readonly BallotAct[], rows: readonly CastRow[]): string[] {
  const cast = new Set(rows.filter(({ before }) => before === null).map(({ voter }) => voter.toString('hex')));
  return acts
    .flatMap(({ voter, accountId, assisted }) => (cast.has(voter.toString('hex')) && !assisted && accountId !== null ? [accountId] : []))
    .sort();
}

/** A person whom officials know is not the account that bears the same id, whose session may say something else of them. */
function standingKey({ assisted, accountId, person }: BallotAct): string {
  return assisted ? `assisted ${person}` : accountId!;
}

/** Acts in order, no voter twice in one round. */
function roundsOf(acts: BallotAct[]): BallotAct[][] {
  const rounds: BallotAct[][] = [];
  const seen = new Map<string, number>();
  for (const act of acts) {
    const voter = act.voter.toString('hex');
    const round = (seen.get(voter) ?? -1) + 1;
    seen.set(voter, round);
    (rounds[round] ??= []).push(act);
  }
  return rounds;
}
