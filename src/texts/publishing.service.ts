/** Publishes the draft of a further version: from then on it is the current one and never changes. */
import { Injectable } from '@nestjs/common';
import { Acts } from '../consultations/acts.service.js';
import type { Consultation } from '../consultations/consultation.entity.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { inEach, type Localised } from '../people/localised.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import type { AmendedText } from './amending.service.js';
import { ComparingService } from './comparing.service.js';
import type { VersionPair } from './comparing/tasks.rules.js';
import type { TextEvent } from './texts.events.js';
import { publishVersion } from './texts.queries.js';
import { TextsService } from './texts.service.js';
import type { TextVersion } from './text-version.entity.js';
import { VersionFollowers } from './version-followers.js';
import { reasonsOf, whyNotAmend, whyNotExplain, whyNotSay, whyNotTouch, type WordsOfReason } from './versions.rules.js';

export interface Publication {
  versionId: string;
  changelog: readonly { locale: string; text: string }[];
  reasons: readonly WordsOfReason[];
  savedAt?: Date | null;
  idempotencyKey?: string | null;
}

interface Edition extends VersionPair {
  current: TextVersion;
  version: TextVersion;
  changelog: Localised;
  reasons: Readonly<Record<string, Localised>>;
}

@Injectable()
export class PublishingService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly acts: Acts,
    private readonly reading: ReadingService,
    private readonly texts: TextsService,
    private readonly comparing: ComparingService,
    private readonly followers: VersionFollowers,
  ) {}

  async publish(actor: Actor, publication: Publication): Promise<AmendedText> {
    const { versionId, savedAt, idempotencyKey } = publication;
    const version = (await this.texts.visibleVersions(actor, [versionId])).get(versionId);
    if (!version) throw new Refusal('NOT_FOUND', { type: 'TextVersion' }, 'input.versionId');
    const { consultationId } = version;
    refuseIf(whyNotAmend(actor, await this.reading.visibleWindow(actor, consultationId), this.clock.now()));
    refuseIf(whyNotSay(publication.changelog));
    const request = { id: consultationId, idempotencyKey, operation: 'publishTextVersion', whyNot: whyNotAmend };
    // The texts are read before the lock; whoever changed the draft meanwhile is found out under it.
    const edition = version.publishedAt === null ? await this.edit(version, publication) : null;
    const consultation = await this.acts.carryOut(actor, request, async (tx, consultation, now) => {
      if (edition === null) throw new Refusal('VERSION_PUBLISHED', {}, 'input.versionId');
      const { draft } = await this.texts.standing(consultationId, tx);
      if (draft?.id !== versionId) throw new Refusal('VERSION_PUBLISHED', {}, 'input.versionId');
      refuseIf(whyNotTouch(draft, version.createdAt) ?? whyNotTouch(draft, savedAt));
      await this.print(tx, now, actor, consultation, edition);
    });
    return { consultation, textVersion: (await this.texts.versionsByIds([versionId])).get(versionId)! };
  }

  private async edit(version: TextVersion, { changelog, reasons }: Publication): Promise<Edition> {
    const { current } = await this.texts.standing(version.consultationId);
    const pair = await this.comparing.pair(current.id, version.id);
    refuseIf(whyNotExplain(reasons, pair));
    return { ...pair, current, version, changelog: inEach(changelog, 'text'), reasons: reasonsOf(reasons, pair) };
  }

  private async print(tx: Tx, now: Date, actor: Actor, consultation: Consultation, edition: Edition): Promise<void> {
    const { current, version, changelog, reasons, old, now: text, matching } = edition;
    const { id: consultationId, agencyId } = consultation;
    const { number } = version;
    await this.database.rowsIn(tx, publishVersion, [version.id, now, JSON.stringify(changelog), JSON.stringify(reasons)]);
    const actorId = actor.accountId!;
    const kind: TextEvent = 'text.version_published';
    await this.journal.record(tx, now, { kind, consultationId, agencyId, subjectId: version.id, actorId, facts: { number } });
    const facts = { from: `${current.number}`, to: `${number}` };
    await this.acts.record({ tx, now, actor, consultation, kind: 'consultation.text_published', facts });
    const versions = { oldVersionId: current.id, newVersionId: version.id, number, publishedAt: now };
    await this.followers.follow(tx, { consultationId, agencyId, ...versions, actorId, old, now: text, matching });
  }
}
