/** Puts consultations into words: the memorandum of a draft, and titles, summaries and bodies in each language. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import type { Eligibility } from '../people/eligibility.rules.js';
import { EligibilityService } from '../people/verifying/eligibility.service.js';
import { Database } from '../platform/database/database.js';
import { refuseIf } from '../platform/refusal/refusal.js';
import { whyNotDo, whyNotEdit, whyNotManage } from './access.rules.js';
import { Acts } from './acts.service.js';
import type { Consultation } from './consultation.entity.js';
import { putEligibility, putMemorandum, putTranslation, readByIds } from './consultations.queries.js';
import { changedFields, whyNotAskForNames, whyNotTranslate } from './drafting.rules.js';
import { ReadingService } from './reading.service.js';
import { memorandumParts, type MemorandumParts } from './publication.rules.js';

export interface Words {
  id: string;
  locale: string;
  title: string;
  summary: string;
  body: string;
  reason?: string | null;
  idempotencyKey?: string | null;
}

type Outcome = Promise<{ consultation: Consultation }>;

@Injectable()
export class WritingService {
  constructor(
    private readonly database: Database,
    private readonly acts: Acts,
    private readonly reading: ReadingService,
    private readonly eligibility: EligibilityService,
  ) {}

  /** Sets the explanatory memorandum of a draft, all parts at once; they may still be empty. */
  async setMemorandum(actor: Actor, input: MemorandumParts & { id: string; idempotencyKey?: string | null }): Outcome {
    const whyNot = (actor: Actor, it: Consultation, now: Date) => whyNotDo(actor, 'edit', it, now);
    const request = { ...input, operation: 'setMemorandum', whyNot };
    const consultation = await this.acts.carryOut(actor, request, async (tx, consultation, now) => {
      const parts = (Object.keys(memorandumParts) as (keyof MemorandumParts)[]).map((part) => input[part]);
      await this.database.rowsIn(tx, putMemorandum, [consultation.id, ...parts]);
      await this.acts.recordChange({ tx, now, actor, consultation }, ['memorandum'], null);
    });
    return { consultation };
  }

  /** Says who may comment and support; once it is published, that stays. */
  async setEligibility(
    actor: Actor,
    input: { id: string; eligibility: Eligibility; realNamesReason?: string | null; idempotencyKey?: string | null },
  ): Outcome {
    const whyNot = (actor: Actor, it: Consultation, now: Date) => whyNotDo(actor, 'edit', it, now);
    await this.refuseStrangers(actor, input.id);
    const eligibility = await this.eligibility.check(input.eligibility);
    const reason = input.realNamesReason?.trim() || null;
    refuseIf(whyNotAskForNames(reason));
    const request = { ...input, operation: 'setConsultationEligibility', whyNot };
    const consultation = await this.acts.carryOut(actor, request, async (tx, consultation, now) => {
      await this.database.rowsIn(tx, putEligibility, [consultation.id, eligibility === null ? null : JSON.stringify(eligibility), reason]);
      await this.acts.recordChange({ tx, now, actor, consultation }, ['eligibility'], null);
    });
    return { consultation };
  }

  /** Sets its words in one language. */
  async setTranslation(actor: Actor, input: Words): Outcome {
    const request = { ...input, operation: 'setTranslation', whyNot: whyNotEdit };
    const consultation = await this.acts.carryOut(actor, request, async (tx, consultation, now) => {
      if (consultation.status !== 'DRAFT') refuseIf(whyNotTranslate(input.locale, input.reason));
      const { locale, title, summary, body } = input;
      const [earlier] = await this.database.rowsIn(tx, readByIds, [[consultation.id]]);
      const fields = changedFields(earlier!.translations.find((words) => words.locale === locale) ?? {}, {
        title,
        summary,
        body,
      });
      if (fields.length === 0) return;
      await this.database.rowsIn(tx, putTranslation, [consultation.id, locale, title, summary, body]);
      await this.acts.recordChange(
        { tx, now, actor, consultation },
        fields.map((field) => `translations.${locale}.${field}`),
        input.reason,
      );
    });
    return { consultation };
  }

  /** Whoever may not act on it does not learn by it which rolls and territories there are. */
  private async refuseStrangers(actor: Actor, id: string): Promise<void> {
    refuseIf(whyNotManage(actor, await this.reading.visibleWindow(actor, id)));
  }
}
