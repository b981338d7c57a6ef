/** What other rooms ask of new words before they are shown: they register it here, so that this room need not know them. */
import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database.js';
import type { AuthorRole } from './comments.rules.js';

/** Words on their way: a new comment of a batch, or other words for one that stands. */
export interface NewPost {
  commentId: string;
  consultationId: string;
  agencyId: string;
  provisionId: string | null;
  parentId: string | null;
  authorId: string;
  authorRole: AuthorRole;
  /** With the words that it suggests for its passage, on a line of their own. */
  body: string;
  /** Other words for a comment that can be read already: they are refused rather than held. */
  isEdit: boolean;
}

export type HeldPost = NewPost & { heldFor: string };

export interface PostingCheck {
  /** For each post the code of the rule that holds it back, or null. One statement for the whole batch: everybody who posts waits for it. */
  check: (tx: Tx, posts: readonly NewPost[], now: Date) => Promise<readonly (string | null)[]>;
  /** In the same transaction, once those that are held have been written. */
  held: (tx: Tx, posts: readonly HeldPost[], now: Date) => Promise<void>;
}

@Injectable()
export class PostingChecks {
  private readonly checks: PostingCheck[] = [];

  /** Called once by a room, in its module's `onModuleInit`. */
  register(check: PostingCheck): void {
    this.checks.push(check);
  }

  /** The rule that holds each back: the first one that does, in the order in which the rooms registered. */
  async check(tx: Tx, posts: readonly NewPost[], now: Date): Promise<(string | null)[]> {
    const held: (string | null)[] = posts.map(() => null);
    for (const { check } of this.checks) (await check(tx, posts, now)).forEach((rule, index) => (held[index] ??= rule));
    return held;
  }

  async held(tx: Tx, posts: readonly HeldPost[], now: Date): Promise<void> {
    if (posts.length > 0) for (const { held } of this.checks) await held(tx, posts, now);
  }
}
