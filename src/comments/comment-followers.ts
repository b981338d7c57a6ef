/** What other rooms do when a comment becomes a tombstone, or is shown again: they register it here, so that this room need not know them. */
import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database.js';
import type { Comment } from './comment.entity.js';

/** Runs in the transaction of the act, which shares the lock of the consultation and holds the comment; the comment is as it is afterwards. */
export type FollowComment = (tx: Tx, comment: Comment) => Promise<void>;

@Injectable()
export class CommentFollowers {
  private readonly followers: FollowComment[] = [];

  /** Called once by a room, in its module's `onModuleInit`. */
  register(follow: FollowComment): void {
    this.followers.push(follow);
  }

  /** In the order in which the rooms registered. */
  async follow(tx: Tx, comment: Comment): Promise<void> {
    for (const follow of this.followers) await follow(tx, comment);
  }
}
