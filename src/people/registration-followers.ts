/** What other rooms do when somebody opens an account: they register it here, so that this room need not know them. */
import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database.js';

export interface Registered {
  accountId: string;
  locale: string;
  /** The purposes to which they agreed besides taking part; null where they were not asked. */
  purposes: readonly string[] | null;
  now: Date;
}

@Injectable()
export class RegistrationFollowers {
  private readonly followers: ((tx: Tx, registered: Registered) => Promise<void>)[] = [];

  /** Called once by a room, in its module's `onModuleInit`. */
  register(follow: (tx: Tx, registered: Registered) => Promise<void>): void {
    this.followers.push(follow);
  }

  /** In the transaction of the registration. */
  async follow(tx: Tx, registered: Registered): Promise<void> {
    for (const follow of this.followers) await follow(tx, registered);
  }
}
