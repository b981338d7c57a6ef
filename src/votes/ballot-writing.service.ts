/** Writes ballots that were admitted: into the roll, into the ledger and into the tallies, all in the transaction of their batch. */
import { Injectable } from '@nestjs/common';
import type { LockedWindow } from '../consultations/phase.rules.js';
import { ReadingService } from '../consultations/reading.service.js';
import { LedgerService } from '../ledger/ledger.service.js';
import type { AccountTrust } from '../people/trust.rules.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Journal } from '../platform/journal/journal.js';
import { standingKey, votersOf, type BallotAct, type Standings } from './ballot-acts.js';
import { publicChoices, tallyChange, type Mark } from './ballot.rules.js';
import { BallotFollowers } from './ballot-followers.js';
import { CellsService } from './cells.service.js';
import { ballotLeaf, withdrawalLeaf, writeLeaf } from './leaves.rules.js';
import { PollKeysService } from './poll-keys.service.js';
import { shapeOf, type Poll, type Tallies } from './poll.entity.js';
import { newHandle, newSalt, receiptSecret } from './receipts.js';
import { TurnoutService } from './turnout.service.js';
import { pollEvents, type BallotsCounted } from './votes.events.js';
import { addToTallies, castBallots, withdrawBallots, type CastRow } from './votes.queries.js';

/** Acts that were admitted, and what is known of their people. */
export interface Taken {
  acts: readonly BallotAct[];
  standings: Standings;
}

@Injectable()
export class BallotWritingService {
  constructor(
    private readonly database: Database,
    private readonly keys: PollKeysService,
    private readonly consultations: ReadingService,
    private readonly turnout: TurnoutService,
    private readonly cells: CellsService,
    private readonly followers: BallotFollowers,
    private readonly ledger: LedgerService,
    private readonly journal: Journal,
  ) {}

  /** The transaction has locked the consultation and the poll. Rows only of those that changed something. */
  async write(tx: Tx, poll: Poll, taken: Taken, window: LockedWindow, now: Date): Promise<{ rows: CastRow[]; tallies: Tallies }> {
    const rows = await this.intoRoll(tx, poll, taken);
    await this.enter(tx, poll, rows);
    return { rows, tallies: await this.count(tx, poll, { ...taken, rows }, window, now) };
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

  private async intoRoll(tx: Tx, poll: Poll, { acts, standings }: Taken): Promise<CastRow[]> {
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
    { acts, rows, standings }: Taken & { rows: CastRow[] },
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
