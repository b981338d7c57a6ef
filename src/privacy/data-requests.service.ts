/** What people ask about their data, and what whoever answers for it says, in the time of the law. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { isCalendarDay } from '../platform/clock/calendar.rules.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { asInstances, byId } from '../platform/graphql/nodes.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { newId } from '../platform/ids.js';
import { Journal } from '../platform/journal/journal.js';
import { actsOfOffice, PersonalRecords } from '../platform/personal-records/personal-records.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { DataRequest } from './data-request.entity.js';
import * as sql from './data-requests.queries.js';
import { RequestWords } from './request-words.service.js';
import { PrivacyLetters } from './letters.service.js';
import { privacyEvents } from './privacy.events.js';
import { dueOn, isLate, maySeeDesk, whyNotAnswer, whyNotAsk, type RequestKind, type RequestOutcome } from './privacy.rules.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Injectable()
export class DataRequestsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly records: PersonalRecords,
    private readonly words: RequestWords,
    private readonly letters: PrivacyLetters,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.records.declare([
      {
        table: 'data_requests',
        columns: ['account_id'],
        archive: { name: 'dataRequests', collect: (accountId) => this.archived(accountId) },
        atLeaving: 'SEVERED',
        sever: [sql.severRequests],
        because: 'That requests were answered in time must be shown; what they said goes.',
      },
      actsOfOffice('data_requests', 'answered_by'),
    ]);
  }

  async ask(
    actor: Actor,
    { kind, words, idempotencyKey: key }: { kind: RequestKind; words: string; idempotencyKey?: string | null },
  ): Promise<DataRequest> {
    refuseIf(whyNotAsk(actor, 0, words));
    const [accountId, now] = [actor.accountId!, this.clock.now()];
    const { id } = await this.database.transaction((tx) =>
      this.idempotency.once(tx, { accountId, key, operation: 'askAboutMyData', now }, async () => {
        const [waiting] = await this.database.rowsIn(tx, sql.countOpen, [accountId]);
        refuseIf(whyNotAsk(actor, waiting!.open, words));
        const request = newId();
        await this.database.rowsIn(tx, sql.insertRequest, [
          request,
          accountId,
          kind,
          this.words.seal('words', request, words.trim()),
          now,
          dueOn(kind, now),
        ]);
        await this.journal.record(tx, now, { kind: privacyEvents.requestAsked, subjectId: request, actorId: accountId, facts: { kind } });
        return { id: request };
      }),
    );
    return (await this.visibleByIds(actor, [id])).get(id)!;
  }

  async answer(
    actor: Actor,
    input: { requestId: string; outcome: RequestOutcome; answer: string; idempotencyKey?: string | null },
  ): Promise<DataRequest> {
    const { requestId, outcome, answer, idempotencyKey: key } = input;
    const known = (await this.visibleByIds(actor, [requestId])).get(requestId) ?? null;
    refuseIf(whyNotAnswer(actor, known && { answeredAt: null }, answer));
    const now = this.clock.now();
    const { isNew } = await this.database.transaction((tx) =>
      this.idempotency.once(tx, { accountId: actor.accountId!, key, operation: 'answerDataRequest', now }, async () => {
        const values = [requestId, outcome, this.words.seal('answer', requestId, answer.trim()), actor.accountId, now];
        const [answered] = await this.database.rowsIn(tx, sql.answerRequest, values);
        refuseIf(whyNotAnswer(actor, { answeredAt: answered ? null : now }, answer));
        await this.journal.record(tx, now, {
          kind: privacyEvents.requestAnswered,
          subjectId: requestId,
          actorId: actor.accountId,
          facts: { outcome },
        });
        return { isNew: true };
      }),
    );
    if (isNew) this.letters.answered(known!.accountId);
    return (await this.visibleByIds(actor, [requestId])).get(requestId)!;
  }

  /** The viewer’s own, the newest first. */
  async own({ accountId }: Actor): Promise<DataRequest[]> {
    return accountId === null ? [] : this.dated(await this.database.rows(sql.readOwn, [accountId]));
  }

  /** Of everybody, by the day on which they are due; FORBIDDEN to all who neither answer for the data nor check on it. */
  async page(actor: Actor, isAnswered: boolean, { from, isBackward, limit }: Keyset): Promise<DataRequest[]> {
    if (!maySeeDesk(actor)) throw new Refusal(actor.accountId === null ? 'SIGN_IN_REQUIRED' : 'FORBIDDEN');
    if (from && !(isCalendarDay(from[0]!) && uuid.test(from[1]!))) throw new Refusal('CURSOR_INVALID', {}, isBackward ? 'before' : 'after');
    const statement = isBackward ? sql.pageBackward : sql.pageForward;
    return this.dated(await this.database.rows(statement, [isAnswered, from?.[0] ?? null, from?.[1] ?? null, limit + 1]));
  }

  async visibleByIds(actor: Actor, ids: readonly string[]): Promise<Map<string, DataRequest>> {
    if (actor.accountId === null) return new Map();
    const rows = this.dated(await this.database.rows(sql.readByIds, [ids]));
    return byId(rows.filter(({ accountId }) => maySeeDesk(actor) || accountId === actor.accountId));
  }

  private async archived(accountId: string): Promise<object[]> {
    const rows = await this.database.rows(sql.readAllOwn, [accountId]);
    return rows
      .map((row) => this.words.opened(row))
      .map(({ kind, words, askedAt, dueOn: due_on, outcome, answer, answeredAt }) => ({
        kind,
        words,
        asked_at: askedAt,
        due_on,
        outcome,
        answer,
        answered_at: answeredAt,
      }));
  }

  private dated(rows: readonly sql.SealedRequest[]): DataRequest[] {
    const now = this.clock.now();
    return asInstances(
      DataRequest,
      rows.map((row) => ({ ...this.words.opened(row), isLate: isLate(row.dueOn, row.answeredAt, now) })),
    );
  }
}
