/** Guidance: answers that many need, published for everybody and revised in the open. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { AgenciesService } from '../people/agencies.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { asInstances, byId } from '../platform/graphql/nodes.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { newId } from '../platform/ids.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { whyNotServe } from './access.rules.js';
import { readPlace } from './cursors.js';
import { Guidance, GuidanceEdition } from './guidance.entity.js';
import * as sql from './guidance.queries.js';
import { networkEvents } from './questions.events.js';

export interface NewGuidance {
  agencyId: string;
  locale: string;
  title: string;
  body: string;
  questionIds?: string[] | null;
  idempotencyKey?: string | null;
}

export interface GuidanceRevision {
  guidanceId: string;
  title: string;
  body: string;
  reason: string;
  questionIds?: string[] | null;
  idempotencyKey?: string | null;
}

export type PlacedGuidance = Guidance & { sortValue: string };

@Injectable()
export class GuidanceService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly agencies: AgenciesService,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, Guidance>> {
    return byId(asInstances(Guidance, await this.database.rows(sql.readGuidance, [ids])));
  }

  /** The latest revised first. */
  async list(agencyId: string | null, keyset: Keyset): Promise<PlacedGuidance[]> {
    const [revisedAt, id] = readPlace(keyset, 'moment', 'id') ?? [null, null];
    const statement = keyset.isBackward ? sql.pageGuidanceBackward : sql.pageGuidance;
    return asInstances(Guidance, await this.database.rows(statement, [agencyId, revisedAt, id, keyset.limit + 1])) as PlacedGuidance[];
  }

  async publish(actor: Actor, wish: NewGuidance): Promise<{ guidance: Guidance | null }> {
    const { agencyId, locale, title, body } = wish;
    refuseIf(whyNotServe(actor, agencyId), 'input.agencyId');
    if (!(await this.agencies.agenciesByIds([agencyId])).has(agencyId))
      throw new Refusal('NOT_FOUND', { type: 'Agency' }, 'input.agencyId');
    const now = this.clock.now();
    return this.once(actor, 'publishGuidance', wish.idempotencyKey, now, async (tx) => {
      const id = newId();
      await this.database.rowsIn(tx, sql.insertGuidance, [id, agencyId, locale, title, body, now]);
      await this.finish(tx, actor, { id, agencyId, edition: 1 }, { ...wish, reason: null }, now);
      return id;
    });
  }

  /** Every edition stays to be read. */
  async revise(actor: Actor, wish: GuidanceRevision): Promise<{ guidance: Guidance | null }> {
    const now = this.clock.now();
    const known = (await this.byIds([wish.guidanceId])).get(wish.guidanceId);
    if (!known) throw new Refusal('NOT_FOUND', { type: 'Guidance' }, 'input.guidanceId');
    refuseIf(whyNotServe(actor, known.agencyId), 'input.guidanceId');
    return this.once(actor, 'reviseGuidance', wish.idempotencyKey, now, async (tx) => {
      const [{ id, agencyId, edition: last }] = (await this.database.rowsIn(tx, sql.lockGuidance, [wish.guidanceId])) as [sql.GuidanceRow];
      const edition = last + 1;
      await this.database.rowsIn(tx, sql.reviseGuidance, [id, edition, wish.title, wish.body, now]);
      await this.finish(tx, actor, { id, agencyId, edition }, wish, now);
      return id;
    });
  }

  /** Every edition, the newest first. */
  async editions(guidanceIds: readonly string[]): Promise<Map<string, GuidanceEdition[]>> {
    const editions = new Map<string, GuidanceEdition[]>();
    for (const edition of asInstances(GuidanceEdition, await this.database.rows(sql.readEditions, [guidanceIds])))
      editions.set(edition.guidanceId, [...(editions.get(edition.guidanceId) ?? []), edition]);
    return editions;
  }

  /** The questions that each came from, by id. */
  async questionsOf(guidanceIds: readonly string[]): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    for (const { guidanceId, questionId } of await this.database.rows(sql.readQuestionsOf, [guidanceIds]))
      found.set(guidanceId, [...(found.get(guidanceId) ?? []), questionId]);
    return found;
  }

  /** The guidance that came of each question, by id. */
  async guidanceOf(questionIds: readonly string[]): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    for (const { guidanceId, questionId } of await this.database.rows(sql.readGuidanceOf, [questionIds]))
      found.set(questionId, [...(found.get(questionId) ?? []), guidanceId]);
    return found;
  }

  private async once(
    actor: Actor,
    operation: string,
    key: string | null | undefined,
    now: Date,
    act: (tx: Tx) => Promise<string>,
  ): Promise<{ guidance: Guidance | null }> {
    const { guidanceId } = await this.database.transaction((tx) =>
      this.idempotency.once(tx, { accountId: actor.accountId!, key, operation, now }, async () => ({ guidanceId: await act(tx) })),
    );
    return { guidance: (await this.byIds([guidanceId])).get(guidanceId) ?? null };
  }

  private async finish(
    tx: Tx,
    actor: Actor,
    { id, agencyId, edition }: Pick<Guidance, 'id' | 'agencyId' | 'edition'>,
    wish: { title: string; body: string; reason: string | null; questionIds?: string[] | null },
    now: Date,
  ): Promise<void> {
    await this.database.rowsIn(tx, sql.insertEdition, [id, edition, wish.title, wish.body, wish.reason, actor.accountId, now]);
    const questionIds = [...new Set(wish.questionIds ?? [])];
    const linked = questionIds.length === 0 ? [] : await this.database.rowsIn(tx, sql.linkQuestions, [id, questionIds]);
    refuseIf(linked.length === questionIds.length ? null : 'QUESTION_NOT_PUBLICLY_ANSWERED', 'input.questionIds');
    await this.database.rowsIn(tx, sql.writeGuidanceWords, [id]);
    await this.journal.record(tx, now, {
      kind: edition === 1 ? networkEvents.guidancePublished : networkEvents.guidanceRevised,
      agencyId,
      subjectId: id,
      actorId: actor.accountId,
      isPublic: true,
      facts: { edition },
    });
  }
}
