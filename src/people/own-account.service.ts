/** How people are called and addressed, as they choose. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { Journal } from '../platform/journal/journal.js';
import { refuseIf } from '../platform/refusal/refusal.js';
import { updateAccount } from './accounts.queries.js';
import { AccountsService } from './accounts.service.js';
import type { Actor } from './actor.js';
import { tidyName, whyNotCalled } from './names.rules.js';
import type { PeopleEvent } from './people.events.js';
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
        const [changed] = await this.database.rowsIn(tx, updateAccount, [accountId, name, locale ?? null]);
        const kind: PeopleEvent = 'account.updated';
        if (changed)
          await this.journal.record(tx, now, { kind, subjectId: accountId, actorId: accountId, facts: { fields: changed.fields } });
        return { accountId };
      }),
    );
    this.accounts.forgetName(accountId);
    this.sessions.forgetAccount(accountId);
    return { ...actor, displayName: (await this.accounts.findById(accountId))!.displayName };
  }
}
