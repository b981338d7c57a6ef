/** What officials entered for the persons of accounts: whoever uses the web finds it there as their own. */
import { Injectable } from '@nestjs/common';
import { PersonsService } from '../../people/verifying/persons.service.js';
import { Database, type Tx } from '../../platform/database/database.js';
import * as sql from './supports.queries.js';

/** An account and a comment. */
export interface Side {
  accountId: string;
  commentId: string;
}

/** Pairs by {@link pairOf}. */
export interface EnteredPairs {
  supports: ReadonlySet<string>;
  opposes: ReadonlySet<string>;
}

@Injectable()
export class EnteredSides {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonsService,
  ) {}

  /** Their accounts stay the same persons until the transaction ends, so that nobody takes two sides by two ways. Lock the comments before. */
  async hold(tx: Tx, sides: readonly Side[]): Promise<EnteredPairs> {
    await this.persons.hold(tx, [...new Set(sides.map(({ accountId }) => accountId))], false);
    return entered(await this.database.rowsIn(tx, sql.readEnteredOf, columnsOf(sides)));
  }

  /**
   * Takes back what was entered for them, whichever side it was. Lock the comments before.
   * @returns the supports of comments that have fewer now
   */
  async end(tx: Tx, sides: readonly Side[], now: Date): Promise<{ id: string; supports: number }[]> {
    return this.database.rowsIn(tx, sql.endEnteredOf, [...columnsOf(sides), now]);
  }
}

export function pairOf({ commentId, accountId }: Side): string {
  return `${commentId} ${accountId}`;
}

export function columnsOf(sides: readonly Side[]): [string[], string[]] {
  return [sides.map(({ commentId }) => commentId), sides.map(({ accountId }) => accountId)];
}

function entered(rows: readonly (Side & { isAgainst: boolean })[]): EnteredPairs {
  const of = (isAgainst: boolean): Set<string> => new Set(rows.filter((row) => row.isAgainst === isAgainst).map(pairOf));
  return { supports: of(false), opposes: of(true) };
}
