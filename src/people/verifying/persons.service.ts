/** Who acts in a transaction, as nobody can change it until that ends. */
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { nobodyKnown, type Person } from '../actor.js';
import { isOldEnough, type Eligibility, type Standing } from '../eligibility.rules.js';
import { BirthDates } from './birth-dates.service.js';
import type { AccountTrust } from '../trust.rules.js';
import * as sql from './persons.queries.js';

/** As many as are opened within some milliseconds: others get their turn in between. */
const openedAtOnce = 1_000;

@Injectable()
export class PersonsService {
  constructor(
    private readonly database: Database,
    private readonly births: BirthDates,
  ) {}

  /** How many may take part: all on the roll where one is asked for, since they may still be verified; else those who fulfil it now. */
  async number(tx: Tx, eligibility: Eligibility | null): Promise<number> {
    const { level = 'REGISTERED', territories = [], age = null, rollId = null } = eligibility ?? {};
    if (rollId === null && age !== null) return this.numberOldEnough(tx, level, territories, age);
    const [row] =
      rollId !== null
        ? await this.database.rowsIn(tx, sql.countOnRoll, [rollId, territories])
        : await this.database.rowsIn(tx, sql.countEligible, [level, territories]);
    return Number(row!.people);
  }

  /** Once for each poll that asks for an age, when it opens: whoever has the database alone can count nobody by age, so each is opened here. */
  private async numberOldEnough(
    tx: Tx,
    level: AccountTrust,
    territories: readonly string[],
    age: NonNullable<Eligibility['age']>,
  ): Promise<number> {
    let people = 0;
    for (let last: string | null = null; ;) {
      const rows: { identityId: string; sealed: Buffer }[] = await this.database.rowsIn(tx, sql.pageBirthDates, [
        level,
        territories,
        last,
        openedAtOnce,
      ]);
      people += rows.filter(({ identityId, sealed }) => isOldEnough(this.births.open(identityId, sealed), age)).length;
      if (rows.length < openedAtOnce) return people;
      last = rows.at(-1)!.identityId;
    }
  }

  /** Who somebody is in polls, outside of any transaction and session. */
  async personOf(accountId: string): Promise<Person> {
    const [known] = await this.database.rows(sql.readPersons, [[accountId]]);
    return known ? this.births.opened(known.person) : nobodyKnown;
  }

  /** What is known of identities, by their id; of those with and without an account alike. */
  async ofIdentities(tx: Tx, identityIds: readonly string[]): Promise<Map<string, Person>> {
    if (identityIds.length === 0) return new Map();
    const rows = await this.database.rowsIn(tx, sql.readIdentities, [identityIds]);
    return new Map(rows.map((row) => [row.identityId, this.births.opened(row.person)]));
  }

  /**
   * One statement for all of a batch, and one more where the rule needs to know of their identity.
   * @returns by account; nobody is missing who has one
   */
  async hold(tx: Tx, accountIds: readonly string[], needsIdentity: boolean): Promise<Map<string, Standing>> {
    const held = await this.database.rowsIn(tx, sql.holdPersons, [accountIds]);
    const known = new Map(
      needsIdentity
        ? (await this.database.rowsIn(tx, sql.readPersons, [accountIds])).map((row) => [row.accountId, this.births.opened(row.person)])
        : [],
    );
    return new Map(
      held.map(({ accountId, trustLevel, identityId, hasMoved }) => [
        accountId,
        { trustLevel, person: known.get(accountId) ?? { ...nobodyKnown, identityId, hasMoved } },
      ]),
    );
  }
}
