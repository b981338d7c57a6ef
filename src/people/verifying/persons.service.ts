/** Who acts in a transaction, as nobody can change it until that ends. */
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { nobodyKnown, type Person } from '../actor.js';
import type { Eligibility, Standing } from '../eligibility.rules.js';
import * as sql from './persons.queries.js';

@Injectable()
export class PersonsService {
  constructor(private readonly database: Database) {}

  /** How many may take part: all on the roll where one is asked for, since they may still be verified; else those who fulfil it now. */
  async number(tx: Tx, eligibility: Eligibility | null): Promise<number> {
    const { level = 'REGISTERED', territories = [], age = null, rollId = null } = eligibility ?? {};
    const [row] =
      rollId !== null
        ? await this.database.rowsIn(tx, sql.countOnRoll, [rollId, territories])
        : await this.database.rowsIn(tx, sql.countEligible, [level, territories, age?.least ?? null, age?.on ?? null]);
    return Number(row!.people);
  }

  /** Who somebody is in polls, outside of any transaction and session. */
  async personOf(accountId: string): Promise<Person> {
    return (await this.database.rows(sql.readPersons, [[accountId]]))[0]?.person ?? nobodyKnown;
  }

  /** What is known of identities, by their id; of those with and without an account alike. */
  async ofIdentities(tx: Tx, identityIds: readonly string[]): Promise<Map<string, Person>> {
    if (identityIds.length === 0) return new Map();
    return new Map((await this.database.rowsIn(tx, sql.readIdentities, [identityIds])).map((row) => [row.identityId, row.person]));
  }

  /**
   * One statement for all of a batch, and one more where the rule needs to know of their identity.
   * @returns by account; nobody is missing who has one
   */
  async hold(tx: Tx, accountIds: readonly string[], needsIdentity: boolean): Promise<Map<string, Standing>> {
    const held = await this.database.rowsIn(tx, sql.holdPersons, [accountIds]);
    const known = new Map(
      needsIdentity ? (await this.database.rowsIn(tx, sql.readPersons, [accountIds])).map((row) => [row.accountId, row.person]) : [],
    );
    return new Map(
      held.map(({ accountId, trustLevel, identityId, hasMoved }) => [
        accountId,
        { trustLevel, person: known.get(accountId) ?? { ...nobodyKnown, identityId, hasMoved } },
      ]),
    );
  }
}
