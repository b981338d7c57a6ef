/** What other rooms do when comments become tombstones or are shown again, or other words of them can be read: they register it here, so that this room need not know them. */
import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database.js';
import type { Comment } from './comment.entity.js';

/**
 * Runs in the transaction of the act, which shares the lock of the consultation and holds the comments: all of one consultation, as they
 * are afterwards. There may be a thousand.
 */
export type FollowComments = (tx: Tx, comments: readonly Comment[]) => Promise<void>;

@Injectable()
export class CommentFollowers {
  private readonly followers: FollowComments[] = [];

  /** Called once by a room, in its module's `onModuleInit`. */
  register(follow: FollowComments): void {
    this.followers.push(follow);
  }

  /** In the order in which the rooms registered. */
  async follow(tx: Tx, comments: readonly Comment[]): Promise<void> {
    for (const follow of this.followers) await follow(tx, comments);
  }
}
