/** What other rooms do when a further version is published: they register it here, so that this room need not know them. */
import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database.js';
import type { Matching } from './comparing/matching.rules.js';
import type { VersionText } from './comparing/version.rules.js';

export interface PublishedVersion {
  consultationId: string;
  agencyId: string;
  /** The one that was current until now. */
  oldVersionId: string;
  newVersionId: string;
  /** Of the new one. */
  number: number;
  publishedAt: Date;
  /** The official who publishes it. */
  actorId: string;
  old: VersionText;
  now: VersionText;
  /** Which part is which, by index in `parts`. */
  matching: Matching;
}

/** Runs in the transaction of the publication, once the version is current in it: what it throws undoes the publication. */
export type FollowVersion = (tx: Tx, published: PublishedVersion) => Promise<void>;

@Injectable()
export class VersionFollowers {
  private readonly followers: FollowVersion[] = [];

  /** Called once by a room, in its module's `onModuleInit`. */
  register(follow: FollowVersion): void {
    this.followers.push(follow);
  }

  /** In the order in which the rooms registered. */
  async follow(tx: Tx, published: PublishedVersion): Promise<void> {
    for (const follow of this.followers) await follow(tx, published);
  }
}
