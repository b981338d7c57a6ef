/** Which services people sign in with: found again, linked and taken away. */
import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/config/settings.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { asInstances } from '../../platform/graphql/nodes.js';
import { newId } from '../../platform/ids.js';
import { Journal } from '../../platform/journal/journal.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import type { PeopleEvent } from '../people.events.js';
import type { Provider } from './provider-file.rules.js';
import { LinkedProvider } from './provider-identity.entity.js';
import * as sql from './providers.queries.js';

@Injectable()
export class LinkedProviders {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly settings: Settings,
  ) {}

  async of(accountId: string): Promise<LinkedProvider[]> {
    return asInstances(LinkedProvider, await this.database.rows(sql.readLinked, [accountId]));
  }

  /** By issuer and subject together: two services may call two people alike (OpenID Connect Core, 2). */
  async find(provider: Provider, subject: string): Promise<sql.LinkedRow | null> {
    return (await this.database.rows(sql.findLinked, [this.key(provider, subject)]))[0] ?? null;
  }

  /** Refused when the service, or another person of it, is linked already. */
  async link(tx: Tx, accountId: string, provider: Provider, subject: string, now: Date): Promise<void> {
    const values = [newId(), accountId, provider.key, this.key(provider, subject), now];
    if ((await this.database.rowsIn(tx, sql.insertLinked, values)).length === 0) throw new Refusal('PROVIDER_LINKED_ALREADY');
    await this.record(tx, 'account.provider_linked', accountId, provider.key, now);
  }

  async use(tx: Tx, { id, accountId }: sql.LinkedRow, now: Date): Promise<void> {
    // Taken away this moment in another session: it lets nobody in any more.
    if ((await this.database.rowsIn(tx, sql.useLinked, [id, accountId, now])).length === 0) throw new Refusal('PROVIDER_ANSWER_OVER');
  }

  async unlink(tx: Tx, accountId: string, id: string, now: Date): Promise<void> {
    const [removed] = await this.database.rowsIn(tx, sql.removeLinked, [id, accountId]);
    if (!removed) throw new Refusal('PROVIDER_NOT_LINKED', {}, 'input.linkedProviderId');
    await this.record(tx, 'account.provider_unlinked', accountId, removed.provider, now);
  }

  /** Keyed: some services call people by a number that can be guessed. */
  key({ issuer }: Provider, subject: string): Buffer {
    return createHmac('sha256', this.settings.secret)
      .update(`provider ${JSON.stringify([issuer, subject])}`)
      .digest();
  }

  private async record(tx: Tx, kind: PeopleEvent, accountId: string, provider: string, now: Date): Promise<void> {
    await this.journal.record(tx, now, { kind, subjectId: accountId, actorId: accountId, facts: { provider } });
  }
}
