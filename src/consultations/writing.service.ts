/** Puts consultations into words: the memorandum of a draft, and titles, summaries and bodies in each language. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { Database } from '../platform/database/database.js';
import { refuseIf } from '../platform/refusal/refusal.js';
import { whyNotDo, whyNotEdit } from './access.rules.js';
import { Acts } from './acts.service.js';
import type { Consultation } from './consultation.entity.js';
import { putMemorandum, putTranslation, readByIds } from './consultations.queries.js';
import { changedFields, whyNotTranslate } from './drafting.rules.js';
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
}
