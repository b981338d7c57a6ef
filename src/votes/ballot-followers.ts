/** What other rooms do when people have voted: they register it here, so that this room need not know them. */
import { Injectable } from '@nestjs/common';
import type { AccountTrust } from '../people/trust.rules.js';
import type { Tx } from '../platform/database/database.js';

export interface VotesCast {
  pollId: string;
  consultationId: string;
  /** Who voted, in an order that says nothing of their ballots. It may be counted, and never be written down beside them. */
  accountIds: readonly string[];
  /** What was known of each of them. */
  levels: readonly AccountTrust[];
  now: Date;
}

/** Runs in the transaction that takes the ballots, which holds the poll: whatever it costs, every ballot waits for. */
export type FollowVotes = (tx: Tx, cast: VotesCast) => Promise<void>;

@Injectable()
export class BallotFollowers {
  private readonly followers: FollowVotes[] = [];

  /** Called once by a room, in its module's `onModuleInit`. */
  register(follow: FollowVotes): void {
    this.followers.push(follow);
  }

  /** In the order in which the rooms registered. */
  async follow(tx: Tx, cast: VotesCast): Promise<void> {
    for (const follow of this.followers) await follow(tx, cast);
  }
}
