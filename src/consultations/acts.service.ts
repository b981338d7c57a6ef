/** The frame of every act on a consultation: locked, asked for once, allowed by the rules, and recorded. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { whyNotManage } from './access.rules.js';
import { Announcer } from './announcer.service.js';
import { Consultation } from './consultation.entity.js';
import type { ConsultationEvent, ConsultationEvents } from './consultations.events.js';
import { lockForAct, markChanged } from './consultations.queries.js';
import { ReadingService } from './reading.service.js';

export interface ActRequest {
  id: string;
  operation: string;
  idempotencyKey?: string | null;
  /** The rule: why this person may not do it now. */
  whyNot: (actor: Actor, consultation: Consultation, now: Date) => Refusal | string | null;
}

export interface Deed<Kind extends ConsultationEvent> {
  tx: Tx;
  now: Date;
  actor: Actor;
  consultation: Consultation;
  kind: Kind;
  facts: ConsultationEvents[Kind];
}

@Injectable()
export class Acts {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly reading: ReadingService,
    private readonly announcer: Announcer,
  ) {}

  /** Carries the act out in one transaction and returns the consultation as it is afterwards. */
  async carryOut(
    actor: Actor,
    request: ActRequest,
    write: (tx: Tx, consultation: Consultation, now: Date) => Promise<void>,
  ): Promise<Consultation> {
    await this.database.transaction(async (tx) => {
      const [consultation] = await this.database.rowsIn(tx, lockForAct, [request.id]);
      if (!consultation) throw new Refusal('NOT_FOUND', { type: 'Consultation' });
      refuseIf(whyNotManage(actor, consultation));
      // The clock is read under the lock: whoever took part before it did so before this moment.
      const now = this.clock.now();
      const once = { accountId: actor.accountId!, key: request.idempotencyKey, operation: request.operation, now };
      await this.idempotency.once(tx, once, async () => {
        refuseIf(request.whyNot(actor, consultation, now));
        await this.announcer.announce(tx, consultation, now);
        await write(tx, consultation, now);
        await this.database.rowsIn(tx, markChanged, [consultation.id, now]);
        return { consultationId: consultation.id };
      });
    });
    return this.reading.visible(actor, request.id);
  }

  /** Records what was done; the public history shows it when it concerns a published consultation. */
  async record<Kind extends ConsultationEvent>(deed: Deed<Kind>, isPublic = true): Promise<void> {
    const { tx, now, actor, consultation, kind, facts } = deed;
    const { id, agencyId } = consultation;
    await this.journal.record(tx, now, {
      kind,
      consultationId: id,
      agencyId,
      subjectId: id,
      actorId: actor.accountId,
      isPublic,
      facts,
    });
  }

  /** Records what was changed: in the public history once the consultation is published. */
  async recordChange(deed: Omit<Deed<never>, 'kind' | 'facts'>, fields: string[], reason: string | null | undefined): Promise<void> {
    if (deed.consultation.status === 'DRAFT') await this.record({ ...deed, kind: 'consultation.edited', facts: { fields } }, false);
    else await this.record({ ...deed, kind: 'consultation.corrected', facts: { fields, reason: reason ?? '' } });
  }
}
