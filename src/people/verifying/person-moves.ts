/** What other rooms do when an account becomes another person than it was: they register it here, so that this room need not know them. */
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.js';

export interface PersonMove {
  /** The account that takes part as this person from now on. */
  accountId: string;
  /** Who it was in polls until now; null where nothing is its own. */
  from: string | null;
  person: string;
  /** The account that took part as this person until now. */
  earlier: string | null;
}

/** Carries the move out; throws {@link PersonsChanged} when something began meanwhile that is not held. */
export type Held = (move: PersonMove) => Promise<void>;

/** Locks what the accounts and the person take part in, before they are locked themselves: acts lock in that order. */
export type HoldMoves = (tx: Tx, accountIds: readonly string[], identityId: string) => Promise<Held>;

/** Somebody else was quicker: the transaction is undone and begun anew. */
export class PersonsChanged extends Error {}

@Injectable()
export class PersonMoves {
  private readonly holders: HoldMoves[] = [];

  /** Called once by a room, in its module's `onModuleInit`. */
  register(hold: HoldMoves): void {
    this.holders.push(hold);
  }

  async hold(tx: Tx, accountIds: readonly string[], identityId: string): Promise<Held> {
    const held: Held[] = [];
    for (const hold of this.holders) held.push(await hold(tx, accountIds, identityId));
    return async (move) => {
      for (const carryOut of held) await carryOut(move);
    };
  }
}
