/** What other rooms ask before somebody hides their name: they register it here, so that this room need not know them. */
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.js';

/** The code with which a pseudonym is refused, or null. */
export type WhyNotHide = (tx: Tx, accountId: string, now: Date) => Promise<string | null>;

@Injectable()
export class PseudonymGuards {
  private readonly guards: WhyNotHide[] = [];

  /** Called once by a room, in its module's `onModuleInit`. */
  register(guard: WhyNotHide): void {
    this.guards.push(guard);
  }

  async whyNot(tx: Tx, accountId: string, now: Date): Promise<string | null> {
    for (const guard of this.guards) {
      const code = await guard(tx, accountId, now);
      if (code !== null) return code;
    }
    return null;
  }
}
