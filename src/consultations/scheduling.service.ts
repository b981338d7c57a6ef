/** Announces a consultation to the public, and says beforehand when it may close. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { whyNotDo, whyNotPlan } from './access.rules.js';
import { Acts } from './acts.service.js';
import { ChecklistService } from './checklist.service.js';
import { whyNotExtendTo } from './closing.rules.js';
import type { ShorterTermJustification } from './consultation-parts.entity.js';
import { Consultation } from './consultation.entity.js';
import { dropClosingRequest } from './consultations.queries.js';
import { statusAfter } from './phase.rules.js';
import type { PublicationPolicy } from './publication-policy.entity.js';
import { PublicationRequirements } from './publication-requirements.js';
import { lockPolicies } from './policies.queries.js';
import { mostTermDays, type PublicationTerm } from './publication-term.js';
import { isShorter, leastTerm, policyInForce, whyNotOpen, whyNotTerm } from './publication.rules.js';

export interface Schedule {
  id: string;
  opensAt: Date;
  closesAt: Date;
  timeZone?: string | null;
  shorterTermJustification?: ShorterTermJustification | null;
  idempotencyKey?: string | null;
}

export interface Extension {
  id: string;
  closesAt: Date;
  reason: string;
  idempotencyKey?: string | null;
}

@Injectable()
export class SchedulingService {
  constructor(
    private readonly database: Database,
    private readonly acts: Acts,
    private readonly checklist: ChecklistService,
    private readonly requirements: PublicationRequirements,
    private readonly clock: Clock,
  ) {}

  /** Announces it; from here on it is public. */
  async schedule(actor: Actor, input: Schedule): Promise<{ consultation: Consultation }> {
    const request = {
      ...input,
      operation: 'scheduleConsultation',
      whyNot: (actor: Actor, it: Consultation, now: Date) => whyNotDo(actor, 'schedule', it, now),
    };
    const consultation = await this.acts.carryOut(actor, request, async (tx, draft, now) => {
      const term = { opensAt: input.opensAt, closesAt: input.closesAt, timeZone: input.timeZone ?? draft.timeZone };
      const policies = await this.database.rowsIn(tx, lockPolicies);
      refuseIf(whyNotTerm(term, policies, isSigned(input.shorterTermJustification), now));
      const [missing] = await this.checklist.missing(tx, draft.id, term.timeZone);
      refuseIf(missing ?? null);
      const policy = policyInForce(policies, term);
      const isShort = isShorter(policy, term);
      await tx.update(
        Consultation,
        { id: draft.id },
        {
          ...term,
          status: statusAfter('schedule', draft, now),
          policyId: policy?.id ?? null,
          shorterTermJustification: isShort ? { ...input.shorterTermJustification! } : null,
          publishedAt: now,
          announcedPhase: 'SCHEDULED',
        },
      );
      await this.requirements.announced(tx, draft.id, now);
      const facts = {
        opensAt: term.opensAt.toISOString(),
        closesAt: term.closesAt.toISOString(),
        timeZone: term.timeZone,
        policyId: policy?.id ?? null,
        isShorter: isShort,
      };
      await this.acts.record({ tx, now, actor, consultation: draft, kind: 'consultation.scheduled', facts });
    });
    return { consultation };
  }

  /** Gives people more time, before it closes. A request to close early falls with it. */
  async extend(actor: Actor, input: Extension): Promise<{ consultation: Consultation }> {
    const whyNot = (actor: Actor, it: Consultation, now: Date) =>
      whyNotDo(actor, 'extend', it, now) ??
      (whyNotExtendTo(input.closesAt, it) && new Refusal('EXTENSION_NOT_LATER', {}, 'input.closesAt'));
    const consultation = await this.acts.carryOut(
      actor,
      { ...input, operation: 'extendConsultation', whyNot },
      async (tx, consultation, now) => {
        await tx.update(Consultation, { id: consultation.id }, { closesAt: input.closesAt });
        await this.database.rowsIn(tx, dropClosingRequest, [consultation.id]);
        const facts = {
          from: consultation.closesAt!.toISOString(),
          to: input.closesAt.toISOString(),
          reason: input.reason,
        };
        await this.acts.record({ tx, now, actor, consultation, kind: 'consultation.extended', facts });
      },
    );
    return { consultation };
  }

  /** How long it must be open if it opens then; null for those who do not choose its dates. */
  async termFor(
    actor: Actor,
    consultation: Consultation,
    opensAt: Date,
    policies: () => Promise<PublicationPolicy[]>,
  ): Promise<PublicationTerm | null> {
    if (whyNotPlan(actor, consultation)) return null;
    const opening = { opensAt, timeZone: consultation.timeZone };
    const refusal = whyNotOpen(opening, this.clock.now());
    refuseIf(refusal && new Refusal(refusal.code, refusal.facts, 'opensAt'));
    const policy = policyInForce(await policies(), opening);
    if (policy === null) return { policy, opensAt, earliestClosesAt: null, days: [] };
    const { days, earliestClosesAt } = leastTerm(policy, opening);
    return { policy, opensAt, earliestClosesAt, days: days.slice(0, mostTermDays) };
  }
}

function isSigned(justification: ShorterTermJustification | null | undefined): boolean {
  return [justification?.reason, justification?.name, justification?.office].every((part) => part !== undefined && part.trim() !== '');
}
