/** Deleting one’s account: asked for, taken back, and carried out room by room in one transaction. */
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { LeavingService } from '../people/leaving.service.js';
import type { PeopleEvent, PeopleEvents } from '../people/people.events.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { asInstances } from '../platform/graphql/nodes.js';
import { newId } from '../platform/ids.js';
import { Journal } from '../platform/journal/journal.js';
import { PersonalRecords } from '../platform/personal-records/personal-records.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { Erasure } from './erasure.entity.js';
import * as sql from './erasures.queries.js';
import { PrivacyLetters } from './letters.service.js';
import { hashLink, newLink } from './links.js';
import { erasedFrom, whyNotErase } from './privacy.rules.js';

const dayMs = 24 * 3_600_000;

interface ErasureWish {
  keepsWords: boolean;
  idempotencyKey?: string | null;
}

@Injectable()
export class ErasingService implements OnModuleInit {
  private readonly log = new Logger('Erasures');

  constructor(
    private readonly database: Database,
    private readonly records: PersonalRecords,
    private readonly people: LeavingService,
    private readonly letters: PrivacyLetters,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.records.declare([
      {
        table: 'erasures',
        columns: ['account_id'],
        archive: {
          name: 'erasures',
          select:
            'SELECT keeps_words, asked_at, due_at, cancelled_at, carried_out_at FROM erasures WHERE account_id = $1 ORDER BY asked_at',
        },
        atLeaving: 'KEPT',
        because: 'Shows that it was done, and what; it names nobody any more.',
      },
    ]);
  }

  /** The one that waits, null when there is none. */
  async pending({ accountId }: Actor): Promise<Erasure | null> {
    if (accountId === null) return null;
    return asInstances(Erasure, await this.database.rows(sql.readOpen, [accountId]))[0] ?? null;
  }

  /** Why the actor may not ask for it now. */
  async whyNot(actor: Actor): Promise<string | null> {
    const code = whyNotErase(actor, (await this.pending(actor)) !== null);
    return code ?? this.database.transaction((tx) => this.records.whyNotLeave(tx, actor.accountId!));
  }

  /** Waits some days; the letter says how to take it back. */
  async request(actor: Actor, { keepsWords, idempotencyKey: key }: ErasureWish): Promise<Erasure> {
    refuseIf(whyNotErase(actor, false));
    const [accountId, now, token] = [actor.accountId!, this.clock.now(), newLink()];
    const dueAt = erasedFrom(now);
    const { isNew } = await this.database.transaction((tx) =>
      this.idempotency.once(tx, { accountId, key, operation: 'requestErasure', now }, async () => {
        refuseIf(await this.records.whyNotLeave(tx, accountId));
        const values = [newId(), accountId, keepsWords, 'ASKED', now, dueAt, hashLink(token)];
        const [asked] = await this.database.rowsIn(tx, sql.insertErasure, values);
        refuseIf(whyNotErase(actor, !asked));
        await this.record(tx, accountId, 'account.erasure_asked', { way: 'ASKED' }, now);
        return { isNew: true };
      }),
    );
    if (isNew) this.letters.erasureAsked(accountId, token, dueAt);
    const pending = await this.pending(actor);
    if (!pending) throw new Refusal('NO_ERASURE');
    return pending;
  }

  /** By whoever is signed in, or by whoever has the letter. */
  async cancel(actor: Actor, token: string | null, idempotencyKey?: string | null): Promise<void> {
    const now = this.clock.now();
    if (token === null && actor.accountId === null) refuseIf('SIGN_IN_REQUIRED');
    await this.database.transaction(async (tx) => {
      const cancel = async (): Promise<object> => {
        const [cancelled] = token
          ? await this.database.rowsIn(tx, sql.cancelByToken, [hashLink(token), now])
          : await this.database.rowsIn(tx, sql.cancelOwn, [actor.accountId, now]);
        if (!cancelled) throw new Refusal(token ? 'ERASURE_LINK_INVALID' : 'NO_ERASURE');
        await this.record(tx, cancelled.accountId, 'account.erasure_cancelled', {}, now);
        return {};
      };
      const { accountId } = actor;
      if (accountId === null) return cancel();
      return this.idempotency.once(tx, { accountId, key: idempotencyKey, operation: 'cancelErasure', now }, cancel);
    });
  }

  /** At once, for somebody who was warned and did not come back; their words stay. */
  async begin(tx: Tx, accountId: string, now: Date): Promise<void> {
    await this.database.rowsIn(tx, sql.insertErasure, [newId(), accountId, true, 'INACTIVE', now, now, null]);
  }

  /** Everything that is due, one person after the other; says how many left. */
  async carryOn(isStopped: () => boolean = () => false): Promise<number> {
    let left = 0;
    for (const { id } of await this.database.rows(sql.readDue, [this.clock.now()])) {
      if (isStopped()) break;
      if (await this.carryOut(id)) left++;
    }
    return left;
  }

  private async carryOut(id: string): Promise<boolean> {
    const now = this.clock.now();
    const farewell = await this.database.transaction(async (tx) => {
      const [erasure] = await this.database.rowsIn(tx, sql.holdDue, [id, now]);
      if (!erasure) return null;
      const { accountId, keepsWords, way } = erasure;
      // Somebody gave them a role meanwhile: nobody must be left without whoever decides.
      if ((await this.records.whyNotLeave(tx, accountId)) !== null) {
        await this.database.rowsIn(tx, sql.postpone, [id, new Date(now.getTime() + dayMs)]);
        return null;
      }
      const person = await this.people.lock(tx, accountId);
      if (!person) return null;
      await this.records.leave(tx, { accountId, keepsWords, now });
      await this.database.rowsIn(tx, sql.carryOut, [id, now, JSON.stringify(await this.sever(tx, accountId))]);
      await this.record(tx, accountId, 'account.left', { way, keepsWords }, now);
      return person;
    });
    if (!farewell) return false;
    this.people.forget(farewell.id);
    this.log.log(`an account was deleted: erasure ${id}`);
    this.letters.left(farewell.email, farewell.locale);
    return true;
  }

  private async sever(tx: Tx, accountId: string): Promise<Record<string, number>> {
    const done: Record<string, number> = {};
    for (const { table, sever = [] } of this.records.declared)
      for (const act of sever) done[table] = (done[table] ?? 0) + (await this.database.countIn(tx, act, [accountId]));
    return done;
  }

  private async record<Kind extends PeopleEvent>(
    tx: Tx,
    accountId: string,
    kind: Kind,
    facts: PeopleEvents[Kind],
    now: Date,
  ): Promise<void> {
    await this.journal.record(tx, now, { kind, subjectId: accountId, actorId: accountId, facts: { ...facts } });
  }
}
