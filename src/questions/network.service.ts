/** The response network: how agencies keep their terms, counted from the terms themselves, and who heads each of them. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import type { Account } from '../people/account.entity.js';
import { AccountsService } from '../people/accounts.service.js';
import { AgenciesService } from '../people/agencies.service.js';
import type { Agency } from '../people/agency.entity.js';
import { whyNotAdminister, whyNotSeePeople } from '../people/people.rules.js';
import { RolesService } from '../people/roles.service.js';
import { isCalendarDay, wallClock } from '../platform/clock/calendar.rules.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { legalTimeZone } from './clocks.rules.js';
import { readPlace } from './cursors.js';
import * as sql from './network.queries.js';
import { networkEvents } from './questions.events.js';

/** By the day on which questions were received, both ends included. */
export interface Period {
  from: string;
  until: string;
}

@Injectable()
export class NetworkService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly accounts: AccountsService,
    private readonly agencies: AgenciesService,
    private readonly roles: RolesService,
  ) {}

  /** What is not given is the year so far. */
  period(from: string | null, until: string | null): Period {
    const today = wallClock(this.clock.now(), legalTimeZone).day;
    for (const [day, field] of [
      [from, 'from'],
      [until, 'until'],
    ] as const)
      if (day !== null && !isCalendarDay(day)) throw new Refusal('PERIOD_INVALID', {}, field);
    const period = { from: from ?? `${(until ?? today).slice(0, 4)}-01-01`, until: until ?? '9999-12-31' };
    if (period.until < period.from) throw new Refusal('PERIOD_INVALID', {}, 'until');
    return period;
  }

  /** In the order of the agencies’ slugs, those that got questions in the period. */
  async figures({ from, until }: Period, keyset: Keyset): Promise<sql.FigureRow[]> {
    const [slug] = readPlace(keyset, 'slug') ?? [null];
    const statement = keyset.isBackward ? sql.pageFiguresBackward : sql.pageFigures;
    return this.database.rows(statement, [from, until, this.clock.now(), slug, keyset.limit + 1]);
  }

  async figuresOf({ from, until }: Period, agencyIds: readonly string[]): Promise<Map<string, Omit<sql.FigureRow, 'slug'>>> {
    const rows = await this.database.rows(sql.readFiguresOf, [from, until, this.clock.now(), agencyIds]);
    return new Map(rows.map((row) => [row.agencyId, row]));
  }

  async totals({ from, until }: Period): Promise<Omit<sql.FigureRow, 'slug' | 'agencyId'>> {
    return (await this.database.rows(sql.readTotals, [from, until, this.clock.now()]))[0]!;
  }

  /** An administrator says who heads an agency; what is late goes there. */
  async nameHead(
    actor: Actor,
    wish: { agencyId: string; accountId: string; idempotencyKey?: string | null },
  ): Promise<{ agency: Agency | null }> {
    refuseIf(whyNotAdminister(actor));
    const { agencyId, accountId } = wish;
    const now = this.clock.now();
    const once = { accountId: actor.accountId!, key: wish.idempotencyKey, operation: 'nameAgencyHead', now };
    if (!(await this.agencies.agenciesByIds([agencyId])).has(agencyId))
      throw new Refusal('NOT_FOUND', { type: 'Agency' }, 'input.agencyId');
    await this.database.transaction((tx) =>
      this.idempotency.once(tx, once, async () => {
        const officials = await this.roles.holders(tx, agencyId, 'OFFICIAL');
        if (!officials.includes(accountId)) throw new Refusal('NOT_AN_OFFICIAL_THERE', {}, 'input.accountId');
        await this.database.rowsIn(tx, sql.nameHead, [agencyId, accountId, now]);
        const { headNamed: kind } = networkEvents;
        await this.journal.record(tx, now, { kind, agencyId, subjectId: agencyId, actorId: actor.accountId, isPublic: true });
        return { agencyId };
      }),
    );
    return { agency: (await this.agencies.agenciesByIds([agencyId])).get(agencyId) ?? null };
  }

  /** For those who see who works there. */
  async heads(actor: Actor, agencyIds: readonly string[]): Promise<Map<string, Account>> {
    const visible = agencyIds.filter((id) => whyNotSeePeople(actor, id) === null);
    const rows = visible.length === 0 ? [] : await this.database.rows(sql.readHeads, [visible]);
    const accounts = await this.accounts.publicAccounts(rows.map(({ accountId }) => accountId));
    return new Map(rows.flatMap(({ agencyId, accountId }) => (accounts.has(accountId) ? [[agencyId, accounts.get(accountId)!]] : [])));
  }
}
