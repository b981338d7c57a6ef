/** Taking, changing and ending a pseudonym, and looking at the name behind one. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { Journal } from '../../platform/journal/journal.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { AccountsService } from '../accounts.service.js';
import type { Actor } from '../actor.js';
import type { PeopleEvent } from '../people.events.js';
import { SessionsService } from '../sessions.service.js';
import { OwnNames } from './own-names.service.js';
import { PseudonymGuards } from './pseudonym-guards.js';
import * as sql from './pseudonyms.queries.js';
import * as rules from './pseudonyms.rules.js';

/** How somebody is called, as they see it themselves. */
export interface OwnName {
  ownName: string;
  pseudonymSince: Date | null;
}

type Key = string | null | undefined;

@Injectable()
export class PseudonymsService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly names: OwnNames,
    private readonly guards: PseudonymGuards,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** Everything they wrote goes by it from now on, except what was published as a document that does not change. */
  async take(actor: Actor, wish: string, key: Key): Promise<Actor> {
    const [pseudonym, accountId] = [rules.tidyPseudonym(wish), actor.accountId!];
    refuseIf(rules.whyNotHide(actor));
    refuseIf(rules.whyNotPseudonym(pseudonym));
    await this.once(actor, 'takePseudonym', key, async (tx, now) => {
      const held = await this.lock(tx, accountId);
      refuseIf(held.holdsOffice ? 'OFFICE_BY_NAME' : await this.guards.whyNot(tx, accountId, now));
      await this.database.rowsIn(tx, sql.holdSkeleton, [pseudonym]);
      const ownName = this.names.open(accountId, held.ownNameSealed, held.displayName);
      const [alike] = await this.database.rowsIn(tx, sql.compareName, [accountId, pseudonym, ownName]);
      const { isOwn, isOfOffice, isTaken } = alike!;
      refuseIf(isOwn ? 'PSEUDONYM_IS_NAME' : isOfOffice ? 'PSEUDONYM_OF_OFFICE' : isTaken ? 'PSEUDONYM_TAKEN' : null, 'input.pseudonym');
      await this.database.rowsIn(tx, sql.takePseudonym, [accountId, pseudonym, this.names.seal(accountId, ownName), now]);
    });
    return this.renewed(actor);
  }

  /** The own name stands beside everything they wrote again. */
  async end(actor: Actor, key: Key): Promise<Actor> {
    const accountId = actor.accountId!;
    await this.once(actor, 'endPseudonym', key, async (tx, now) => {
      refuseIf(rules.whyNotShow(actor, now));
      const { ownNameSealed, displayName } = await this.lock(tx, accountId);
      if (ownNameSealed === null) throw new Refusal('NO_PSEUDONYM');
      await this.database.rowsIn(tx, sql.endPseudonym, [accountId, this.names.open(accountId, ownNameSealed, displayName)]);
    });
    return this.renewed(actor);
  }

  /** The journal keeps who looked, at whom and on what ground, and never the name; the person sees it in their account. */
  async look(actor: Actor, accountId: string, ground: rules.LookGround): Promise<string> {
    const now = this.clock.now();
    refuseIf(rules.whyNotLookAtName(actor, now));
    return this.database.transaction(async (tx) => {
      const [held] = await this.database.rowsIn(tx, sql.lockName, [accountId]);
      if (!held) throw new Refusal('NOT_FOUND', {}, 'input.accountId');
      if (held.ownNameSealed === null) throw new Refusal('NO_PSEUDONYM', {}, 'input.accountId');
      const kind: PeopleEvent = 'account.name_seen';
      await this.journal.record(tx, now, { kind, subjectId: accountId, actorId: actor.accountId, facts: { ground } });
      return this.names.open(accountId, held.ownNameSealed, held.displayName);
    });
  }

  async own(accountId: string): Promise<OwnName | null> {
    const [held] = await this.database.rows(sql.readName, [accountId]);
    if (!held) return null;
    const { displayName, ownNameSealed, pseudonymSince } = held;
    return { ownName: this.names.open(accountId, ownNameSealed, displayName), pseudonymSince };
  }

  /** Who may not take one now, and why, said beforehand. */
  async whyNot(actor: Actor): Promise<string | null> {
    const code = rules.whyNotHide(actor);
    return code ?? this.database.transaction((tx) => this.guards.whyNot(tx, actor.accountId!, this.clock.now()));
  }

  looks(accountId: string): Promise<{ at: Date; ground: rules.LookGround }[]> {
    return this.database.rows(sql.readLooks, [accountId]);
  }

  /** By which pseudonyms people go now, whatever their sessions knew; until the end of the transaction that stays so. */
  async held(tx: Tx, accountIds: readonly string[]): Promise<Map<string, string | null>> {
    const rows = await this.database.rowsIn(tx, sql.lockShownNames, [[...new Set(accountIds)]]);
    return new Map(rows.map(({ id, pseudonym }) => [id, pseudonym]));
  }

  private async lock(tx: Tx, accountId: string): Promise<sql.NamedAccount> {
    const [held] = await this.database.rowsIn(tx, sql.lockName, [accountId]);
    if (!held) throw new Refusal('SIGN_IN_REQUIRED');
    return held;
  }

  private async once(actor: Actor, operation: string, key: Key, act: (tx: Tx, now: Date) => Promise<void>): Promise<void> {
    if (actor.accountId === null) throw new Refusal('SIGN_IN_REQUIRED');
    const [now, accountId] = [this.clock.now(), actor.accountId];
    await this.database.transaction((tx) =>
      this.idempotency.once(tx, { accountId, key, operation, now }, async () => {
        await act(tx, now);
        const kind: PeopleEvent = 'account.updated';
        await this.journal.record(tx, now, { kind, subjectId: accountId, actorId: accountId, facts: { fields: ['displayName'] } });
        return {};
      }),
    );
    this.accounts.forgetName(accountId);
    this.sessions.forgetAccount(accountId);
  }

  /** The same actor under the name by which they go now. */
  private async renewed(actor: Actor): Promise<Actor> {
    const account = (await this.accounts.publicAccounts([actor.accountId!])).get(actor.accountId!)!;
    return { ...actor, displayName: account.displayName, pseudonym: account.pseudonym };
  }
}
