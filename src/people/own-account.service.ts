/** How people are called and addressed, as they choose. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { Journal } from '../platform/journal/journal.js';
import { refuseIf } from '../platform/refusal/refusal.js';
import { updateAccount } from './accounts.queries.js';
import { AccountsService } from './accounts.service.js';
import type { Actor } from './actor.js';
import { tidyName, whyNotCalled } from './names.rules.js';
import type { PeopleEvent } from './people.events.js';
import { OwnNames } from './pseudonyms/own-names.service.js';
import { lockName, replaceOwnName } from './pseudonyms/pseudonyms.queries.js';
import { whyNotKeepAccount } from './people.rules.js';
import { SessionsService } from './sessions.service.js';

export interface AccountWish {
  displayName?: string | null;
  locale?: string | null;
  idempotencyKey?: string | null;
}

@Injectable()
export class OwnAccountService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly names: OwnNames,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** Returns the actor under the name that they have now; what they wrote before goes by it too. */
  async update(actor: Actor, { displayName, locale, idempotencyKey }: AccountWish): Promise<Actor> {
    refuseIf(whyNotKeepAccount(actor));
    const name = displayName == null ? null : tidyName(displayName);
    if (name !== null) refuseIf(whyNotCalled(name));
    const [now, accountId] = [this.clock.now(), actor.accountId!];
    const once = { accountId, key: idempotencyKey, operation: 'updateAccount', now };
    await this.database.transaction((tx) =>
      this.idempotency.once(tx, once, async () => {
        const isHidden = name !== null && (await this.replaceHidden(tx, accountId, name));
        const [changed] = await this.database.rowsIn(tx, updateAccount, [accountId, isHidden ? null : name, locale ?? null]);
        const kind: PeopleEvent = 'account.updated';
        if (changed)
          await this.journal.record(tx, now, { kind, subjectId: accountId, actorId: accountId, facts: { fields: changed.fields } });
        return { accountId };
      }),
    );
    this.accounts.forgetName(accountId);
    this.sessions.forgetAccount(accountId);
    const account = (await this.accounts.publicAccounts([accountId])).get(accountId)!;
    return { ...actor, displayName: account.displayName, pseudonym: account.pseudonym };
  }

  /** Whoever goes by a pseudonym changes the name behind it, which nobody sees; says whether they do. */
  private async replaceHidden(tx: Tx, accountId: string, name: string): Promise<boolean> {
    const [held] = await this.database.rowsIn(tx, lockName, [accountId]);
    if (!held?.ownNameSealed) return false;
    await this.database.rowsIn(tx, replaceOwnName, [accountId, this.names.seal(accountId, name)]);
    return true;
  }
}
