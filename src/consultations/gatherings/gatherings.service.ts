/** Gatherings, as officials record them and everybody reads them. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../people/actor.js';
import { wallClock } from '../../platform/clock/calendar.rules.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { asInstances, byId } from '../../platform/graphql/nodes.js';
import type { Keyset } from '../../platform/graphql/relay.js';
import { newId } from '../../platform/ids.js';
import { Journal } from '../../platform/journal/journal.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { uuidAt } from '../../people/cursors.js';
import { ReadingService } from '../reading.service.js';
import { Gathering } from './gathering.entity.js';
import { gatheringEvents } from './gatherings.events.js';
import * as sql from './gatherings.queries.js';
import { whyNotEnterFor, whyNotRecord, type AssistedWay, type GatheringWords } from './gatherings.rules.js';

export interface NewGathering extends GatheringWords {
  consultationId: string;
  way: AssistedWay;
  idempotencyKey?: string | null;
}

@Injectable()
export class GatheringsService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  async record(actor: Actor, input: NewGathering): Promise<{ gathering: Gathering }> {
    refuseIf(whyNotEnterFor(actor, await this.consultations.visibleWindow(actor, input.consultationId), this.clock.now()));
    const { id } = await this.database.transaction(async (tx) => {
      const window = await this.consultations.lockShared(tx, input.consultationId);
      const now = this.clock.now();
      refuseIf(whyNotEnterFor(actor, window, now));
      const dayOf = (moment: Date): string => wallClock(moment, window.timeZone).day;
      refuseIf(whyNotRecord(input, dayOf(window.opensAt!), dayOf(now)));
      const once = { accountId: actor.accountId!, key: input.idempotencyKey, operation: 'recordGathering', now };
      return this.idempotency.once(tx, once, async () => {
        const id = newId();
        const { consultationId, way, place, heldOn, people } = input;
        await this.database.rowsIn(tx, sql.lockNumbers, [consultationId]);
        await this.database.rowsIn(tx, sql.insertGathering, [id, consultationId, way, place, heldOn, people, actor.accountId, now]);
        await this.journal.record(tx, now, {
          kind: gatheringEvents.recorded,
          consultationId,
          agencyId: window.agencyId,
          subjectId: id,
          actorId: actor.accountId,
          facts: { way, heldOn, people },
        });
        return { id };
      });
    });
    return { gathering: (await this.byIds([id])).get(id)! };
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Gathering>> {
    return byId(asInstances(Gathering, await this.database.rows(sql.readGatherings, [ids])));
  }

  /** Those of consultations that the actor sees; the others are absent. */
  async visibleByIds(actor: Actor, ids: readonly string[]): Promise<Map<string, Gathering>> {
    const found = [...(await this.byIds(ids)).values()];
    const seen = await this.consultations.visibleByIds(actor, [...new Set(found.map(({ consultationId }) => consultationId))]);
    return byId(found.filter(({ consultationId }) => seen.has(consultationId)));
  }

  /** One of them, refused as NOT_FOUND where the actor does not see it. */
  async visible(actor: Actor, id: string, field: string): Promise<Gathering> {
    const gathering = (await this.visibleByIds(actor, [id])).get(id);
    if (!gathering) throw new Refusal('NOT_FOUND', { type: 'Gathering' }, field);
    return gathering;
  }

  /** One more than the page shows. */
  async page(consultationId: string, page: Keyset): Promise<Gathering[]> {
    const rows = await this.database.rows(page.isBackward ? sql.pageGatheringsBackward : sql.pageGatherings, [
      consultationId,
      uuidAt(page, 0),
      page.limit + 1,
    ]);
    return asInstances(Gathering, rows);
  }

  /** Alone until the transaction ends: what is entered of it is numbered one after the other. */
  async lock(tx: Tx, id: string): Promise<void> {
    await this.database.rowsIn(tx, sql.lockGathering, [id]);
  }
}
