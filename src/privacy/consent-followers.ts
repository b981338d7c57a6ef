/** What follows when somebody agrees to a purpose or takes it back: rooms that use data for it register it here. */
import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database.js';
import type { Purpose } from './privacy.rules.js';

export interface Decided {
  accountId: string;
  purpose: Purpose;
  isGiven: boolean;
  now: Date;
}

@Injectable()
export class ConsentFollowers {
  private readonly followers: ((tx: Tx, decided: Decided) => Promise<void>)[] = [];

  /** Called once by a room, in its module's `onModuleInit`. */
  register(follow: (tx: Tx, decided: Decided) => Promise<void>): void {
    this.followers.push(follow);
  }

  /** In the transaction of the decision. */
  async follow(tx: Tx, decided: Decided): Promise<void> {
    for (const follow of this.followers) await follow(tx, decided);
  }
}
