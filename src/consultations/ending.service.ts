/** How a consultation ends: closed early by two officials, withdrawn, answered, archived. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { Database } from '../platform/database/database.js';
import { refuseIf, type Refusal } from '../platform/refusal/refusal.js';
import { whyNotDo } from './access.rules.js';
import { Acts } from './acts.service.js';
import { AnsweringRequirements } from './answering-requirements.js';
import type { ClosingRequest } from './closing-request.entity.js';
import { whyNotConfirm, whyNotRequest } from './closing.rules.js';
import { Consultation } from './consultation.entity.js';
import { dropClosingRequest, putClosingRequest, readClosingRequests } from './consultations.queries.js';
import { statusAfter, type Act } from './phase.rules.js';

export interface Step {
  id: string;
  idempotencyKey?: string | null;
}

export interface ReasonedStep extends Step {
  reason: string;
}

type Outcome = Promise<{ consultation: Consultation }>;

@Injectable()
export class EndingService {
  constructor(
    private readonly database: Database,
    private readonly acts: Acts,
    private readonly requirements: AnsweringRequirements,
  ) {}

  /** The first of two officials asks; nothing closes yet. */
  async requestEarlyClosing(actor: Actor, input: ReasonedStep): Outcome {
    const request = { ...input, operation: 'requestEarlyClosing', whyNot: allows('closeEarly') };
    const consultation = await this.acts.carryOut(actor, request, async (tx, consultation, now) => {
      const [asked] = await this.database.rowsIn(tx, putClosingRequest, [consultation.id, actor.accountId, input.reason, now]);
      refuseIf(whyNotRequest(!asked));
      await this.acts.record(
        { tx, now, actor, consultation, kind: 'consultation.early_closing_requested', facts: { reason: input.reason } },
        false,
      );
    });
    return { consultation };
  }

  /** The second official confirms; the moment of the confirmation is the moment of closing. */
  async confirmEarlyClosing(actor: Actor, input: Step): Outcome {
    const request = { ...input, operation: 'confirmEarlyClosing', whyNot: allows('closeEarly') };
    const consultation = await this.acts.carryOut(actor, request, async (tx, consultation, now) => {
      const { id, closesAt } = consultation;
      const [asked] = await this.database.rowsIn(tx, readClosingRequests, [[id]]);
      refuseIf(whyNotConfirm(actor, asked ?? null));
      await tx.update(Consultation, { id }, { closesAt: now, announcedPhase: 'CLOSED' });
      await this.database.rowsIn(tx, dropClosingRequest, [id]);
      const facts = { from: closesAt!.toISOString(), to: now.toISOString(), reason: asked!.reason };
      await this.acts.record({ tx, now, actor, consultation, kind: 'consultation.closed_early', facts });
    });
    return { consultation };
  }

  async withdraw(actor: Actor, input: ReasonedStep): Outcome {
    const request = { ...input, operation: 'withdrawConsultation', whyNot: allows('withdraw') };
    const consultation = await this.acts.carryOut(actor, request, async (tx, consultation, now) => {
      const status = statusAfter('withdraw', consultation, now);
      await tx.update(Consultation, { id: consultation.id }, { status, withdrawalReason: input.reason, announcedPhase: status });
      await this.database.rowsIn(tx, dropClosingRequest, [consultation.id]);
      await this.acts.record({
        tx,
        now,
        actor,
        consultation,
        kind: 'consultation.withdrawn',
        facts: { reason: input.reason },
      });
    });
    return { consultation };
  }

  /** Refused while somebody has no answer, or the report of observations is not published. */
  async markAnswered(actor: Actor, input: Step): Outcome {
    const request = { ...input, operation: 'markConsultationAnswered', whyNot: allows('answer') };
    const consultation = await this.acts.carryOut(actor, request, async (tx, consultation, now) => {
      refuseIf((await this.requirements.lacking([consultation.id], tx)).get(consultation.id) ?? null);
      const status = statusAfter('answer', consultation, now);
      await tx.update(Consultation, { id: consultation.id }, { status, announcedPhase: status });
      await this.acts.record({ tx, now, actor, consultation, kind: 'consultation.answered', facts: {} });
    });
    return { consultation };
  }

  async archive(actor: Actor, input: Step): Outcome {
    const request = { ...input, operation: 'archiveConsultation', whyNot: allows('archive') };
    const consultation = await this.acts.carryOut(actor, request, async (tx, consultation, now) => {
      const status = statusAfter('archive', consultation, now);
      await tx.update(Consultation, { id: consultation.id }, { status, announcedPhase: status });
      await this.acts.record({ tx, now, actor, consultation, kind: 'consultation.archived', facts: {} });
    });
    return { consultation };
  }

  /** Why nobody may ask to close early, given the request that waits already. */
  whyNotRequest(request: ClosingRequest | null): string | null {
    return whyNotRequest(request !== null);
  }

  whyNotConfirm(actor: Actor, request: ClosingRequest | null): string | null {
    return whyNotConfirm(actor, request);
  }

  /** Those that may not be called answered yet, and why. */
  lackingAnswers(consultationIds: readonly string[]): Promise<Map<string, Refusal>> {
    return this.requirements.lacking(consultationIds);
  }

  /** Requests that wait for a second official, by consultation. */
  async closingRequests(consultationIds: readonly string[]): Promise<Map<string, ClosingRequest>> {
    const found = await this.database.rows(readClosingRequests, [consultationIds]);
    return new Map(found.map((request) => [request.consultationId, request]));
  }
}

function allows(act: Act) {
  return (actor: Actor, consultation: Consultation, now: Date) => whyNotDo(actor, act, consultation, now);
}
