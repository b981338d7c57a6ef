/** The queue of an agency for those who work on it and those who audit the work: what waits, how much, and who does how much. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../people/actor.js';
import { AgenciesService } from '../../people/agencies.service.js';
import { RolesService } from '../../people/roles.service.js';
import { firstMomentAt, wallClock } from '../../platform/clock/calendar.rules.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { asInstances } from '../../platform/graphql/nodes.js';
import type { Keyset } from '../../platform/graphql/relay.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { readPlace } from '../cursors.js';
import { ModerationCase } from '../moderation-case.entity.js';
import { whyNotSeeReports } from '../moderation.rules.js';
import * as sql from './queue.queries.js';

export type { Figures, LoadRow, QueueFilter } from './queue.queries.js';

/** What a day is. */
const zone = 'America/Bogota';
const sevenDays = 7 * 24 * 3_600_000;
/** Decisions by batches are many: those that say how fast somebody is are the newest of them. */
const mostMeasured = 500;

/** Cases as people name them: near-equal ones by one of them. */
export type QueueWish = Omit<sql.QueueFilter, 'alike' | 'authorId'> & { alikeTo?: string | null; authorOf?: string | null };

@Injectable()
export class QueueService {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgenciesService,
    private readonly roles: RolesService,
    private readonly clock: Clock,
  ) {}

  /** Open cases of an agency, those that are due first: one more than the page shows. */
  async page(actor: Actor, agencyId: string, wish: QueueWish, isTogether: boolean, page: Keyset): Promise<ModerationCase[]> {
    await this.mayLook(actor, agencyId);
    const filter = await this.filterOf(agencyId, wish);
    if (filter === null) return [];
    const { isBackward, limit } = page;
    const place = { from: readPlace(page, 'moment', 'id'), isBackward, rows: limit + 1, isTogether };
    const { statement, values } = sql.readQueue(agencyId, filter, this.viewer(actor), place);
    return asInstances(ModerationCase, await this.database.rows(statement, values));
  }

  /** How many cases those are. */
  async count(actor: Actor, agencyId: string, wish: QueueWish): Promise<number> {
    await this.mayLook(actor, agencyId);
    const filter = await this.filterOf(agencyId, wish);
    if (filter === null) return 0;
    const { statement, values } = sql.countQueue(agencyId, filter, this.viewer(actor));
    return (await this.database.rows(statement, values))[0]!.count;
  }

  async figures(actor: Actor, agencyId: string): Promise<sql.Figures> {
    await this.mayLook(actor, agencyId);
    return (await this.database.rows(sql.readFigures, [agencyId, this.clock.now(), actor.accountId]))[0]!;
  }

  /** Of each moderator that the agency has now, whoever has most before them first. */
  async load(actor: Actor, agencyId: string): Promise<sql.LoadRow[]> {
    await this.mayLook(actor, agencyId);
    const holders = await this.database.transaction((tx) => this.roles.holders(tx, agencyId, 'MODERATOR'));
    const now = this.clock.now();
    const today = firstMomentAt(wallClock(now, zone).day, 0, zone);
    const rows = await this.database.rows(sql.readLoad, [agencyId, holders, now, today, new Date(now.getTime() - sevenDays), mostMeasured]);
    return rows.sort((one, other) => other.openClaims - one.openClaims || other.decidedInSevenDays - one.decidedInSevenDays);
  }

  /** How many open cases belong together with each. */
  async alike(caseIds: readonly string[]): Promise<Map<string, number>> {
    return new Map((await this.database.rows(sql.countAlike, [caseIds])).map(({ id, count }) => [id, count]));
  }

  /** As the statements take it; null where the case that others should be like, or by the same author, is not of the agency. */
  async filterOf(agencyId: string, { alikeTo, authorOf, ...filter }: QueueWish): Promise<sql.QueueFilter | null> {
    const mark = async (id: string | null | undefined) => (id ? this.database.rows(sql.readMark, [id]) : null);
    const marks = await Promise.all([alikeTo, authorOf].map(mark));
    if (marks.some((rows) => rows !== null && rows[0]?.agencyId !== agencyId)) return null;
    const [alike, author] = marks.map((rows) => rows?.[0] ?? null);
    return { ...filter, alike: alike?.alike ?? null, authorId: author?.authorId ?? null };
  }

  async mayLook(actor: Actor, agencyId: string): Promise<void> {
    const known = await this.agencies.agenciesByIds([agencyId]);
    if (!known.has(agencyId)) throw new Refusal('NOT_FOUND', { type: 'Agency' }, 'agencyId');
    refuseIf(whyNotSeeReports(actor, agencyId));
  }

  private viewer({ accountId }: Actor): { accountId: string | null; now: Date } {
    return { accountId, now: this.clock.now() };
  }
}
