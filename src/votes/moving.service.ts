/** Moves what somebody has voted when they turn out to be the same person as another account: one person, one ballot. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { phaseOf, type LockedWindow } from '../consultations/phase.rules.js';
import { ReadingService } from '../consultations/reading.service.js';
import { PersonMoves, PersonsChanged, type Held, type PersonMove } from '../people/verifying/person-moves.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { BallotWritingService } from './ballot-writing.service.js';
import { enterRoll, leaveRoll, readRollsOf, readVoters, renameVoter } from './moving.queries.js';
import type { Poll } from './poll.entity.js';
import { PollKeysService } from './poll-keys.service.js';
import { PollsService } from './polls.service.js';
import { newHandle, pseudonym } from './receipts.js';
import { lockPoll } from './votes.queries.js';

@Injectable()
export class MovingService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly moves: PersonMoves,
    private readonly consultations: ReadingService,
    private readonly polls: PollsService,
    private readonly keys: PollKeysService,
    private readonly ballots: BallotWritingService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.moves.register((tx, accountIds) => this.hold(tx, accountIds));
  }

  /** Locks the polls as ballots do: all consultations, then the polls, each in order. The accounts come after, as there. */
  private async hold(tx: Tx, accountIds: readonly string[]): Promise<Held> {
    const polls = await this.database.rowsIn(tx, readRollsOf, [accountIds]);
    const windows = new Map<string, LockedWindow>();
    for (const id of new Set(polls.map(({ consultationId }) => consultationId)))
      windows.set(id, await this.consultations.lockShared(tx, id));
    const open: { poll: Poll; window: LockedWindow }[] = [];
    const ids = polls.map(({ pollId }) => pollId);
    const definitions = await this.polls.byIdsIn(tx, ids);
    await this.keys.loadIn(tx, ids);
    for (const { pollId, consultationId } of polls) {
      const [state] = await this.database.rowsIn(tx, lockPoll, [pollId]);
      if (state && !state.closedAt) open.push({ poll: definitions.get(pollId)!, window: windows.get(consultationId)! });
    }
    const held = new Set(ids);
    return async (move) => {
      // Now that the accounts are locked no ballot of theirs can begin; one that began before is seen here.
      const now = await this.database.rowsIn(tx, readRollsOf, [accountIds]);
      if (now.some(({ pollId }) => !held.has(pollId))) throw new PersonsChanged();
      for (const { poll, window } of open) await this.move(tx, poll, window, move);
    };
  }

  /** The ballot of the person stands; one that the account cast before it was known to be theirs does where there is no other. */
  private async move(tx: Tx, poll: Poll, window: LockedWindow, { accountId, from, person, earlier }: PersonMove): Promise<void> {
    const now = this.clock.now();
    if (phaseOf(window, now) !== 'OPEN') return;
    const pollId = poll.id;
    const { key } = await this.keys.of(pollId);
    const [own, theirs] = [from === null ? null : pseudonym(key, from), pseudonym(key, person)];
    const rows = await this.database.rowsIn(tx, readVoters, [pollId, own === null ? [theirs] : [own, theirs]]);
    const find = (voter: Buffer | null) => rows.find((row) => voter !== null && row.voter.equals(voter));
    const [cast, standing] = [find(own), find(theirs)];
    const hasCast = cast !== undefined && !cast.isWithdrawn;
    let counts = standing !== undefined && !standing.isWithdrawn;
    if (hasCast && counts) await this.ballots.takeBack(tx, poll, { voters: [own!], accountIds: [accountId] }, window, now);
    if (hasCast && !counts) {
      // A ballot that was withdrawn is known by its name alone from here on.
      if (standing) await this.database.rowsIn(tx, renameVoter, [pollId, theirs, newHandle()]);
      await this.database.rowsIn(tx, renameVoter, [pollId, own, theirs]);
      counts = true;
    }
    if (earlier !== null) await this.database.rowsIn(tx, leaveRoll, [pollId, [earlier]]);
    if (counts) await this.database.rowsIn(tx, enterRoll, [pollId, accountId]);
  }
}
