/** Puts a text under discussion: reads its Markdown and keeps its parts, each with an identity that links can name. */
import { Injectable } from '@nestjs/common';
import { whyNotDo } from '../consultations/access.rules.js';
import { Acts } from '../consultations/acts.service.js';
import type { Consultation } from '../consultations/consultation.entity.js';
import type { ConsultationWindow } from '../consultations/phase.rules.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { Journal } from '../platform/journal/journal.js';
import { refuseIf } from '../platform/refusal/refusal.js';
import { dropGalley } from './galleys/galleys.queries.js';
import { columnsOf, countArticles, identify, originOf, whyNotDiscuss } from './saving.rules.js';
import { fieldOf, TextReader, type ReadSource, type TextSource } from './text-reader.service.js';
import type { TextVersion } from './text-version.entity.js';
import type { TextEvent } from './texts.events.js';
import { dropOrphans, dropWordings, insertWordings, putVersion, readIdentities } from './texts.queries.js';
import { TextsService } from './texts.service.js';

export interface NewText extends TextSource {
  consultationId: string;
  idempotencyKey?: string | null;
}

interface Edition {
  tx: Tx;
  now: Date;
  actor: Actor;
  consultation: Consultation;
  read: ReadSource;
}

/** A draft has one version, written anew each time; later versions follow once the consultation is public. */
const draftVersion = 1;

@Injectable()
export class SavingService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly acts: Acts,
    private readonly reading: ReadingService,
    private readonly texts: TextsService,
    private readonly reader: TextReader,
  ) {}

  /** Sets the text of a draft. Parts that keep their name in addresses stay the same parts. */
  async save(
    actor: Actor,
    { consultationId, idempotencyKey, ...source }: NewText,
  ): Promise<{ consultation: Consultation; textVersion: TextVersion | null }> {
    // Reading a large text takes a while: not for those who may not save it, and not under the lock.
    refuseIf(whyNotSave(actor, await this.reading.visibleWindow(actor, consultationId), this.clock.now()));
    const read = await this.reader.read(actor, source, consultationId);
    refuseIf(whyNotDiscuss(read.provisions, fieldOf(source)));
    const request = { id: consultationId, idempotencyKey, operation: 'saveText', whyNot: whyNotSave };
    const consultation = await this.acts.carryOut(actor, request, (tx, consultation, now) =>
      this.print({ tx, now, actor, consultation, read }),
    );
    return {
      consultation,
      textVersion: (await this.texts.currentVersions([consultationId])).get(consultationId) ?? null,
    };
  }

  private async print({ tx, now, actor, consultation, read }: Edition): Promise<void> {
    const { source, notes, provisions } = read;
    const known = await this.database.rowsIn(tx, readIdentities, [consultation.id, draftVersion]);
    const { ids, fresh } = identify(provisions, new Map(known.map(({ eid, id }) => [eid, id])), newId);
    const [version] = await this.database.rowsIn(tx, putVersion, [
      newId(),
      consultation.id,
      draftVersion,
      source,
      notes,
      actor.accountId,
      now,
      JSON.stringify([]),
      ...originOf(read),
    ]);
    await this.database.rowsIn(tx, dropWordings, [version!.id]);
    await this.database.rowsIn(tx, insertWordings, [version!.id, consultation.id, fresh, ids, ...columnsOf(provisions, ids)]);
    await this.database.rowsIn(tx, dropOrphans, [consultation.id]);
    await this.database.rowsIn(tx, dropGalley, [actor.accountId, consultation.id]);
    const kind: TextEvent = 'text.saved';
    const facts = { number: draftVersion, articles: countArticles(provisions) };
    await this.journal.record(tx, now, {
      kind,
      consultationId: consultation.id,
      agencyId: consultation.agencyId,
      subjectId: version!.id,
      actorId: actor.accountId,
      facts,
    });
  }
}

function whyNotSave(actor: Actor, consultation: ConsultationWindow, now: Date): string | null {
  return whyNotDo(actor, 'edit', consultation, now);
}
