/** Follows: who wants to hear of a consultation. Only they see it; everybody sees how many they are. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { asInstances } from '../platform/graphql/nodes.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { Journal } from '../platform/journal/journal.js';
import { refuseIf } from '../platform/refusal/refusal.js';
import { draftsSeenBy } from './access.rules.js';
import { Consultation } from './consultation.entity.js';
import { momentAndId } from './cursors.js';
import { followEvents } from './follows.events.js';
import * as sql from './follows.queries.js';
import { whyNotFollow, whyNotSeeFollows, whyNotUnfollow } from './follows.rules.js';
import { ReadingService } from './reading.service.js';

export interface FollowWish {
  id: string;
  idempotencyKey?: string | null;
}

type Outcome = Promise<{ consultation: Consultation }>;

@Injectable()
export class FollowsService {
  constructor(
    private readonly database: Database,
    private readonly reading: ReadingService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  async follow(actor: Actor, wish: FollowWish): Outcome {
    const { agencyId } = await this.reading.visible(actor, wish.id);
    refuseIf(whyNotFollow(actor, false));
    return this.once(actor, wish, 'followConsultation', async (tx, now) => {
      const [added] = await this.database.rowsIn(tx, sql.insertFollow, [actor.accountId, wish.id, now]);
      refuseIf(whyNotFollow(actor, !added), 'input.id');
      await this.record(tx, now, followEvents.followed, wish.id, agencyId);
      await this.database.rowsIn(tx, sql.countFollowers, [wish.id, 1]);
    });
  }

  async unfollow(actor: Actor, wish: FollowWish): Outcome {
    const { agencyId } = await this.reading.visible(actor, wish.id);
    refuseIf(whyNotUnfollow(actor, true));
    return this.once(actor, wish, 'unfollowConsultation', async (tx, now) => {
      const [removed] = await this.database.rowsIn(tx, sql.deleteFollow, [actor.accountId, wish.id]);
      refuseIf(whyNotUnfollow(actor, removed !== undefined), 'input.id');
      await this.record(tx, now, followEvents.unfollowed, wish.id, agencyId);
      await this.database.rowsIn(tx, sql.countFollowers, [wish.id, -1]);
    });
  }

  /** Those of the consultations that the actor follows. */
  async followed(actor: Actor, consultationIds: readonly string[]): Promise<Map<string, boolean>> {
    if (actor.accountId === null) return new Map();
    const rows = await this.database.rows(sql.readFollows, [actor.accountId, consultationIds]);
    return new Map(rows.map(({ consultationId }) => [consultationId, true]));
  }

  async counts(consultationIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.rows(sql.readFollowerCounts, [consultationIds]);
    return new Map(rows.map(({ consultationId, followers }) => [consultationId, followers]));
  }

  /** What the actor follows and still may see, followed last first; one row more than the page shows. */
  async list(actor: Actor, keyset: Keyset): Promise<sql.FollowedConsultation[]> {
    refuseIf(whyNotSeeFollows(actor));
    const from = momentAndId(keyset);
    const drafts = draftsSeenBy(actor);
    const values = [actor.accountId, from?.value ?? null, from?.id ?? null, drafts.all, drafts.agencyIds, keyset.limit + 1];
    const rows = await this.database.rows(keyset.isBackward ? sql.pageFollowsBackward : sql.pageFollows, values);
    return asInstances(Consultation, rows) as sql.FollowedConsultation[];
  }

  private async once(
    actor: Actor,
    { id, idempotencyKey }: FollowWish,
    operation: string,
    act: (tx: Tx, now: Date) => Promise<void>,
  ): Outcome {
    const now = this.clock.now();
    await this.database.transaction((tx) =>
      this.idempotency.once(tx, { accountId: actor.accountId!, key: idempotencyKey, operation, now }, async () => {
        await act(tx, now);
        return { consultationId: id };
      }),
    );
    return { consultation: await this.reading.visible(actor, id) };
  }

  /** Without the actor: the journal is kept for ever, and what somebody follows tells what they care about. */
  private async record(tx: Tx, now: Date, kind: string, consultationId: string, agencyId: string): Promise<void> {
    await this.journal.record(tx, now, { kind, consultationId, agencyId, subjectId: consultationId });
  }
}
