/** Notices as their readers use them: read, marked as read, and sent by the way that they chose. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { whyNotKeepAccount } from '../people/people.rules.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { asInstances, byId } from '../platform/graphql/nodes.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { ConsentsService } from '../privacy/consents.service.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { Notice } from './notice.entity.js';
import * as sql from './notices.queries.js';
import { mailDueAt, usualChannel, type Channel } from './notices.rules.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Injectable()
export class NoticesService {
  constructor(
    private readonly database: Database,
    private readonly consents: ConsentsService,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** The newest first; visitors have none. */
  async page({ accountId }: Actor, { from, isBackward, limit }: Keyset): Promise<Notice[]> {
    if (accountId === null) return [];
    const [at, id] = from ?? [null, null];
    if (at !== null && (!/^\d{1,13}$/.test(at) || !uuid.test(id!)))
      throw new Refusal('CURSOR_INVALID', {}, isBackward ? 'before' : 'after');
    const end = isBackward ? ['-infinity', '00000000-0000-0000-0000-000000000000'] : ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
    const place = at === null ? end : [new Date(Number(at)).toISOString(), id];
    const statement = isBackward ? sql.pageNoticesBackward : sql.pageNotices;
    return asInstances(Notice, await this.database.rows(statement, [accountId, ...place, limit + 1]));
  }

  async visibleByIds({ accountId }: Actor, ids: readonly string[]): Promise<Map<string, Notice>> {
    if (accountId === null) return new Map();
    return byId(asInstances(Notice, await this.database.rows(sql.readNotices, [accountId, ids])));
  }

  /** What an account is told of one act. */
  async ofSubject(accountId: string, subjectId: string): Promise<Notice[]> {
    return asInstances(Notice, await this.database.rows(sql.readNoticesOfSubject, [accountId, subjectId]));
  }

  /** Who was told what of each question, in order; not which followers were. */
  async ofQuestions(questionIds: readonly string[]): Promise<Map<string, sql.ToldOfQuestion[]>> {
    const groups = new Map<string, sql.ToldOfQuestion[]>();
    for (const told of await this.database.rows(sql.readToldOfQuestions, [questionIds]))
      groups.set(told.questionId, [...(groups.get(told.questionId) ?? []), told]);
    return groups;
  }

  async unread({ accountId }: Actor): Promise<number> {
    return accountId === null ? 0 : (await this.database.rows(sql.countUnread, [accountId]))[0]!.unread;
  }

  async channel({ accountId }: Actor): Promise<Channel | null> {
    if (accountId === null) return null;
    return (await this.database.rows(sql.readPreferences, [accountId]))[0]?.channel ?? usualChannel;
  }

  /** All of them where no ids are given. */
  async markRead(
    actor: Actor,
    { ids, idempotencyKey: key }: { ids: readonly string[] | null; idempotencyKey?: string | null },
  ): Promise<number> {
    refuseIf(whyNotKeepAccount(actor));
    const [accountId, now] = [actor.accountId!, this.clock.now()];
    const { count } = await this.database.transaction((tx) =>
      this.idempotency.once(tx, { accountId, key, operation: 'markNoticesRead', now }, async () => {
        const [read] = await this.database.rowsIn(tx, sql.markRead, [accountId, ids, now]);
        return { count: read!.count };
      }),
    );
    return count;
  }

  /** Letters that are not written yet follow the new wish. */
  async choose(
    actor: Actor,
    { channel, locale = 'es', idempotencyKey: key }: { channel: Channel; locale?: string; idempotencyKey?: string | null },
  ): Promise<void> {
    refuseIf(whyNotKeepAccount(actor));
    const [accountId, now] = [actor.accountId!, this.clock.now()];
    await this.database.transaction((tx) =>
      this.idempotency.once(tx, { accountId, key, operation: 'setNoticePreferences', now }, async () => {
        await this.database.rowsIn(tx, sql.putPreferences, [accountId, channel, now, mailDueAt(channel, now)]);
        const isGiven = channel === 'MAIL_AT_ONCE' || channel === 'MAIL_DAILY';
        await this.consents.record(tx, { accountId, purpose: 'NOTICES_BY_MAIL', isGiven, way: 'NOTICES', locale, now });
        return {};
      }),
    );
  }
}
