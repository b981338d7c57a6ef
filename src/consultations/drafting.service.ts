/** Begins drafts, changes their particulars freely, and corrects those of published consultations in the open. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { newId } from '../platform/ids.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { whyNotCreate, whyNotEdit } from './access.rules.js';
import { Acts } from './acts.service.js';
import { isTimeZone } from '../platform/clock/calendar.rules.js';
import type { Channel, Contact } from './consultation-parts.entity.js';
import { Consultation } from './consultation.entity.js';
import { addTopics, countActivity, dropTopics, insertDraft, putTranslation, readTopicsOf } from './consultations.queries.js';
import { changedFields, mainLocale, slugOf, whyNotCorrect, whyNotSlug } from './drafting.rules.js';
import { ReadingService } from './reading.service.js';

export interface Particulars {
  slug?: string | null;
  territory?: string | null;
  topics?: string[] | null;
  timeZone?: string | null;
  contact?: Contact | null;
  channels?: Channel[] | null;
}

export interface NewDraft extends Particulars {
  agencyId: string;
  title: string;
  summary?: string | null;
  body?: string | null;
  idempotencyKey?: string | null;
}

export interface Change extends Particulars {
  id: string;
  reason?: string | null;
  idempotencyKey?: string | null;
}

type Outcome = Promise<{ consultation: Consultation }>;

@Injectable()
export class DraftingService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly acts: Acts,
    private readonly reading: ReadingService,
  ) {}

  /** Begins a draft in Spanish, seen only by its agency. */
  async create(actor: Actor, input: NewDraft): Outcome {
    const now = this.clock.now();
    refuseIf(whyNotCreate(actor, input.agencyId));
    refuseIf(whyNotParticular(input));
    const { consultationId } = await this.database.transaction((tx) =>
      this.idempotency.once(
        tx,
        { accountId: actor.accountId!, key: input.idempotencyKey, operation: 'createConsultation', now },
        async () => {
          const id = newId();
          await this.insert(tx, id, actor, input, now);
          await this.database.rowsIn(tx, putTranslation, [id, mainLocale, input.title, input.summary ?? '', input.body ?? '']);
          await this.database.rowsIn(tx, countActivity, [id, 0]);
          await this.chooseTopics(tx, id, input.topics ?? []);
          await this.journal.record(tx, now, {
            kind: 'consultation.drafted',
            consultationId: id,
            agencyId: input.agencyId,
            subjectId: id,
            actorId: actor.accountId,
          });
          return { consultationId: id };
        },
      ),
    );
    return { consultation: await this.reading.visible(actor, consultationId) };
  }

  /** Changes particulars: of a draft freely, of a published consultation only what may be corrected, with a reason. */
  async update(actor: Actor, input: Change): Outcome {
    refuseIf(whyNotParticular(input));
    const request = { ...input, operation: 'updateConsultation', whyNot: whyNotEdit };
    const consultation = await this.acts.carryOut(actor, request, async (tx, consultation, now) => {
      const before = {
        ...consultation,
        territory: consultation.territoryCode,
        topics: await this.topicsOf(tx, consultation.id),
      };
      const after = wished(input);
      const fields = changedFields(before, after);
      if (consultation.status !== 'DRAFT') refuseIf(whyNotCorrect(fields, after, input.reason));
      if (fields.length === 0) return;
      const { topics, territory, ...columns } = after;
      const changes = { ...columns, ...(territory === undefined ? {} : { territoryCode: territory }) };
      if (Object.values(changes).some((value) => value !== undefined)) {
        await tx.update(Consultation, { id: consultation.id }, changes).catch(refuseBrokenPromise);
      }
      if (topics) await this.chooseTopics(tx, consultation.id, topics);
      await this.acts.recordChange({ tx, now, actor, consultation }, fields, input.reason);
    });
    return { consultation };
  }

  /** A slug that the official chose must be free; one made from the title gets a number when it is not. */
  private async insert(tx: Tx, id: string, actor: Actor, input: NewDraft, now: Date): Promise<void> {
    const slug = input.slug ?? slugOf(input.title);
    for (let attempt = 1; attempt <= (input.slug ? 1 : 100); attempt++) {
      const name = attempt === 1 ? slug : `${slug}-${attempt}`;
      const values = [
        id,
        name,
        input.agencyId,
        input.territory,
        input.timeZone ?? 'America/Bogota',
        input.contact,
        input.channels ?? [],
        actor.accountId,
        now,
      ];
      const [inserted] = await this.database.rowsIn(tx, insertDraft, values).catch(refuseBrokenPromise);
      if (inserted) return;
    }
    throw new Refusal('SLUG_TAKEN', {}, 'input.slug');
  }

  private async chooseTopics(tx: Tx, id: string, topics: readonly string[]): Promise<void> {
    await this.database.rowsIn(tx, dropTopics, [id]);
    const known = (await this.database.rowsIn(tx, addTopics, [id, topics])).map(({ slug }) => slug);
    const unknown = topics.find((topic) => !known.includes(topic));
    if (unknown !== undefined) throw new Refusal('TOPIC_UNKNOWN', { topic: unknown }, 'input.topics');
  }

  private async topicsOf(tx: Tx, id: string): Promise<string[]> {
    return (await this.database.rowsIn(tx, readTopicsOf, [[id]])).map(({ slug }) => slug);
  }
}

function whyNotParticular({ slug, timeZone }: Particulars): Refusal | null {
  if (timeZone != null && !isTimeZone(timeZone)) return new Refusal('TIME_ZONE_UNKNOWN', { timeZone }, 'input.timeZone');
  return slug == null ? null : whyNotSlug(slug);
}

/** What the input asks to change; null empties what can be empty. */
function wished({ slug, territory, topics, timeZone, contact, channels }: Change) {
  return {
    slug: slug ?? undefined,
    territory,
    topics: topics === null ? [] : topics && [...new Set(topics)].sort(),
    timeZone: timeZone ?? undefined,
    contact: contact && {
      office: contact.office,
      name: contact.name,
      email: contact.email,
      phone: contact.phone ?? null,
    },
    channels: channels === null ? [] : channels && [...new Set(channels)],
  };
}

/** The database has the last word on what must be unique and on what must exist. */
function refuseBrokenPromise(error: Error & { constraint?: string; driverError?: { constraint?: string } }): never {
  const promise = error.constraint ?? error.driverError?.constraint;
  if (promise === 'consultations_slug_key') throw new Refusal('SLUG_TAKEN', {}, 'input.slug');
  if (promise === 'consultations_territory_code_fkey') throw new Refusal('TERRITORY_UNKNOWN', {}, 'input.territory');
  throw error;
}
