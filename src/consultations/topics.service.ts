/** Keeps the list of topics. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { whyNotAdminister } from '../people/people.rules.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import type { CatalogueEvents } from './catalogue.events.js';
import { CatalogueService } from './catalogue.service.js';
import type { Topic } from './topic.entity.js';
import { countConsultations, deleteTopic, insertTopic, renameTopic } from './topics.queries.js';
import { topicNames, whyNotNameTopic, type NamedTopic } from './topics.rules.js';

export interface TopicWish extends NamedTopic {
  idempotencyKey?: string | null;
}

type TopicEvent = Extract<keyof CatalogueEvents, `topic.${string}`>;

interface Step {
  operation: string;
  kind: TopicEvent;
  slug: string;
  idempotencyKey?: string | null;
}

@Injectable()
export class TopicsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly catalogue: CatalogueService,
  ) {}

  async create(actor: Actor, wish: TopicWish): Promise<{ topic: Topic | null }> {
    refuseIf(whyNotNameTopic(actor, wish));
    await this.carryOut(actor, { ...wish, operation: 'createTopic', kind: 'topic.created' }, async (tx) => {
      const [created] = await this.database.rowsIn(tx, insertTopic, [wish.slug, topicNames(wish.words)]);
      if (!created) throw new Refusal('SLUG_TAKEN', {}, 'input.slug');
    });
    return { topic: await this.find(wish.slug) };
  }

  /** Names it anew in all languages at once; its slug stays, as addresses hold it. */
  async update(actor: Actor, wish: TopicWish): Promise<{ topic: Topic | null }> {
    refuseIf(whyNotNameTopic(actor, wish));
    await this.carryOut(actor, { ...wish, operation: 'updateTopic', kind: 'topic.renamed' }, async (tx) => {
      const [renamed] = await this.database.rowsIn(tx, renameTopic, [wish.slug, topicNames(wish.words)]);
      if (!renamed) throw new Refusal('NOT_FOUND', { type: 'Topic' }, 'input.slug');
    });
    return { topic: await this.find(wish.slug) };
  }

  /** Only while no consultation is about it, drafts included: the foreign key has the last word. */
  async remove(actor: Actor, wish: { slug: string; idempotencyKey?: string | null }): Promise<{ removedSlug: string }> {
    refuseIf(whyNotAdminister(actor));
    await this.carryOut(actor, { ...wish, operation: 'removeTopic', kind: 'topic.removed' }, async (tx) => {
      const [removed] = await this.database.rowsIn(tx, deleteTopic, [wish.slug]).catch(refuseInUse);
      if (!removed) throw new Refusal('NOT_FOUND', { type: 'Topic' }, 'input.slug');
    });
    return { removedSlug: wish.slug };
  }

  /** How many published consultations are about each; topics without any are absent. */
  async counts(slugs: readonly string[]): Promise<Map<string, number>> {
    return new Map((await this.database.rows(countConsultations, [slugs])).map(({ slug, consultations }) => [slug, consultations]));
  }

  private async find(slug: string): Promise<Topic | null> {
    return (await this.catalogue.topics()).find((topic) => topic.slug === slug) ?? null;
  }

  private async carryOut(actor: Actor, { operation, kind, slug, idempotencyKey }: Step, write: (tx: Tx) => Promise<void>): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction((tx) =>
      this.idempotency.once(tx, { accountId: actor.accountId!, key: idempotencyKey, operation, now }, async () => {
        await write(tx);
        await this.journal.record(tx, now, { kind, actorId: actor.accountId, facts: { slug } satisfies CatalogueEvents[TopicEvent] });
        return { slug };
      }),
    );
  }
}

function refuseInUse(error: Error & { constraint?: string }): never {
  if (error.constraint === 'consultation_topics_topic_slug_fkey') throw new Refusal('TOPIC_IN_USE', {}, 'input.slug');
  throw error;
}
